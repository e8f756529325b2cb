/** Builds the identity in a Verify response from the parts that the verification type returns. Omits missing fields. */
import type { ResponseOf } from "@proofline/contract";
import type { Assurance } from "../assurance.ts";
import type { PersonRecord } from "../person.ts";

export type FoundIdentity = NonNullable<ResponseOf<"v3-verify">["identity"]>;
type IdentityParts = Partial<FoundIdentity>;

/** Lower bounds of the age ranges, which replace the birth date in some verification types. */
const AGES = [0, 13, 18, 21, 25, 35, 45, 55, 65];
const MONTHS = 12;

/** @param today YYYY-MM-DD */
type PartReader = (record: PersonRecord, today: string) => IdentityParts;

const partReaders = {
  names: ({ firstName, lastName }) => ({ firstName, lastName }),
  ages: ({ dob }, today) => (dob === undefined ? {} : ageBounds(ageOn(today, dob))),
  birthDate: ({ dob }) => (dob === undefined ? {} : { dateOfBirth: dob }),
  nationalId: ({ ssn }) =>
    ssn === undefined ? {} : { nationalId: ssn.replace(/^(\d{3})(\d{2})(\d{4})$/, "$1-$2-$3") },
  emails: ({ emailAddresses }) => (emailAddresses.length === 0 ? {} : { emails: [...emailAddresses] }),
  addresses: ({ addresses }) =>
    addresses.length === 0
      ? {}
      : { addresses: addresses.map(({ postalCode, ...address }) => ({ ...address, zipCode: postalCode })) },
} as const satisfies Record<string, PartReader>;

export type IdentityPart = keyof typeof partReaders;

export const foundIdentity = (
  record: PersonRecord,
  { assuranceLevel, reasons }: Assurance,
  parts: readonly IdentityPart[],
  today: string,
): FoundIdentity => ({
  ...Object.assign({}, ...parts.map((part) => partReaders[part](record, today))),
  assuranceLevel,
  reasons,
});

function ageOn(today: string, dob: string): number {
  const [months, monthsOfBirth] = [today, dob].map((date) => {
    const [year = 0, month = 0] = date.split("-").map(Number);
    return year * MONTHS + month;
  }) as [number, number];
  const isBeforeTheDay = today.slice("YYYY-MM-".length) < dob.slice("YYYY-MM-".length);
  return Math.floor((months - monthsOfBirth - (isBeforeTheDay ? 1 : 0)) / MONTHS);
}

function ageBounds(age: number): IdentityParts {
  const above = AGES.find((bound) => bound > age);
  const minAge = AGES.findLast((bound) => bound <= age);
  return { ...(minAge !== undefined && { minAge }), ...(above !== undefined && { maxAge: above - 1 }) };
}
