// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import type { AuthContinueResponseError } from "./authcontinueresponseerror.ts";
export {
  authContinueResponseSubjectMobileResultFromJSON,
  authContinueResponseSubjectMobileResultToJSON,
} from "../../internal/codecs.ts";

/** Outcome for the phone. */
export type AuthContinueResponseSubjectMobileResult = {
  /** Why a part of the flow failed. */
  error?: AuthContinueResponseError | undefined;
  /** Whether the call did what it was asked. @example true */
  success: boolean;
};
