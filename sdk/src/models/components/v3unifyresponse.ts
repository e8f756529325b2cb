// Derived from contract/ by `npm run generate`. Change the contract, not this file.

export { v3UnifyResponseFromJSON, v3UnifyResponseToJSON } from "../../internal/codecs.ts";

/** A Unify session has begun. */
export type V3UnifyResponse = {
  /** Token for the client SDK, for this flow only. @example "eyJhbGciOi..." */
  authToken?: string | undefined;
  /** Id of the flow, a UUID. It belongs to one flow and is valid for 15 minutes after Start. */
  correlationId: string;
  /** State of the session; `pending` until the client SDK has run. @example "pending" */
  success: "pending" | "true" | "false" | (string & {});
};
