/** The phone number that a person types in the browser. */
import { toE164 } from "../people/phone-number.ts";
import type { PossessionDependencies } from "./dependencies.ts";
import type { PossessionRow } from "../store/rows/flows.ts";
import type { Tier } from "../store/rows/clients.ts";
import { settingsOf } from "./settings.ts";

/**
 * The number that counts, and how often another may still be typed; undefined where it is refused. A flow that was begun for a number is about the person
 * of that number: a code to another phone would prove nothing about this one's, unless the flow allows it.
 */
export async function numberTyped(
  { identities }: PossessionDependencies,
  possession: PossessionRow,
  typed: string | undefined,
): Promise<{ readonly phone_number: string; readonly numbers_left: number } | undefined> {
  const { tier, phone_number, numbers_left } = possession;
  if (!typed) return phone_number === null ? undefined : { phone_number, numbers_left };
  const phoneNumber = (await identities[tier]?.findByPhoneNumber(typed))?.phoneNumber ?? liveNumber(tier, typed);
  if (phone_number !== null && phone_number === (phoneNumber ?? toE164(typed))) {
    return { phone_number, numbers_left };
  }
  const mayChange = phone_number === null || settingsOf(possession).allowNumberChange === true;
  if (!phoneNumber || !mayChange || numbers_left === 0) return undefined;
  return { phone_number: phoneNumber, numbers_left: numbers_left - 1 };
}

/** In a sandbox only test people have phones. */
const liveNumber = (tier: Tier, typed: string): string | undefined => (tier === "live" ? toE164(typed) : undefined);
