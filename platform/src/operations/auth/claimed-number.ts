/** Parses the phone number that an integrator claims and finds its test user. */
import { RequestError } from "../../http/request-error.ts";
import { findPersonByNumber } from "../../people/find-person.ts";
import { toE164 } from "../../people/phone-number.ts";
import type { Caller } from "../../oauth/caller.ts";
import type { Platform } from "../platform.ts";

const FIELD = "subjects.mobile.claim.mobileNumber";

export interface ClaimedPhone {
  /** Phone number in E.164. */
  readonly phoneNumber: string;
  readonly withoutClient: boolean;
}

/** Returns the claimed phone. In a sandbox domain, throws unless a test user has the number. */
export async function claimedPhone(platform: Platform, caller: Caller, text: string): Promise<ClaimedPhone> {
  const phoneNumber = toE164(text);
  if (!phoneNumber) throw new RequestError("malformedRequest", `field '${FIELD}' must be a possible phone number`);
  if (caller.tier === "live") return { phoneNumber, withoutClient: false };
  return findPersonByNumber(platform, caller, text);
}
