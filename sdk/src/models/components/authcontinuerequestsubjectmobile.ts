// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import type { AuthContinueRequestSubjectMobileClaim } from "./authcontinuerequestsubjectmobileclaim.ts";
export {
  authContinueRequestSubjectMobileFromJSON,
  authContinueRequestSubjectMobileToJSON,
} from "../../internal/codecs.ts";

/** The phone that you have proven. */
export type AuthContinueRequestSubjectMobile = {
  /** The number that you have proven. */
  claim?: AuthContinueRequestSubjectMobileClaim | undefined;
};
