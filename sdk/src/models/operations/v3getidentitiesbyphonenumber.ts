// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import type * as components from "../components/index.ts";

/** The arguments of `identity.v3GetIdentitiesByPhoneNumber`. */
export type V3GetIdentitiesByPhoneNumberRequest = { mobileNumber: string; clientRequestId?: string | undefined };

/** Result of `identity.v3GetIdentitiesByPhoneNumber`. */
export type V3GetIdentitiesByPhoneNumberResponse = {
  httpMeta: components.HTTPMetadata;
  v3GetIdentitiesByPhoneNumberResponse?: components.V3GetIdentitiesByPhoneNumberResponse | undefined;
};
