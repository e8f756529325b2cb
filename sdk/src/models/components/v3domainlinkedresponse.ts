// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import type { LinkedFrom } from "./linkedfrom.ts";
import type { LinkedTo } from "./linkedto.ts";
import type { RequestsFrom } from "./requestsfrom.ts";
import type { RequestsTo } from "./requeststo.ts";
export { v3DomainLinkedResponseFromJSON, v3DomainLinkedResponseToJSON } from "../../internal/codecs.ts";

/** The links of your domain. */
export type V3DomainLinkedResponse = {
  /** Links to yours. */
  linkedFrom?: Array<LinkedFrom> | undefined;
  /** Links from yours. */
  linkedTo?: Array<LinkedTo> | undefined;
  /** Links that others ask for. */
  requestsFrom?: Array<RequestsFrom> | undefined;
  /** Links that you ask for. */
  requestsTo?: Array<RequestsTo> | undefined;
};
