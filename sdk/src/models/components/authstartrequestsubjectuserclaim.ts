// Derived from contract/ by `npm run generate`. Change the contract, not this file.

export {
  authStartRequestSubjectUserClaimFromJSON,
  authStartRequestSubjectUserClaimToJSON,
} from "../../internal/codecs.ts";

/** Who it is said to be. */
export type AuthStartRequestSubjectUserClaim = {
  /** True registers the user with the device; otherwise it is checked. Default: false. @example true */
  provided?: boolean | undefined;
  /** Your own id of the user. Shape: letters, digits and -._+=/:. */
  userId: string;
};
