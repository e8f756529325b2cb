/** Logic shared by all authenticators: checks that a step is allowed now, and applies its outcome to the possession. */
import type { ClientErrorName, StepName } from "@proofline/contract";
import { bindWrite, findDevice, isBoundTo } from "./devices/device.ts";
import type { PossessionDependencies } from "./dependencies.ts";
import type { PossessionChange, Possession } from "../store/rows/flows.ts";
import type { Write } from "../store/statement.ts";
import { type Outcome, errorResponse } from "./response.ts";
import { positionOf, transition } from "./machine.ts";
import { planOf } from "./plans.ts";
import { settingsOf } from "./settings.ts";

/** Changes per possession: the number of steps that the browser SDK takes in one flow. */
const MAX_CHANGES = 50;

/** Returns the error response if the step is not allowed now; otherwise undefined. */
export function rejectUnlessOpen(possession: Possession, step: StepName): Outcome | undefined {
  const plan = planOf(possession);
  const position = positionOf(plan, step);
  if (position < 0) return { answer: errorResponse("missingAuthenticator") };
  if (possession.state !== "pending") return { answer: errorResponse("prohibitedAction") };
  if (possession.changes >= MAX_CHANGES) return failPossession(possession, "tooManySteps");
  if (position > positionOf(plan, possession.step))
    return { answer: errorResponse("prohibitedAction", possession.step) };
  return undefined;
}

/** Whether the step alone proves possession, without a further step. */
export const isSufficientStep = (possession: Possession, step: StepName): boolean =>
  planOf(possession).steps.some((candidate) => candidate.step === step && candidate.proven === "done");

/** Ends the step and moves to the plan's next step or end. */
export function settle(
  platform: PossessionDependencies,
  possession: Possession,
  step: StepName,
  event: "proven" | "unproven",
  more: PossessionChange = {},
) {
  const move = transition(planOf(possession), possession, step, event);
  if (!move) throw new Error(`event '${event}' is not allowed at step '${step}' of a ${possession.state} possession`);
  const change: PossessionChange = {
    ...more,
    state: move.state,
    step: move.step,
    ...(move.state === "passed" && { provenBy: step }),
  };
  const after = { ...possession, ...change };
  return {
    answer: { next: move.next },
    change,
    writes: DEFERRED_BINDING_STEPS.has(step) ? [] : bindingWrites(platform, after),
  };
}

/** Steps whose success binds the key only when the client reads the outcome. */
const DEFERRED_BINDING_STEPS: ReadonlySet<Possession["provenBy"]> = new Set(["mobile/instant"]);

/** Binds the flow's device key to the number that another authenticator has proven. */
export function bindingWrites(platform: PossessionDependencies, possession: Possession, provenAt?: number): Write[] {
  const { state, provenBy, deviceId, domainId, phoneNumber } = possession;
  // A key that passed is already bound, or the flow required only the key itself.
  if (state !== "passed" || provenBy === null || provenBy === "device/passive") return [];
  // A step that is not sufficient does not prove the phone.
  if (provenBy !== "provided" && !isSufficientStep(possession, provenBy)) return [];
  if (deviceId === null || phoneNumber === null) return [];
  const holder = { deviceId, domainId, phoneNumber, ...(provenAt && { provenAt }) };
  return [bindWrite(platform, holder, settingsOf(possession).rebind === true)];
}

/** The binding that a step deferred. Dates the proof to the flow's start, since the time of the proof is not stored. */
const deferredBinding = (platform: PossessionDependencies, possession: Possession): Write[] =>
  DEFERRED_BINDING_STEPS.has(possession.provenBy) ? bindingWrites(platform, possession, possession.createdAt) : [];

/** Fails the possession, regardless of the plan's remaining steps. */
export const failPossession = (possession: Possession, failure: ClientErrorName, more: PossessionChange = {}) => ({
  answer: errorResponse(failure),
  change: { ...more, ...(possession.state === "pending" && { state: "failed" as const, failure }) },
});

/** Binds the device key to the proven number if a step deferred the binding. Idempotent. */
export async function bindProvenNumber(platform: PossessionDependencies, possession: Possession): Promise<void> {
  const { deviceId, phoneNumber } = possession;
  const device = deviceId === null ? undefined : await findDevice(platform, deviceId);
  if (!device || phoneNumber === null || isBoundTo(platform, device, phoneNumber)) return;
  const due = deferredBinding(platform, possession);
  if (due.length > 0) await platform.store.commit(due);
}
