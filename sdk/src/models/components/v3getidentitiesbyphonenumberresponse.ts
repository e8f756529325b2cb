// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import type { LookupIdentityItem } from "./lookupidentityitem.ts";
export {
  v3GetIdentitiesByPhoneNumberResponseFromJSON,
  v3GetIdentitiesByPhoneNumberResponseToJSON,
} from "../../internal/codecs.ts";

/** The enrolled identities of the number. */
export type V3GetIdentitiesByPhoneNumberResponse = {
  /** The identities. */
  items?: Array<LookupIdentityItem> | undefined;
};
