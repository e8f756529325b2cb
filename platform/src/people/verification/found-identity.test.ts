import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { foundIdentity } from "./found-identity.ts";

const record = { firstName: "Milo", lastName: "Pinson", addresses: [], emailAddresses: [] };
const assurance = { assuranceLevel: "AL1", reasons: ["AL1a"], risks: {} } as const;
const agesOn = (today: string, dob: string) => {
  const { minAge, maxAge } = foundIdentity({ ...record, dob }, { ...assurance, reasons: [] }, ["ages"], today);
  return [minAge, maxAge];
};

for (const [today, dob, ages] of [
  ["2026-01-17", "1981-01-17", [45, 54]],
  ["2026-01-16", "1981-01-17", [35, 44]],
  ["2025-12-31", "1981-01-17", [35, 44]],
  ["2026-02-01", "2008-02-01", [18, 20]],
  ["2026-01-31", "2008-02-01", [13, 17]],
  ["2026-02-28", "2008-02-29", [13, 17]],
  ["2026-01-01", "1920-05-05", [65, undefined]],
] as const) {
  test(`foundIdentity returns age bounds ${ages[0]} to ${ages[1] ?? "unbounded"} on ${today} for birth date ${dob}`, () => {
    assert.deepEqual(agesOn(today, dob), [...ages]);
  });
}

test("the age bounds of foundIdentity contain the age for any birth date", () => {
  const days = fc
    .date({ min: new Date("1900-01-01"), max: new Date("2025-12-31"), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  fc.assert(
    fc.property(days, (dob) => {
      const [minAge = 0, maxAge = 200] = agesOn("2026-01-01", dob);
      const age = 2026 - Number(dob.slice(0, 4)) - (dob.slice(5) > "01-01" ? 1 : 0);
      assert.ok(minAge <= age && age <= maxAge);
    }),
  );
});

test("foundIdentity omits fields that the record lacks instead of returning null or empty values", () => {
  const everything = ["names", "ages", "birthDate", "nationalId", "emails", "addresses"] as const;
  assert.deepEqual(foundIdentity(record, { ...assurance, reasons: ["AL1a"] }, everything, "2026-01-01"), {
    firstName: "Milo",
    lastName: "Pinson",
    assuranceLevel: "AL1",
    reasons: ["AL1a"],
  });
});
