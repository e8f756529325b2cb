/** Builds the `idv` block of Complete: the submitted data compared with each source. */
import { reasons, type ResponseOf } from "@proofline/contract";
import { contradictions, type Submitted } from "./comparison.ts";
import { type AddressMatch, matchAddresses, type PostalAddress } from "./matching/addresses.ts";
import { matchBirthDates } from "./matching/birth-dates.ts";
import { matchEmails } from "./matching/emails.ts";
import { matchIdentifiers } from "./matching/identifiers.ts";
import { matchNames } from "./matching/names.ts";
import type { Person, PersonRecord } from "./person.ts";

export type Idv = NonNullable<ResponseOf<"v3-complete">["idv"]>;
type Source = NonNullable<Idv["dataSource1"]>;

export interface SubmittedForIdv extends Submitted {
  /** Only the first is compared. */
  readonly emailAddresses?: readonly string[];
}

export function compareWithSources(submitted: SubmittedForIdv, { record, secondRecord }: Person): Idv {
  const sources = [record, secondRecord].filter((one) => one !== undefined).map((one) => compare(submitted, one));
  const [dataSource1, dataSource2] = sources;
  const isLow = sources.some(({ cipConfidence }) => cipConfidence === "low");
  return {
    ...(isEnough(submitted) && { multiCIPConfidence: isLow ? "low" : "high" }),
    ...(dataSource1 && { dataSource1 }),
    ...(dataSource2 && { dataSource2 }),
  };
}

/** Customer identification requires name, birth date, and SSN or address. With less, the confidence is omitted. */
const isEnough = ({ firstName, lastName, dob, ssn, addresses: [address] = [] }: SubmittedForIdv): boolean =>
  [firstName, lastName, dob, ssn ?? address].every((element) => element !== undefined);

function compare(submitted: SubmittedForIdv, record: PersonRecord): Source {
  const found = contradictions(submitted, record);
  const { isSame: _, ...name } = matchNames(submitted, record);
  const address = compareAddress(submitted.addresses?.[0], record);
  const identifiers = compareIdentifiers(submitted, record);
  const email = submitted.emailAddresses?.[0];
  return {
    ...(isEnough(submitted) && { cipConfidence: found.length === 0 ? "high" : "low" }),
    ...(found.length > 0 && { reasonCodes: found.map((reason) => String(reasons[reason].code)) }),
    ...(name.nameScore !== undefined && { name }),
    ...(address && { address }),
    ...(Object.keys(identifiers).length > 0 && { identifiers }),
    ...(email !== undefined && {
      email: { emailAddress: record.emailAddresses.some((known) => matchEmails(email, known).isSame) },
    }),
  };
}

/** Compares with the address on record that matches best. */
function compareAddress(submitted: PostalAddress | undefined, { addresses }: PersonRecord): Source["address"] {
  if (!submitted) return undefined;
  const matches = addresses.map((known) => matchAddresses(submitted, known));
  const [best] = matches.sort((one, other) => rank(other) - rank(one));
  if (!best) return undefined;
  const { isSame: _, unit: __, ...facts } = best;
  return facts;
}

const rank = ({ isSame, addressScore = 0 }: AddressMatch): number => (isSame ? 100 : 0) + addressScore;

function compareIdentifiers({ ssn, dob }: SubmittedForIdv, record: PersonRecord): NonNullable<Source["identifiers"]> {
  const match = ssn === undefined ? undefined : matchIdentifiers(ssn, record.ssn ?? "");
  return {
    ...(match && { last4: match.last4 }),
    ...(match && ssn && ssn.length > 4 && { ssn: match.whole }),
    ...(dob !== undefined && { dob: record.dob !== undefined && matchBirthDates(dob, record.dob).isSame }),
  };
}
