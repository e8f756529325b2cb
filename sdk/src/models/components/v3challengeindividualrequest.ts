// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import type { V3ChallengeAddressEntryRequest } from "./v3challengeaddressentryrequest.ts";
export { v3ChallengeIndividualRequestFromJSON, v3ChallengeIndividualRequestToJSON } from "../../internal/codecs.ts";

/** The person that the phone belongs to, to pre-fill a form with. */
export type V3ChallengeIndividualRequest = {
  /** Addresses; of those submitted only the first counts. */
  addresses?: Array<V3ChallengeAddressEntryRequest> | undefined;
  /** Date of birth, whole or in part. Shape: YYYY-MM-DD, YYYY-MM or MM-DD. @example "1981-01" */
  dob?: string | undefined;
  /** E-mail addresses; of those submitted only the first counts. */
  emailAddresses?: Array<string> | undefined;
  /** Given name. @example "Tod" */
  firstName?: string | undefined;
  /** Family name. @example "Weedall" */
  lastName?: string | undefined;
  /** Social security number: all nine digits or the last four. Shape: 4 or 9 digits. @example "0596" */
  ssn?: string | undefined;
};
