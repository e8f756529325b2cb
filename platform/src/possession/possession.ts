/** Creates, reads and changes possession checks, which prove that a person holds a phone. */
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
/** Codes or links that one flow may send, including the first. */
const MESSAGES = 5;
/** Phone numbers that a person may enter, if the flow allows other numbers. */
const NUMBERS = 3;

export interface PossessionFacts {
  readonly plan: Plan;
  /** E.164; undefined if an authenticator has to find it. */
  readonly phoneNumber: string | undefined;
  /** Text of the messages; default: the standard text. */
  readonly messageTemplate: string | undefined;
  /** Whether possession passes without the browser SDK. */
  readonly withoutClient: boolean;
  readonly settings: PossessionSettings;
  /** Expiry, the same as the flow's, in milliseconds since 1970. */
  readonly expiresAt: number;
}

/** Creates a possession without storing it. */
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

/** Returns the stored row, whose phone number is sealed in live domains. */
export const findStoredPossession = (
  platform: PossessionDependencies,
  id: string,
): Promise<PossessionRow | undefined> => readOne(platform.store, selectPossession, { id, now: platform.clock.now() });

export async function findPossession(platform: PossessionDependencies, id: string): Promise<Possession | undefined> {
  const stored = await findStoredPossession(platform, id);
  return stored && { ...stored, phoneNumber: openNumber(platform, stored) };
}

/**
 * Commits a change together with `more` and notifies subscribers. Returns false, without writing anything, if another
 * change committed first.
 */
export async function commitChange(
  platform: PossessionDependencies,
  possession: Possession,
  change: PossessionChange,
  more: readonly Write[],
): Promise<boolean> {
  const { phoneNumber: number = possession.phoneNumber, ...changed } = change;
  const isChanged = number !== possession.phoneNumber;
  const stored = { ...changed, ...(isChanged && storedNumber(platform, possession, number)) };
  const unit = [changePossession(possession, stored), ...more, ...callbackDue(platform, possession, change)];
  const isDone = await platform.store.commit(unit);
  if (isDone) platform.notices.publish(possession.id);
  return isDone;
}

/** Returns the state as the flow sees it; an expired or unknown possession has failed. */
export async function possessionVerdict(platform: PossessionDependencies, id: string): Promise<Possession["state"]> {
  const progress = await possessionProgress(platform, id);
  return progress === "untouched" ? "pending" : progress;
}

/**
 * Returns the verdict, or `untouched` if it is pending and no browser call has changed the possession. One read
 * provides both, because a change between two reads would combine states of different times.
 */
export async function possessionProgress(
  platform: PossessionDependencies,
  id: string,
): Promise<Possession["state"] | "untouched"> {
  const possession = await readOne(platform.store, selectPossessionState, { id, now: platform.clock.now() });
  if (!possession) return "failed";
  if (possession.state !== "pending") return possession.state;
  if (possession.withoutClient) return "passed";
  return possession.changes === 0 ? "untouched" : "pending";
}

/**
 * Returns the writes that enqueue the callback if the change ends the possession check; otherwise an empty list.
 *
 * @returns writes for the unit of the change; empty if the change does not end the possession
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
