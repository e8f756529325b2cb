// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import type { VerifyBatchResultItem } from "./verifybatchresultitem.ts";
export { v3VerifyBatchResponseFromJSON, v3VerifyBatchResponseToJSON } from "../../internal/codecs.ts";

/** Outcomes, in the order of the items. */
export type V3VerifyBatchResponse = {
  /** Your own id of this request; no personal data. */
  clientRequestId?: string | undefined;
  /** Id of the flow, a UUID. It belongs to one flow and is valid for 15 minutes after Start. */
  correlationId: string;
  /** One outcome per item. */
  results?: Array<VerifyBatchResultItem> | undefined;
};
