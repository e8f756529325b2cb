/** One flow of a domain: opened by Start, advanced by a compare-and-set per call. */
import type { ReasonName } from "@proofline/contract";
import { MINUTE } from "../../system/clock.ts";
import { Refusal } from "../../http/refusal.ts";
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

/** Life of a flow from Start on. */
export const FLOW_LIFE = 15 * MINUTE;

export interface Flow extends FlowRow {
  readonly state: FlowState;
}

/** A new flow, not yet stored. */
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

/** The caller's flow. Unknown, expired and foreign ones cannot be told apart from outside. */
export async function findFlow(platform: Platform, caller: Caller, correlationId: string): Promise<Flow> {
  const values = { id: correlationId, domainId: caller.domainId, now: platform.clock.now() };
  const row = await readOne(platform.store, selectFlow, values);
  if (!row) throw new Refusal("invalidCorrelationId");
  // Clients of one domain share its flows, but not across products.
  if (caller.product && caller.product !== row.product) throw new Refusal("sandboxUserDenied");
  return row as Flow;
}

/** Refuses a call that the flow's state does not allow. */
export function requireStep(flow: Flow, call: FlowCall): FlowState {
  const to = transition(flow.product, flow.state, call);
  if (!to) throw new Refusal("stepOutOfOrder");
  return to;
}

/** Takes the step. Of two racing calls one gets here first; the other is out of order. */
export async function advance(platform: Platform, flow: Flow, call: FlowCall): Promise<Record<string, string>> {
  const to = requireStep(flow, call);
  const { id, state, verdict } = flow;
  const step = guard(advanceFlow, { id, from: state, to, verdict, now: platform.clock.now() });
  if (!(await platform.store.commit([step]))) throw new Refusal("stepOutOfOrder");
  return nextCalls(flow.product, to);
}

/** The flow with the verdict of Validate, which Challenge and Complete depend on. */
export const withVerdict = (flow: Flow, reason: ReasonName | undefined): Flow => ({
  ...flow,
  verdict: reason ?? PASSED,
});

/** Why Validate did not find possession proven; none: it did. */
export const reasonsOfValidate = ({ verdict }: Flow): ReasonName[] =>
  verdict === PASSED ? [] : [(verdict as ReasonName | null) ?? "possessionIncomplete"];
