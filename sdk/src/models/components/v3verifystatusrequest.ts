// Derived from contract/ by `npm run generate`. Change the contract, not this file.

export { v3VerifyStatusRequestFromJSON, v3VerifyStatusRequestToJSON } from "../../internal/codecs.ts";

/** Ask how a verification with possession stands. */
export type V3VerifyStatusRequest = {
  /** Your own id of this request; no personal data. */
  clientRequestId?: string | undefined;
  /** Id of the flow, a UUID. It belongs to one flow and is valid for 15 minutes after Start. */
  correlationId?: string | undefined;
};
