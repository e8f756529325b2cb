/** Pre-Fill and Identity flows: opened by Start, advanced by one compare-and-set per call. */
import type { ReasonName } from "@proofline/contract";
import { MINUTE } from "../../system/clock.ts";
import { RequestError } from "../../http/request-error.ts";
import type { Person } from "../../people/person.ts";
import type { Caller } from "../../oauth/caller.ts";
import type { Platform } from "../platform.ts";
import { advanceFlow, selectFlow } from "../../store/tables/flows.ts";
import type { FlowRow, Possession, FlowProduct } from "../../store/rows/flows.ts";
import { newId } from "../../store/id.ts";
import { guard } from "../../store/statement.ts";
import { readOne } from "../../store/store.ts";
import { type FlowCall, type FlowState, INITIAL_STATE, nextCalls, transition } from "./machine.ts";

const PASSED = "passed";

/** Lifetime of a flow, from Start. */
export const FLOW_LIFETIME = 15 * MINUTE;

export interface Flow extends FlowRow {
  readonly state: FlowState;
}

/** Creates a flow without storing it. */
export function openFlow(
  { clock }: Platform,
  caller: Caller,
  person: Person,
  possession: Possession,
  facts: { product: FlowProduct; challengeAtStart: Flow["challengeAtStart"] },
): Flow {
  return {
    id: newId(clock),
    domainId: caller.domainId,
    clientId: caller.clientId,
    product: facts.product,
    state: INITIAL_STATE,
    person: person.key,
    challengeAtStart: facts.challengeAtStart,
    possessionId: possession.id,
    verdict: null,
    createdAt: possession.createdAt,
    expiresAt: possession.expiresAt,
  };
}

/** Returns the client's flow. Throws the same error for an unknown, an expired and another domain's flow. */
export async function findFlow(platform: Platform, caller: Caller, correlationId: string): Promise<Flow> {
  const values = { id: correlationId, domainId: caller.domainId, now: platform.clock.now() };
  const row = await readOne(platform.store, selectFlow, values);
  if (!row) throw new RequestError("invalidCorrelationId");
  // Clients of one domain share its flows, but not across products.
  if (caller.product && caller.product !== row.product) throw new RequestError("sandboxUserDenied");
  return row as Flow;
}

/** Returns the state after the call. Throws if the flow's state does not allow the call. */
export function requireStep(flow: Flow, call: FlowCall): FlowState {
  const to = transition(flow.product, flow.state, call);
  if (!to) throw new RequestError("stepOutOfOrder");
  return to;
}

/** Advances the flow and returns `next`. Of two racing calls one wins; the other throws `stepOutOfOrder`. */
export async function advance(platform: Platform, flow: Flow, call: FlowCall): Promise<Record<string, string>> {
  const to = requireStep(flow, call);
  const { id, state, verdict } = flow;
  const step = guard(advanceFlow, { id, from: state, to, verdict, now: platform.clock.now() });
  if (!(await platform.store.commit([step]))) throw new RequestError("stepOutOfOrder");
  return nextCalls(flow.product, to);
}

/** Returns the flow with the verdict of Validate, which Challenge and Complete use. */
export const withVerdict = (flow: Flow, reason: ReasonName | undefined): Flow => ({
  ...flow,
  verdict: reason ?? PASSED,
});

/** Returns the reasons why possession was not proven in Validate; empty if it was. */
export const reasonsOfValidate = ({ verdict }: Flow): ReasonName[] =>
  verdict === PASSED ? [] : [(verdict as ReasonName | null) ?? "possessionIncomplete"];
