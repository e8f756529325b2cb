// Derived from contract/ by `npm run generate`. Change the contract, not this file.

export { relatedPersonFromJSON, relatedPersonToJSON } from "../../internal/codecs.ts";

/** A person who has to do with a business. */
export type RelatedPerson = {
  /** Given name. @example "Jordan" */
  firstName?: string | undefined;
  /** Family name. @example "Lee" */
  lastName?: string | undefined;
};
