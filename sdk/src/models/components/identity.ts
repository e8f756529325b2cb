// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import type { Address } from "./address.ts";
export { identityFromJSON, identityToJSON } from "../../internal/codecs.ts";

/** A person found for a phone number. */
export type Identity = {
  /** Addresses of the person. */
  addresses?: Array<Address> | undefined;
  /** How sure it is that the number belongs to this person. @example "AL3" */
  assuranceLevel: "AL-1" | "AL0" | "AL1" | "AL2" | "AL3" | (string & {});
  /** Date of birth, YYYY-MM-DD. @example "1981-01-17" */
  dateOfBirth?: string | undefined;
  /** E-mail addresses of the person. */
  emails?: Array<string> | undefined;
  /** Given name. @example "Elena" */
  firstName?: string | undefined;
  /** Family name. @example "Coldman" */
  lastName?: string | undefined;
  /** The person is at most so many years old. @example 25 */
  maxAge?: number | undefined;
  /** The person is at least so many years old. @example 18 */
  minAge?: number | undefined;
  /** National id, such as an SSN. @example "111-22-6789" */
  nationalId?: string | undefined;
  /** Why the level is what it is. */
  reasons: Array<string>;
};
