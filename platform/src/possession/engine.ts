/** What every authenticator has in common: whether its step's turn it is, and where its outcome leads. */
import type { ClientErrorName, StepName } from "@proofline/contract";
import { bindWrite, findDevice, isBoundTo } from "./devices/device.ts";
import type { PossessionDependencies } from "./dependencies.ts";
import type { PossessionChange, Possession } from "../store/rows/flows.ts";
import type { Write } from "../store/statement.ts";
import { type Outcome, refuse } from "./answer.ts";
import { positionOf, transition } from "./machine.ts";
import { planOf } from "./plans.ts";
import { settingsOf } from "./settings.ts";

/** How often the browser's calls may change a possession: as many steps as the browser SDK takes in one flow. */
const MOST_CHANGES = 50;

/** The refusal of a call whose step's turn it is not; undefined where it may go on. */
export function refuseUnlessOpen(possession: Possession, step: StepName): Outcome | undefined {
  const plan = planOf(possession);
  const position = positionOf(plan, step);
  if (position < 0) return { answer: refuse("missingAuthenticator") };
  if (possession.state !== "pending") return { answer: refuse("prohibitedAction") };
  if (possession.changes >= MOST_CHANGES) return refused(possession, "tooManySteps");
  if (position > positionOf(plan, possession.step)) return { answer: refuse("prohibitedAction", possession.step) };
  return undefined;
}

/** Whether possession is proven once the step is; otherwise more is to be proven after it. */
export const suffices = (possession: Possession, step: StepName): boolean =>
  planOf(possession).steps.some((candidate) => candidate.step === step && candidate.proven === "done");

/** The step ended, and the plan says what comes next. */
export function settle(
  platform: PossessionDependencies,
  possession: Possession,
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
    ...(move.state === "passed" && { provenBy: step }),
  };
  const after = { ...possession, ...change };
  return { answer: { next: move.next }, change, writes: BOUND_LATER.has(step) ? [] : bindingDue(platform, after) };
}

/** Steps after whose success the key is bound only when the integrator asks for the outcome. */
const BOUND_LATER: ReadonlySet<Possession["provenBy"]> = new Set(["mobile/instant"]);

/** Once another authenticator has proven the number, the key that was placed or used before is bound to it. */
export function bindingDue(platform: PossessionDependencies, possession: Possession, provenAt?: number): Write[] {
  const { state, provenBy, deviceId, domainId, phoneNumber } = possession;
  // A key that has passed is bound already, or nothing but the key itself was asked for.
  if (state !== "passed" || provenBy === null || provenBy === "device/passive") return [];
  // Nor does what was asked for beside the phone prove it.
  if (provenBy !== "provided" && !suffices(possession, provenBy)) return [];
  if (deviceId === null || phoneNumber === null) return [];
  const holder = { deviceId, domainId, phoneNumber, ...(provenAt && { provenAt }) };
  return [bindWrite(platform, holder, settingsOf(possession).rebind === true)];
}

/** What the end of such a step has left to be bound. The proof counts from the begin of its flow: nothing says when it was. */
const bindingLeft = (platform: PossessionDependencies, possession: Possession): Write[] =>
  BOUND_LATER.has(possession.provenBy) ? bindingDue(platform, possession, possession.createdAt) : [];

/** Possession has failed, whatever else the plan has. */
export const refused = (possession: Possession, failure: ClientErrorName, more: PossessionChange = {}) => ({
  answer: refuse(failure),
  change: { ...more, ...(possession.state === "pending" && { state: "failed" as const, failure }) },
});

/** Binds the device key to the proven number, if a step has left that to the caller. Idempotent. */
export async function bindProvenNumber(platform: PossessionDependencies, possession: Possession): Promise<void> {
  const { deviceId, phoneNumber } = possession;
  const device = deviceId === null ? undefined : await findDevice(platform, deviceId);
  if (!device || phoneNumber === null || isBoundTo(platform, device, phoneNumber)) return;
  const due = bindingLeft(platform, possession);
  if (due.length > 0) await platform.store.commit(due);
}
