// Derived from contract/ by `npm run generate`. Change the contract, not this file.

export {
  authStartRequestSubjectMobileAuthenticatorInstantLinkFromJSON,
  authStartRequestSubjectMobileAuthenticatorInstantLinkToJSON,
} from "../../internal/codecs.ts";

/** A link by SMS. */
export type AuthStartRequestSubjectMobileAuthenticatorInstantLink = {
  /** Let the person correct the number, up to three times, instead of failing. Default: false. @example true */
  allowMobileNumberRePrompt?: boolean | undefined;
  /** Where the browser goes after the link. */
  finalTargetUrl: string;
  /** Text of the SMS; `####` becomes the link. @example "Tap #### to sign in" */
  messageText: string;
  /** IP address of the device that asks. Given, it must be the one that opens the link. @example "198.51.100.10" */
  sourceIp?: string | undefined;
  /** Id of the customer in Identity Manager. @example "123" */
  subscriptionCustomerId?: string | undefined;
  /** A switch for tests; its values are not documented. */
  testMode?: string | undefined;
};
