/** Authenticator: the one-time code, sent to the phone and entered in the browser. */
import { timingSafeEqual } from "node:crypto";
import { MINUTE } from "../../system/clock.ts";
import { codeFor } from "../../delivery/messaging/code.ts";
import { countWrites, isOverLimit } from "../../delivery/messaging/limits.ts";
import { messageWrites, templateOf } from "../../delivery/messaging/message.ts";
import type { PossessionDependencies } from "../dependencies.ts";
import type { Possession } from "../../store/rows/flows.ts";
import { promptAgain, type Outcome, errorResponse, stayAtStep } from "../response.ts";
import { failPossession, settle } from "../engine.ts";
import { acceptEnteredNumber } from "../entered-number.ts";
import { type Authenticator, numberPresent, type StepCall } from "./authenticator.ts";

/** Lifetime of a one-time code. */
const CODE_LIFE = 2 * MINUTE;
const STEP = "mobile/otp";

export const oneTimeCode: Authenticator = {
  subject: ["mob", "otp"],
  claims: numberPresent,
  calls: { "client-otp-start": sendCode, "client-otp-finish": checkCode },
  reports: ["client-otp-error"],
};

/** Sends a one-time code, which replaces an earlier one. */
async function sendCode({ platform, possession, body, address }: StepCall<"client-otp-start">) {
  const number = await acceptEnteredNumber(platform, possession, body.mobileNumber);
  if (!number) return { answer: promptAgain("wrongNumber") };
  if (possession.messagesLeft === 0) return failPossession(possession, "noAttemptsLeft");
  const parties = { possession, phoneNumber: number.phoneNumber, address };
  if (await isOverLimit(platform, "message", parties)) return { answer: promptAgain("tooManyMessages") };
  const code = codeFor(possession.tier, templateOf(platform, possession));
  const change = {
    ...number,
    messagesLeft: possession.messagesLeft - 1,
    otpCodeHash: hashOf(platform, possession, code),
    otpExpiresAt: platform.clock.now() + CODE_LIFE,
  };
  return {
    answer: stayAtStep(),
    change,
    writes: messageWrites(platform, possession, { ...parties, kind: "code", secret: code }),
  };
}

/** Checks a one-time code. A wrong one uses an attempt; the last attempt fails the possession. */
async function checkCode({ platform, possession, body, address }: StepCall<"client-otp-finish">): Promise<Outcome> {
  const { phoneNumber, otpCodeHash, otpExpiresAt, otpAttemptsLeft } = possession;
  if (phoneNumber === null || otpCodeHash === null || otpExpiresAt === null) {
    return { answer: errorResponse("prohibitedAction", STEP) };
  }
  if (otpExpiresAt <= platform.clock.now()) return { answer: promptAgain("codeExpired") };
  const parties = { possession, phoneNumber, address };
  // Before the code is compared, or a guesser over the limit would still learn the right code.
  if (await isOverLimit(platform, "wrong code", parties)) return { answer: promptAgain("tooManyWrongCodes") };
  const attempt = { otpAttemptsLeft: otpAttemptsLeft - 1 };
  const isCorrect = timingSafeEqual(Buffer.from(hashOf(platform, possession, body.otp)), Buffer.from(otpCodeHash));
  if (isCorrect) return settle(platform, possession, STEP, "proven", attempt);
  const writes = countWrites(platform, "wrong code", parties);
  if (otpAttemptsLeft <= 1) return { ...failPossession(possession, "noAttemptsLeft", attempt), writes };
  return { answer: promptAgain("wrongCode"), change: attempt, writes };
}

/** Keyed and bound to the possession, so that equal codes have different hashes. */
const hashOf = ({ masterKey }: PossessionDependencies, possession: Possession, code: string): string =>
  masterKey.hash("one-time-code", `${possession.id} ${code}`);
