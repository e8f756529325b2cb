// Derived from contract/ by `npm run generate`. Change the contract, not this file.

export { v3UnifyStatusRequestFromJSON, v3UnifyStatusRequestToJSON } from "../../internal/codecs.ts";

/** Ask how a Unify session stands. */
export type V3UnifyStatusRequest = {
  /** Your own id of this request; no personal data. */
  clientRequestId?: string | undefined;
  /** Id of the flow, a UUID. It belongs to one flow and is valid for 15 minutes after Start. */
  correlationId: string;
  /** Phone number; outside the US and Canada with `+` and the country code. Shape: letters and digits, with a + in front where the country code is given. At most 32 characters. */
  phoneNumber?: string | undefined;
};
