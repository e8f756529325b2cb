/** Declares people and their identity sources. */
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

/** Identity record. `dob` is YYYY-MM-DD, `ssn` nine digits. */
export interface PersonRecord {
  readonly firstName: string;
  readonly lastName: string;
  readonly addresses: readonly Address[];
  readonly emailAddresses: readonly string[];
  readonly dob?: string;
  readonly ssn?: string;
}

/** The `kyc` block of Complete. */
type WatchLists = NonNullable<ResponseOf<"v3-complete">["kyc"]>;

export type Businesses = NonNullable<ResponseOf<"v3-verify">["businesses"]>;

/** Operations whose outcome an identity source can set. */
export type DecidedCall = "v3-validate" | "v3-challenge" | "v3-complete" | "v3-unify-status";

export interface Person {
  /** ID of the person in the source; stored in flows. */
  readonly key: string;
  /** E.164. */
  readonly phoneNumber: string;
  readonly record: PersonRecord;
  readonly facts: PhoneFacts;
  /** Record from a second source. */
  readonly secondRecord?: PersonRecord;
  /** Watch list hits; absent when no list was searched. */
  readonly watchLists?: WatchLists;
  /** Businesses related to the person. */
  readonly businesses?: Businesses;
  /** Other people with this phone number. */
  readonly others?: readonly Person[];
  readonly product?: Product;
  /** Whether the possession check passes without the browser SDK. */
  readonly withoutClient: boolean;
  /** Operations that always fail for this person, whatever the data, with the reason of each. */
  readonly failures: Readonly<Partial<Record<DecidedCall, ReasonName>>>;
}

export interface IdentitySource {
  /** @param text phone number as the client wrote it */
  findByPhoneNumber(text: string): Promise<Person | undefined>;
  /** @param key `Person.key`, as stored in a flow */
  get(key: string): Promise<Person | undefined>;
}

/** Each tier has its own source: test users exist only in `sandbox`. */
export type IdentitySources = Readonly<Partial<Record<Tier, IdentitySource>>>;

/** Returns the person of a flow. Throws when the source no longer has the person: an internal error. */
export async function findPersonOf(sources: IdentitySources, tier: Tier, key: string): Promise<Person> {
  const person = await sources[tier]?.get(key);
  if (!person) throw new Error("the person of this flow is no longer in the identity source");
  return person;
}
