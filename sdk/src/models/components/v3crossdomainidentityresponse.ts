// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import type { IdentityItem } from "./identityitem.ts";
export { v3CrossDomainIdentityResponseFromJSON, v3CrossDomainIdentityResponseToJSON } from "../../internal/codecs.ts";

/** The same person in linked domains. */
export type V3CrossDomainIdentityResponse = {
  /** How many there are. @example 1 */
  count: number;
  /** The person there. */
  identities: Array<IdentityItem>;
};
