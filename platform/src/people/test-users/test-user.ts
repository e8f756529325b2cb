/** Declares the definition of a test user. */
import type { ReasonName } from "@proofline/contract";
import type { Product } from "../../store/rows/clients.ts";
import type { DecidedCall, Person, PersonRecord } from "../person.ts";
import type { PhoneFacts } from "../phone-facts.ts";

export interface TestUser extends Pick<Person, "secondRecord" | "watchLists" | "businesses"> {
  /** In the vendor's spelling. Lookups try this spelling first, then E.164. */
  readonly phoneNumber: string;
  readonly product: Product;
  /** `short-term` users pass the possession check without the browser SDK. */
  readonly term: "short-term" | "long-term";
  readonly fails?: Readonly<Partial<Record<DecidedCall, ReasonName>>>;
  /** Properties that this project decided because the vendor does not document them; see `docs/vendor-and-decisions.md`. */
  readonly inferred?: readonly ("outcome" | "product" | "name" | "number")[];
  readonly record: PersonRecord;
  readonly facts?: PhoneFacts;
  /** Other people with this phone number. */
  readonly others?: readonly Pick<TestUser, "record" | "facts" | "businesses">[];
}
