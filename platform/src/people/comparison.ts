/** Whether what was submitted agrees with the record. What was not submitted does not contradict. */
import type { ReasonName } from "@proofline/contract";
import { matchAddresses, type PostalAddress } from "./matching/addresses.ts";
import { matchBirthDates } from "./matching/birth-dates.ts";
import { matchIdentifiers } from "./matching/identifiers.ts";
import { matchNames, type Name } from "./matching/names.ts";
import type { PersonRecord } from "./person.ts";

export interface Submitted extends Name {
  /** Nine digits or the last four. */
  readonly ssn?: string;
  /** YYYY-MM-DD, YYYY-MM or MM-DD. */
  readonly dob?: string;
  /** Only the first counts. */
  readonly addresses?: readonly PostalAddress[];
}

/** By reason, whether the submitted data gives it. In the order in which they are told. */
const contradicts = {
  nameMismatch: (submitted, record) => !matchNames(submitted, record).isSame,
  ssnMismatch: ({ ssn }, record) =>
    ssn !== undefined && (record.ssn === undefined || !matchIdentifiers(ssn, record.ssn).isSame),
  dobMismatch: ({ dob }, record) =>
    dob !== undefined && (record.dob === undefined || !matchBirthDates(dob, record.dob).isSame),
  // A record without any address says nothing against one.
  addressMismatch: ({ addresses: [address] = [] }, record) =>
    address !== undefined &&
    record.addresses.length > 0 &&
    !record.addresses.some((known) => matchAddresses(address, known).isSame),
} as const satisfies Partial<Record<ReasonName, (submitted: Submitted, record: PersonRecord) => boolean>>;

type Contradiction = keyof typeof contradicts;

/** The reasons why the submitted data cannot be this person's; none: it agrees. */
export const contradictions = (submitted: Submitted, record: PersonRecord): Contradiction[] =>
  (Object.keys(contradicts) as Contradiction[]).filter((reason) => contradicts[reason](submitted, record));
