/** One proof that a phone is in the person's hand: pending, then passed or failed, once. */
import { sealTemplate } from "../delivery/messaging/message.ts";
import type { Caller } from "../oauth/caller.ts";
import type { PossessionDependencies } from "./dependencies.ts";
import { newId } from "../store/id.ts";
import { changePossession, selectPossession, selectPossessionState } from "../store/tables/possessions.ts";
import type { PossessionChange, Possession, PossessionRow } from "../store/rows/flows.ts";
import type { Write } from "../store/statement.ts";
import { readOne } from "../store/store.ts";
import { openNumber, storedNumber } from "./stored-number.ts";
import { firstStep, type Plan, planText } from "./plans.ts";
import { type PossessionSettings, settingsOf } from "./settings.ts";
import { callbackWrite, openCallbackUrl } from "../delivery/callbacks/callback.ts";

const ATTEMPTS = 1;
const ATTEMPTS_WITH_RETRY = 3;
/** How many codes or links one flow may send, the first included. */
const MESSAGES = 5;
/** How many numbers a person may enter, where another one may be entered at all. */
const NUMBERS = 3;

export interface PossessionFacts {
  readonly plan: Plan;
  /** E.164; undefined where an authenticator is to find it. */
  readonly phoneNumber: string | undefined;
  /** Text of the messages; the standard one if not given. */
  readonly messageTemplate: string | undefined;
  /** Whether the verdict comes without the client SDK. */
  readonly withoutClient: boolean;
  readonly settings: PossessionSettings;
  /** Ends with the flow that asks for it. Milliseconds since 1970. */
  readonly expiresAt: number;
}

/** A new possession, not yet stored. */
export function beginPossession(platform: PossessionDependencies, caller: Caller, facts: PossessionFacts): Possession {
  const id = newId(platform.clock);
  return {
    id,
    domainId: caller.domainId,
    tier: caller.tier,
    clientId: caller.clientId,
    state: "pending",
    withoutClient: facts.withoutClient,
    plan: planText(facts.plan),
    settings: JSON.stringify(facts.settings),
    messageTemplate: sealTemplate(platform, id, facts.messageTemplate),
    step: firstStep(facts.plan),
    phoneNumber: facts.phoneNumber ?? null,
    ...storedNumber(platform, { id, domainId: caller.domainId, tier: caller.tier }, facts.phoneNumber ?? null),
    numbersLeft: NUMBERS,
    deviceId: null,
    provenBy: null,
    failure: null,
    otpAttemptsLeft: facts.settings.allowRetry ? ATTEMPTS_WITH_RETRY : ATTEMPTS,
    otpCodeHash: null,
    otpExpiresAt: null,
    messagesLeft: MESSAGES,
    changes: 0,
    createdAt: platform.clock.now(),
    expiresAt: facts.expiresAt,
  };
}

/** As the store has it, for whom the number is nothing. */
export const findStoredPossession = (
  platform: PossessionDependencies,
  id: string,
): Promise<PossessionRow | undefined> => readOne(platform.store, selectPossession, { id, now: platform.clock.now() });

export async function findPossession(platform: PossessionDependencies, id: string): Promise<Possession | undefined> {
  const stored = await findStoredPossession(platform, id);
  return stored && { ...stored, phoneNumber: openNumber(platform, stored) };
}

/**
 * Writes a change with what belongs to it, and tells whoever waits for the possession. False: another change came first,
 * and nothing was written.
 */
export async function commitChange(
  platform: PossessionDependencies,
  possession: Possession,
  change: PossessionChange,
  more: readonly Write[],
): Promise<boolean> {
  const { phoneNumber: number = possession.phoneNumber, ...changed } = change;
  const isOther = number !== possession.phoneNumber;
  const stored = { ...changed, ...(isOther && storedNumber(platform, possession, number)) };
  const unit = [changePossession(possession, stored), ...more, ...callbackDue(platform, possession, change)];
  const isDone = await platform.store.commit(unit);
  if (isDone) platform.notices.publish(possession.id);
  return isDone;
}

/** What the flow above is told. */
export async function possessionVerdict(platform: PossessionDependencies, id: string): Promise<Possession["state"]> {
  const possession = await readOne(platform.store, selectPossessionState, { id, now: platform.clock.now() });
  if (!possession) return "failed";
  return possession.state === "pending" && possession.withoutClient ? "passed" : possession.state;
}

/**
 * A callback is due at every end: a verdict, and possession that is left to the caller.
 *
 * @returns writes that belong to the unit of the change; empty if the change is no end
 */
export function callbackDue(
  platform: PossessionDependencies,
  possession: Possession,
  change: PossessionChange,
): Write[] {
  const { callbackUrl } = settingsOf(possession);
  const isEnd = (change.state ?? possession.state) !== possession.state || change.provenBy === "provided";
  if (!callbackUrl || !isEnd) return [];
  const { id, domainId, clientId } = possession;
  const url = openCallbackUrl(platform, callbackUrl);
  return [callbackWrite(platform, { url, domainId, clientId, authId: id })];
}
