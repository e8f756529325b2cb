/** Compares submitted data with a record. Omitted fields never contradict. */
import type { ReasonName } from "@proofline/contract";
import { matchAddresses, type PostalAddress } from "./matching/addresses.ts";
import { matchBirthDates } from "./matching/birth-dates.ts";
import { matchIdentifiers } from "./matching/identifiers.ts";
import { matchNames, type Name } from "./matching/names.ts";
import type { PersonRecord } from "./person.ts";

export interface Submitted extends Name {
  /** Nine digits, or the last four. */
  readonly ssn?: string;
  /** YYYY-MM-DD, YYYY-MM or MM-DD. */
  readonly dob?: string;
  /** Only the first is compared. */
  readonly addresses?: readonly PostalAddress[];
}

/** Predicates by reason, in the order in which the reasons are returned. */
const contradicts = {
  nameMismatch: (submitted, record) => !matchNames(submitted, record).isSame,
  ssnMismatch: ({ ssn }, record) =>
    ssn !== undefined && (record.ssn === undefined || !matchIdentifiers(ssn, record.ssn).isSame),
  dobMismatch: ({ dob }, record) =>
    dob !== undefined && (record.dob === undefined || !matchBirthDates(dob, record.dob).isSame),
  // A record without addresses cannot contradict one.
  addressMismatch: ({ addresses: [address] = [] }, record) =>
    address !== undefined &&
    record.addresses.length > 0 &&
    !record.addresses.some((known) => matchAddresses(address, known).isSame),
} as const satisfies Partial<Record<ReasonName, (submitted: Submitted, record: PersonRecord) => boolean>>;

type Contradiction = keyof typeof contradicts;

/** Returns the reasons why the submitted data does not match the record; empty when it matches. */
export const contradictions = (submitted: Submitted, record: PersonRecord): Contradiction[] =>
  (Object.keys(contradicts) as Contradiction[]).filter((reason) => contradicts[reason](submitted, record));
