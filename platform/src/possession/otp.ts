/** The one-time code: sent to the phone, typed in the browser. */
import { timingSafeEqual } from "node:crypto";
import { MINUTE } from "../clock.ts";
import { toE164 } from "../identity/phone-number.ts";
import { codeFor } from "../messaging/code.ts";
import { countWrites, isOverLimit } from "../messaging/limits.ts";
import { messageWrites, templateOf } from "../messaging/message.ts";
import type { Platform } from "../platform.ts";
import { endPossession, recordCodeSent, recordCodeTried } from "../store/possessions.ts";
import type { PossessionRow } from "../store/possessions.ts";
import { guard } from "../store/statement.ts";
import { askAgain, done, type Outcome, refuse, stay } from "./answer.ts";

/** From the message to the code typed. */
const CODE_LIFE = 2 * MINUTE;
const STEP = "mobile/otp";

/** Sends a code, the first or another one. `address`: of the browser, see `addressGroup`. */
export async function sendCode(
  platform: Platform,
  possession: PossessionRow,
  { mobileNumber, address }: { mobileNumber: string | undefined; address: string },
): Promise<Outcome> {
  const refusal = refuseUnlessOffered(possession);
  if (refusal) return refusal;
  // The flow is about one person; a code to another phone would prove nothing about this one's.
  if (mobileNumber && toE164(mobileNumber) !== possession.phone_number) return unchanged(askAgain("wrongNumber"));
  if (possession.otp_sends_left === 0) return fail(possession, "noAttemptsLeft");
  const parties = { possession, phoneNumber: possession.phone_number, address };
  if (await isOverLimit(platform, "message", parties)) return unchanged(askAgain("tooManyMessages"));
  const code = codeFor(possession.tier, templateOf(platform, possession));
  const sent = {
    id: possession.id,
    sends_left: possession.otp_sends_left,
    code_hash: hashOf(platform, possession, code),
    code_expires_at: platform.clock.now() + CODE_LIFE,
  };
  const message = messageWrites(platform, possession, { ...parties, kind: "code", secret: code });
  return { answer: stay(), writes: [guard(recordCodeSent, sent), ...message] };
}

/** Checks a code. A right one ends the possession; a wrong one costs an attempt, the last one all. */
export async function tryCode(
  platform: Platform,
  possession: PossessionRow,
  { code, address }: { code: string; address: string },
): Promise<Outcome> {
  const refusal = refuseUnlessOffered(possession);
  if (refusal) return refusal;
  const { otp_code_hash, otp_expires_at, otp_attempts_left } = possession;
  if (otp_code_hash === null || otp_expires_at === null) return unchanged(refuse("prohibitedAction", STEP));
  if (otp_expires_at <= platform.clock.now()) return unchanged(askAgain("codeExpired"));
  const parties = { possession, phoneNumber: possession.phone_number, address };
  // Before the code is looked at, or whoever guesses too much would still learn which guess is right.
  if (await isOverLimit(platform, "wrong code", parties)) return unchanged(askAgain("tooManyWrongCodes"));
  const isRight = timingSafeEqual(Buffer.from(hashOf(platform, possession, code)), Buffer.from(otp_code_hash));
  const isLast = otp_attempts_left <= 1;
  const tried = {
    id: possession.id,
    attempts_left: otp_attempts_left,
    code_hash: otp_code_hash,
    state: isRight ? "passed" : isLast ? "failed" : "pending",
  } as const;
  const answer = isRight ? done() : isLast ? refuse("noAttemptsLeft") : askAgain("wrongCode");
  const counted = isRight ? [] : countWrites(platform, "wrong code", parties);
  return { answer, writes: [guard(recordCodeTried, tried), ...counted] };
}

/** The browser reports that the step ended without a result: the person gave up, or the page failed. */
export function giveUp(possession: PossessionRow): Outcome {
  const isUndecided = possession.first_step === STEP && possession.state === "pending";
  // Whose verdict comes without the client SDK does not lose it by a failure in the browser.
  if (!isUndecided || possession.without_client) return unchanged(done());
  return { answer: done(), writes: [guard(endPossession, { id: possession.id, state: "failed" })] };
}

function refuseUnlessOffered(possession: PossessionRow): Outcome | undefined {
  if (possession.first_step !== STEP) return unchanged(refuse("missingAuthenticator"));
  if (possession.state !== "pending") return unchanged(refuse("prohibitedAction"));
  return undefined;
}

const fail = (possession: PossessionRow, name: "noAttemptsLeft"): Outcome => ({
  answer: refuse(name),
  writes: [guard(endPossession, { id: possession.id, state: "failed" })],
});

const unchanged = (answer: Outcome["answer"]): Outcome => ({ answer, writes: [] });

/** Keyed and bound to the possession, so that equal codes of two people do not look equal in the store. */
const hashOf = ({ masterKey }: Platform, possession: PossessionRow, code: string): string =>
  masterKey.hash("one-time-code", `${possession.id} ${code}`);
