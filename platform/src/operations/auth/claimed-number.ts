/** The phone number that an integrator's server claims, and whose verdict comes without the client SDK. */
import { Refusal } from "../../http/refusal.ts";
import { findPersonByNumber } from "../../people/find-person.ts";
import { toE164 } from "../../people/phone-number.ts";
import type { Caller } from "../../oauth/caller.ts";
import type { Platform } from "../platform.ts";

const FIELD = "subjects.mobile.claim.mobileNumber";

export interface ClaimedPhone {
  /** E.164. */
  readonly phoneNumber: string;
  readonly withoutClient: boolean;
}

/** In a sandbox only test people have phones. */
export async function claimedPhone(platform: Platform, caller: Caller, text: string): Promise<ClaimedPhone> {
  const phoneNumber = toE164(text);
  if (!phoneNumber) throw new Refusal("malformedRequest", `field '${FIELD}' must be a possible phone number`);
  if (caller.tier === "live") return { phoneNumber, withoutClient: false };
  return findPersonByNumber(platform, caller, text);
}
