// Derived from contract/ by `npm run generate`. Change the contract, not this file.

export {
  authStartRequestInstantAuthConsentFromJSON,
  authStartRequestInstantAuthConsentToJSON,
} from "../../internal/codecs.ts";

/** The person's consent to ask the mobile network. */
export type AuthStartRequestInstantAuthConsent = {
  /** When it was given, ISO 8601. Required when `status` is `optedIn`. @example "2026-04-01T12:00:00Z" */
  collectedTimestamp?: string | undefined;
  /** What was agreed to: kind, use, version of the terms. Required when `status` is `optedIn`. Shape: letters, digits, spaces and -._+=/. */
  description?: string | undefined;
  /** Whether it was given. @example "optedIn" */
  status: "optedIn" | "optedOut" | "notCollected" | "unknown" | (string & {});
  /** Id of the consent. Required when `status` is `optedIn`. Shape: letters, digits, spaces and -._+=/. */
  transactionId?: string | undefined;
};
