/** Parses and formats phone numbers. */
import { parsePhoneNumberFromString } from "libphonenumber-js/min";

/** Country of a number without a country code. */
const DEFAULT_REGION = "US";

/** Fast path for the most common forms. The library returns the same, far more slowly. */
const PLAIN = /^(?:\+1)?([2-9]\d{9})$/;

/**
 * Returns the E.164 form of a phone number, or undefined when the number is not possible. A leading `+` is significant:
 * `+2001004029` is a number in Egypt, `2001004029` one in the US. Does not require a valid number, since test users have
 * numbers that no carrier assigns.
 */
export function toE164(text: string): string | undefined {
  const plain = PLAIN.exec(text);
  if (plain) return `+1${plain[1]}`;
  const number = parsePhoneNumberFromString(text, { defaultCountry: DEFAULT_REGION, extract: false });
  return number?.isPossible() && !number.ext ? number.number : undefined;
}

/**
 * Returns the country of a phone number as two letters (ISO 3166-1). A number outside every numbering plan, such as a test
 * user's, gets the first country of its country code. Undefined when the code belongs to no country.
 */
export function countryOf(e164: string): string | undefined {
  const number = parsePhoneNumberFromString(e164);
  return number?.country ?? number?.getPossibleCountries()[0];
}

/** Formats a phone number for responses: ten digits for the US and Canada, as in the vendor's samples, else E.164. */
export const formatPhoneNumber = (e164: string): string => (/^\+1\d{10}$/.test(e164) ? e164.slice(2) : e164);
