// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import type { AuthContinueRequestSubjectMobileClaim } from "./authcontinuerequestsubjectmobileclaim.ts";
export {
  authFinishResponseSubjectMobileResultSuccessClaimFromJSON,
  authFinishResponseSubjectMobileResultSuccessClaimToJSON,
} from "../../internal/codecs.ts";

/** The number that was proven. */
export type AuthFinishResponseSubjectMobileResultSuccessClaim = AuthContinueRequestSubjectMobileClaim;
