// Derived from contract/ by `npm run generate`. Change the contract, not this file.

export {
  authStartRequestSubjectMobileAuthenticatorOTPFromJSON,
  authStartRequestSubjectMobileAuthenticatorOTPToJSON,
} from "../../internal/codecs.ts";

/** A one-time code by SMS. */
export type AuthStartRequestSubjectMobileAuthenticatorOTP = {
  /** Let the person correct the number, up to three times, instead of failing. Default: false. @example true */
  allowMobileNumberRePrompt?: boolean | undefined;
  /** Three attempts at the code instead of one. Default: false. @example true */
  allowOtpRetry?: boolean | undefined;
  /** Text of the SMS; a run of `#` becomes a code of that length. @example "#### is your code" */
  messageText: string;
  /** A switch for tests; its values are not documented. */
  testMode?: string | undefined;
};
