// Derived from contract/ by `npm run generate`. Change the contract, not this file.

export {
  authFinishResponseSubjectMobileResultSuccessExtrasFromJSON,
  authFinishResponseSubjectMobileResultSuccessExtrasToJSON,
} from "../../internal/codecs.ts";

/** More about the phone. */
export type AuthFinishResponseSubjectMobileResultSuccessExtras = {
  /** Whether the link was opened from the IP address that asked. @example "success" */
  ipMatch?: "success" | "failure" | (string & {}) | undefined;
  /** Whether the link was opened in time, within 5 minutes. @example true */
  linkClicked?: boolean | undefined;
  /** Country code of the network (MCC). @example "310" */
  mobileCountryCode?: string | undefined;
  /** Name of the network. @example "Verizon" */
  mobileOperatorName?: string | undefined;
  /** Lasting id of the phone's subscriber. @example "37C2666C4VKR..." */
  payfoneAlias?: string | undefined;
  /** Whether the link was opened on the phone itself. @example "success" */
  phoneMatch?: "success" | "failure" | "indeterminate" | (string & {}) | undefined;
};
