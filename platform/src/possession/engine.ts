/** What every authenticator has in common: whether its step's turn it is, and where its outcome leads. */
import type { ClientErrorName, StepName } from "@proofline/contract";
import { bindWrite, findDevice, isBoundTo } from "./devices/device.ts";
import type { PossessionDependencies } from "./dependencies.ts";
import type { PossessionChange, PossessionRow } from "../store/rows/flows.ts";
import type { Write } from "../store/statement.ts";
import { type Outcome, refuse } from "./answer.ts";
import { positionOf, transition } from "./machine.ts";
import { planOf } from "./plans.ts";
import { settingsOf } from "./settings.ts";

/** How often the browser's calls may change a possession: as many steps as the browser SDK takes in one flow. */
const MOST_CHANGES = 50;

/** The refusal of a call whose step's turn it is not; undefined where it may go on. */
export function refuseUnlessOpen(possession: PossessionRow, step: StepName): Outcome | undefined {
  const plan = planOf(possession);
  const position = positionOf(plan, step);
  if (position < 0) return { answer: refuse("missingAuthenticator") };
  if (possession.state !== "pending") return { answer: refuse("prohibitedAction") };
  if (possession.changes >= MOST_CHANGES) return refused(possession, "tooManySteps");
  if (position > positionOf(plan, possession.step)) return { answer: refuse("prohibitedAction", possession.step) };
  return undefined;
}

/** Whether possession is proven once the step is; otherwise more is to be proven after it. */
export const suffices = (possession: PossessionRow, step: StepName): boolean =>
  planOf(possession).steps.some((candidate) => candidate.step === step && candidate.proven === "done");

/** The step ended, and the plan says what comes next. */
export function settle(
  platform: PossessionDependencies,
  possession: PossessionRow,
  step: StepName,
  event: "proven" | "unproven",
  more: PossessionChange = {},
) {
  const move = transition(planOf(possession), possession, step, event);
  if (!move) throw new Error(`'${event}' at '${step}' of a possession that is ${possession.state}`);
  const change: PossessionChange = {
    ...more,
    state: move.state,
    step: move.step,
    ...(move.state === "passed" && { proven_by: step }),
  };
  const after = { ...possession, ...change };
  return { answer: { next: move.next }, change, writes: BOUND_LATER.has(step) ? [] : bindingDue(platform, after) };
}

/** Steps after whose success the key is bound only when the integrator asks for the outcome. */
const BOUND_LATER: ReadonlySet<PossessionRow["proven_by"]> = new Set(["mobile/instant"]);

/** Once another authenticator has proven the number, the key that was placed or used before is bound to it. */
export function bindingDue(platform: PossessionDependencies, possession: PossessionRow, provenAt?: number): Write[] {
  const { state, proven_by, device_id, domain_id, phone_number } = possession;
  // A key that has passed is bound already, or nothing but the key itself was asked for.
  if (state !== "passed" || proven_by === null || proven_by === "device/passive") return [];
  // Nor does what was asked for beside the phone prove it.
  if (proven_by !== "provided" && !suffices(possession, proven_by)) return [];
  if (device_id === null || phone_number === null) return [];
  const holder = { deviceId: device_id, domainId: domain_id, phoneNumber: phone_number, ...(provenAt && { provenAt }) };
  return [bindWrite(platform, holder, settingsOf(possession).rebind === true)];
}

/** What the end of such a step has left to be bound. The proof counts from the begin of its flow: nothing says when it was. */
const bindingLeft = (platform: PossessionDependencies, possession: PossessionRow): Write[] =>
  BOUND_LATER.has(possession.proven_by) ? bindingDue(platform, possession, possession.created_at) : [];

/** Possession has failed, whatever else the plan has. */
export const refused = (possession: PossessionRow, failure: ClientErrorName, more: PossessionChange = {}) => ({
  answer: refuse(failure),
  change: { ...more, ...(possession.state === "pending" && { state: "failed" as const, failure }) },
});

/** Binds the device key to the proven number, if a step has left that to the caller. Idempotent. */
export async function bindWhatIsLeft(platform: PossessionDependencies, possession: PossessionRow): Promise<void> {
  const { device_id, phone_number } = possession;
  const device = device_id === null ? undefined : await findDevice(platform, device_id);
  if (!device || phone_number === null || isBoundTo(platform, device, phone_number)) return;
  const due = bindingLeft(platform, possession);
  if (due.length > 0) await platform.store.commit(due);
}
