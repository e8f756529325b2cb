// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import type { V3ChallengeAddressEntryRequest } from "./v3challengeaddressentryrequest.ts";
export { v3CompleteAddressEntryRequestFromJSON, v3CompleteAddressEntryRequestToJSON } from "../../internal/codecs.ts";

/** An address that the person confirmed. */
export type V3CompleteAddressEntryRequest = V3ChallengeAddressEntryRequest;
