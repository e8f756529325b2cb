// Derived from contract/ by `npm run generate`. Change the contract, not this file.

export { v3ChallengeRequestFromJSON, v3ChallengeRequestToJSON } from "../../internal/codecs.ts";

/** Something that only the person should know. */
export type V3ChallengeRequest = {
  /** Id of the flow, a UUID. It belongs to one flow and is valid for 15 minutes after Start. */
  correlationId: string;
  /** Date of birth, whole or in part. Shape: YYYY-MM-DD, YYYY-MM or MM-DD. @example "1981-01" */
  dob?: string | undefined;
  /** Social security number: all nine digits or the last four. Shape: 4 or 9 digits. @example "0596" */
  ssn?: string | undefined;
};
