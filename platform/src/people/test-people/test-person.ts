/** What is said of a test person. */
import type { ReasonName } from "@proofline/contract";
import type { Product } from "../../store/rows/clients.ts";
import type { DecidedCall, Person, PersonRecord } from "../person.ts";
import type { PhoneFacts } from "../phone-facts.ts";

export interface TestPerson extends Pick<Person, "secondRecord" | "watchLists" | "businesses"> {
  /** As listed. Searched for in this spelling first, then as E.164. */
  readonly phoneNumber: string;
  readonly product: Product;
  /** `short-term` people pass possession without the client SDK. */
  readonly term: "short-term" | "long-term";
  readonly fails?: Readonly<Partial<Record<DecidedCall, ReasonName>>>;
  /** What this project decided because the vendor does not document it; listed in `docs/vendor-and-decisions.md`. */
  readonly inferred?: readonly ("outcome" | "product" | "name" | "number")[];
  readonly record: PersonRecord;
  readonly facts?: PhoneFacts;
  /** Further people who have the number. */
  readonly others?: readonly Pick<TestPerson, "record" | "facts" | "businesses">[];
}
