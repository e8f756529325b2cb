// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import type { LinkedFrom } from "./linkedfrom.ts";
export { linkedToFromJSON, linkedToToJSON } from "../../internal/codecs.ts";

/** A domain that yours is linked to. */
export type LinkedTo = LinkedFrom;
