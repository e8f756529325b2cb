// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import type { Address } from "./address.ts";
export { businessAddressFromJSON, businessAddressToJSON } from "../../internal/codecs.ts";

/** Address of a business. */
export type BusinessAddress = Address;
