// Derived from contract/ by `npm run generate`. Change the contract, not this file.

export {
  authStartRequestSubjectMobileClaimFromJSON,
  authStartRequestSubjectMobileClaimToJSON,
} from "../../internal/codecs.ts";

/** Which phone it is said to be. */
export type AuthStartRequestSubjectMobileClaim = {
  /** Mobile number; outside the US and Canada with `+` and the country code. @example "12065550100" */
  mobileNumber?: string | undefined;
};
