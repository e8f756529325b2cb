// Derived from contract/ by `npm run generate`. Change the contract, not this file.

export {
  authStartRequestSubjectCardAuthenticatorAirKeyClaimFromJSON,
  authStartRequestSubjectCardAuthenticatorAirKeyClaimToJSON,
} from "../../internal/codecs.ts";

/** Which card it is said to be. */
export type AuthStartRequestSubjectCardAuthenticatorAirKeyClaim = {
  /** Ids of the holder's cards. */
  puids?: Array<string> | undefined;
};
