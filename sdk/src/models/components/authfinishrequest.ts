// Derived from contract/ by `npm run generate`. Change the contract, not this file.

export { authFinishRequestFromJSON, authFinishRequestToJSON } from "../../internal/codecs.ts";

/** Fetch the result of a Prove Auth flow. */
export type AuthFinishRequest = {
  /** Id of the Prove Auth flow, a UUID. */
  authId: string;
};
