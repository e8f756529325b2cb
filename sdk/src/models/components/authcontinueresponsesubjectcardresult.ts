// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import type { AuthContinueResponseError } from "./authcontinueresponseerror.ts";
export {
  authContinueResponseSubjectCardResultFromJSON,
  authContinueResponseSubjectCardResultToJSON,
} from "../../internal/codecs.ts";

/** Outcome for the card. */
export type AuthContinueResponseSubjectCardResult = {
  /** Why a part of the flow failed. */
  error?: AuthContinueResponseError | undefined;
  /** Whether the call did what it was asked. @example true */
  success?: boolean | undefined;
};
