/** Phone numbers, as people write them and as the platform keeps them. */
import { parsePhoneNumberFromString } from "libphonenumber-js/min";

/** Where a number without country code is from. */
const DEFAULT_REGION = "US";

/** What most numbers are written like, and the library would come to the same: it is far slower. */
const PLAIN = /^(?:\+1)?([2-9]\d{9})$/;

/**
 * The E.164 form of a number, or undefined where no phone can have it. A leading `+` is significant: `+2001004029` is
 * a number in Egypt, `2001004029` one in the US. Possible numbers suffice, since test people have numbers that no
 * carrier gives out.
 */
export function toE164(text: string): string | undefined {
  const plain = PLAIN.exec(text);
  if (plain) return `+1${plain[1]}`;
  const number = parsePhoneNumberFromString(text, { defaultCountry: DEFAULT_REGION, extract: false });
  return number?.isPossible() && !number.ext ? number.number : undefined;
}

/**
 * Where a number is from, in two letters (ISO 3166-1): the first country of its code where no numbering plan has it, as
 * with test people; undefined where the code is no country's.
 */
export function countryOf(e164: string): string | undefined {
  const number = parsePhoneNumberFromString(e164);
  return number?.country ?? number?.getPossibleCountries()[0];
}

/** How answers spell a number: US and Canadian ones as ten digits, like the vendor's samples; others as E.164. */
export const toAnswerForm = (e164: string): string => (/^\+1\d{10}$/.test(e164) ? e164.slice(2) : e164);
