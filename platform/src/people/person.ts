/** A person as the platform knows one, and where people come from. */
import type { ReasonName, ResponseOf } from "@proofline/contract";
import type { Product, Tier } from "../store/rows/clients.ts";
import type { PhoneFacts } from "./phone-facts.ts";

interface Address {
  readonly address: string;
  readonly extendedAddress?: string;
  readonly city: string;
  readonly region: string;
  readonly postalCode: string;
}

/** What is on record about a person. `dob` is YYYY-MM-DD, `ssn` nine digits. */
export interface PersonRecord {
  readonly firstName: string;
  readonly lastName: string;
  readonly addresses: readonly Address[];
  readonly emailAddresses: readonly string[];
  /** Absent where the record has none, as is `ssn`. */
  readonly dob?: string;
  readonly ssn?: string;
}

/** The `kyc` block of Complete. */
type WatchLists = NonNullable<ResponseOf<"v3-complete">["kyc"]>;

export type Businesses = NonNullable<ResponseOf<"v3-verify">["businesses"]>;

/** Calls whose outcome a source may decide. */
export type DecidedCall = "v3-validate" | "v3-challenge" | "v3-complete" | "v3-unify-status";

export interface Person {
  /** Name of the person in the source; kept in flows. */
  readonly key: string;
  /** E.164. */
  readonly phoneNumber: string;
  readonly record: PersonRecord;
  readonly facts: PhoneFacts;
  /** What a second source has on record. */
  readonly secondRecord?: PersonRecord;
  /** Hits on watch lists; absent where nobody looks for any. */
  readonly watchLists?: WatchLists;
  /** Businesses that the person has to do with. */
  readonly businesses?: Businesses;
  /** Further people who have the number. */
  readonly others?: readonly Person[];
  readonly product?: Product;
  /** Whether possession counts as proven without the client SDK. */
  readonly withoutClient: boolean;
  /** Calls that fail for this person, with the reason, whatever the data says. */
  readonly failures: Readonly<Partial<Record<DecidedCall, ReasonName>>>;
}

export interface IdentitySource {
  /** The person that a phone number, as the caller wrote it, belongs to. */
  findByPhoneNumber(text: string): Promise<Person | undefined>;
  /** The person that a flow was opened for. */
  get(key: string): Promise<Person | undefined>;
}

/** Each tier has a source of its own: test people exist in `sandbox` alone. */
export type IdentitySources = Readonly<Partial<Record<Tier, IdentitySource>>>;

/** The person of a flow. A person that has left the source since Start is a failure of the platform's data. */
export async function findPersonOf(sources: IdentitySources, tier: Tier, key: string): Promise<Person> {
  const person = await sources[tier]?.get(key);
  if (!person) throw new Error("the person of this flow is no longer in the identity source");
  return person;
}
