/** Checks a phone number that a person enters in the browser. */
import { toE164 } from "../people/phone-number.ts";
import type { PossessionDependencies } from "./dependencies.ts";
import type { Possession } from "../store/rows/flows.ts";
import type { Tier } from "../store/rows/clients.ts";
import { settingsOf } from "./settings.ts";

/**
 * Returns the accepted number and the entries left; undefined if it is rejected. A flow started for a number concerns the
 * person with that number, so another number is accepted only if the flow allows it.
 */
export async function numberTyped(
  { identities }: PossessionDependencies,
  possession: Possession,
  typed: string | undefined,
): Promise<{ readonly phoneNumber: string; readonly numbersLeft: number } | undefined> {
  const { tier, phoneNumber, numbersLeft } = possession;
  if (!typed) return phoneNumber === null ? undefined : { phoneNumber, numbersLeft };
  const other = (await identities[tier]?.findByPhoneNumber(typed))?.phoneNumber ?? liveNumber(tier, typed);
  if (phoneNumber !== null && phoneNumber === (other ?? toE164(typed))) return { phoneNumber, numbersLeft };
  const mayChange = phoneNumber === null || settingsOf(possession).allowNumberChange === true;
  if (!other || !mayChange || numbersLeft === 0) return undefined;
  return { phoneNumber: other, numbersLeft: numbersLeft - 1 };
}

/** In a sandbox only test users have phones. */
const liveNumber = (tier: Tier, typed: string): string | undefined => (tier === "live" ? toE164(typed) : undefined);
