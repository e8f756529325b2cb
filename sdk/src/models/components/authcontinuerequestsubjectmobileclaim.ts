// Derived from contract/ by `npm run generate`. Change the contract, not this file.

export {
  authContinueRequestSubjectMobileClaimFromJSON,
  authContinueRequestSubjectMobileClaimToJSON,
} from "../../internal/codecs.ts";

/** The number that you have proven. */
export type AuthContinueRequestSubjectMobileClaim = {
  /** Mobile number; outside the US and Canada with `+` and the country code. @example "12065550100" */
  mobileNumber: string;
};
