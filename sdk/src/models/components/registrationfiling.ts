// Derived from contract/ by `npm run generate`. Change the contract, not this file.

export { registrationFilingFromJSON, registrationFilingToJSON } from "../../internal/codecs.ts";

/** How a business is registered. */
export type RegistrationFiling = {
  /** Date of the filing. @example "2015-04-01" */
  date?: string | undefined;
  /** State, two letters. @example "TX" */
  region?: string | undefined;
  /** Number in the register. @example "C1234567" */
  registrationNumber?: string | undefined;
  /** Kind of registration. @example "LLC" */
  registrationType?: string | undefined;
};
