// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import type { V3ChallengeIndividualRequest } from "./v3challengeindividualrequest.ts";
export { v3CompleteIndividualRequestFromJSON, v3CompleteIndividualRequestToJSON } from "../../internal/codecs.ts";

/** The person as confirmed in the form. First and last name, or `ssn`, must be there. */
export type V3CompleteIndividualRequest = V3ChallengeIndividualRequest;
