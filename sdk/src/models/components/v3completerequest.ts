// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import type { V3CompleteIndividualRequest } from "./v3completeindividualrequest.ts";
export { v3CompleteRequestFromJSON, v3CompleteRequestToJSON } from "../../internal/codecs.ts";

/** Verify the person and end the flow. */
export type V3CompleteRequest = {
  /** Id of the flow, a UUID. It belongs to one flow and is valid for 15 minutes after Start. */
  correlationId: string;
  /** The person as confirmed in the form. First and last name, or `ssn`, must be there. */
  individual: V3CompleteIndividualRequest;
};
