// Derived from contract/ by `npm run generate`. Change the contract, not this file.

export { identityAttributeFromJSON, identityAttributeToJSON } from "../../internal/codecs.ts";

/** An attribute to keep with the identity. */
export type IdentityAttribute = {
  /** Kind of attribute. @example "walletId" */
  attributeType?: string | undefined;
  /** The attribute itself. @example "9fk1ka74g" */
  attributeValue?: string | undefined;
};
