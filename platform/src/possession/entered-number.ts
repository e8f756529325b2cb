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
export async function acceptEnteredNumber(
  { identities }: PossessionDependencies,
  possession: Possession,
  entered: string | undefined,
): Promise<{ readonly phoneNumber: string; readonly numbersLeft: number } | undefined> {
  const { tier, phoneNumber, numbersLeft } = possession;
  if (!entered) return phoneNumber === null ? undefined : { phoneNumber, numbersLeft };
  const other = (await identities[tier]?.findByPhoneNumber(entered))?.phoneNumber ?? liveNumber(tier, entered);
  if (phoneNumber !== null && phoneNumber === (other ?? toE164(entered))) return { phoneNumber, numbersLeft };
  const mayChange = phoneNumber === null || settingsOf(possession).allowNumberChange === true;
  if (!other || !mayChange || numbersLeft === 0) return undefined;
  return { phoneNumber: other, numbersLeft: numbersLeft - 1 };
}

/** In a sandbox only test users have phones. */
const liveNumber = (tier: Tier, entered: string): string | undefined => (tier === "live" ? toE164(entered) : undefined);
