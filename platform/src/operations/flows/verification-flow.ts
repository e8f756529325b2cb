/** Flows of the older form of Verify, whose result depends on a possession check. */
import type { ResponseOf } from "@proofline/contract";
import { RequestError } from "../../http/request-error.ts";
import { evaluate, type Evaluation } from "../../people/evaluation.ts";
import { chooseProduct } from "../../people/find-person.ts";
import { findPersonOf, type Person } from "../../people/person.ts";
import { proveIdOf } from "../../people/prove-id.ts";
import type { Verification } from "../../people/verification/verify.ts";
import { enroll, type EnrollmentFacts } from "../../people/manager/enroll.ts";
import type { Caller } from "../../oauth/caller.ts";
import type { Platform } from "../platform.ts";
import { possessionProgress } from "../../possession/possession.ts";
import { newId } from "../../store/id.ts";
import type { Possession, VerificationFlowRow } from "../../store/rows/flows.ts";
import { guard } from "../../store/statement.ts";
import { readOne } from "../../store/store.ts";
import { products } from "../../store/rows/clients.ts";
import { markEnrolled, selectVerificationFlow } from "../../store/tables/flows.ts";
import { FLOW_LIFETIME } from "./flow.ts";

/** State of both parts, as response fields. */
type PartResults = Pick<ResponseOf<"v3-verify-status">, "success" | "possessionResult" | "verifyResult">;

export const PENDING: PartResults = { success: "pending", possessionResult: "pending", verifyResult: "pending" };

/** Response fields by possession state, for states in which the verification result is withheld. */
const withheldResults: Readonly<Record<Exclude<PossessionState, "passed" | "none">, PartResults>> = {
  /** No browser call has changed the possession yet. */
  untouched: { success: "false", possessionResult: "pending", verifyResult: "pending" },
  pending: PENDING,
  failed: { success: "false", possessionResult: "failed", verifyResult: "not_applicable" },
  possession_required: { success: "false", possessionResult: "failed", verifyResult: "not_applicable" },
};

type PossessionState = Awaited<ReturnType<typeof possessionProgress>> | "none";

/** Creates a flow without storing it. It contains the result, not the submitted data. */
export function openVerificationFlow(
  { clock }: Platform,
  { domainId }: Caller,
  { person, isVerified, evaluation }: Verification,
  possession: Possession | undefined,
  { clientCustomerId, clientHumanId }: EnrollmentFacts,
): VerificationFlowRow {
  return {
    id: newId(clock),
    domainId,
    person: person.key,
    possessionId: possession?.id ?? null,
    isVerified,
    evaluation: JSON.stringify(evaluation),
    clientCustomerId: clientCustomerId ?? null,
    clientHumanId: clientHumanId ?? null,
    isEnrolled: false,
    createdAt: clock.now(),
    expiresAt: clock.now() + FLOW_LIFETIME,
  };
}

/** Returns the client's flow. Throws the same error for an unknown, an expired and another domain's flow. */
export async function findVerificationFlow(
  platform: Platform,
  caller: Caller,
  correlationId: string,
): Promise<VerificationFlowRow> {
  const values = { id: correlationId, domainId: caller.domainId, now: platform.clock.now() };
  const flow = await readOne(platform.store, selectVerificationFlow, values);
  if (!flow) throw new RequestError("invalidCorrelationId");
  return flow;
}

export interface VerificationOutcome extends PartResults {
  readonly proveId?: string;
  readonly evaluation?: Record<string, Evaluation>;
}

/** Returns the result of a flow. Enrolls the person once when both parts pass. */
export async function resultOf(
  platform: Platform,
  caller: Caller,
  flow: VerificationFlowRow,
): Promise<VerificationOutcome> {
  const person = await findPersonOf(platform.identities, caller.tier, flow.person);
  chooseProduct(caller, person, products);
  const state = flow.possessionId === null ? "none" : await possessionProgress(platform, flow.possessionId);
  if (state === "failed") {
    return { ...withheldResults.failed, evaluation: evaluate({ authentication: ["possessionIncomplete"] }) };
  }
  if (state !== "passed" && state !== "none") return withheldResults[state];
  const common = {
    possessionResult: state === "none" ? "not_applicable" : "success",
    evaluation: JSON.parse(flow.evaluation) as Record<string, Evaluation>,
  } as const;
  if (!flow.isVerified) return { ...common, success: "false", verifyResult: "failed" };
  // Only once: a person who was disenrolled since then is not enrolled again by another status call.
  if (!flow.isEnrolled) await enrollOnce(platform, caller, flow, person);
  return {
    ...common,
    success: "true",
    verifyResult: "success",
    proveId: proveIdOf(platform, caller.domainId, person.key),
  };
}

async function enrollOnce(platform: Platform, caller: Caller, flow: VerificationFlowRow, person: Person) {
  const { writes } = await enroll(platform, caller.domainId, person, {
    ...(flow.clientCustomerId !== null && { clientCustomerId: flow.clientCustomerId }),
    ...(flow.clientHumanId !== null && { clientHumanId: flow.clientHumanId }),
  });
  await platform.store.commit([guard(markEnrolled, { id: flow.id }), ...writes]);
}
