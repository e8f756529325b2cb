// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import type { BusinessAddress } from "./businessaddress.ts";
import type { RegistrationFiling } from "./registrationfiling.ts";
import type { RelatedPerson } from "./relatedperson.ts";
export { businessFromJSON, businessToJSON } from "../../internal/codecs.ts";

/** A business found for a phone number. */
export type Business = {
  /** Address of a business. */
  businessAddress?: BusinessAddress | undefined;
  /** Registered name. @example "Lee Trading LLC" */
  businessName?: string | undefined;
  /** How a business is registered. */
  registrationFiling?: RegistrationFiling | undefined;
  /** People who have to do with it. */
  relatedPersons?: Array<RelatedPerson> | undefined;
  /** Tax id. @example "12-3456789" */
  taxId?: string | undefined;
  /** Name that it trades under. @example "Lee's" */
  tradeName?: string | undefined;
};
