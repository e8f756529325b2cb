import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { contradictions } from "./comparison.ts";
import type { PersonRecord } from "./person.ts";

const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`));
const dates = fc
  .date({ min: new Date("1900-01-01"), max: new Date("2020-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const records: fc.Arbitrary<PersonRecord> = fc.record({
  firstName: fc.string({ minLength: 1 }),
  lastName: fc.string({ minLength: 1 }),
  addresses: fc.constant([]),
  emailAddresses: fc.constant([]),
  dob: dates,
  ssn: digits(9),
});

test("contradictions returns nothing for a record and any part of it", () => {
  fc.assert(
    fc.property(records, (record) => {
      const { firstName, lastName, dob = "", ssn = "" } = record;
      const parts = [
        {},
        { firstName, lastName, dob, ssn },
        { ssn: ssn.slice(-4) },
        { dob: dob.slice(0, 7) },
        { dob: dob.slice(5) },
      ];
      for (const part of parts) assert.deepEqual(contradictions(part, record), []);
    }),
  );
});

test("a different SSN or birth date is a mismatch, in full and partial form", () => {
  fc.assert(
    fc.property(records, digits(9), dates, (record, ssn, dob) => {
      fc.pre(ssn.slice(-4) !== record.ssn?.slice(-4) && dob.slice(0, 7) !== record.dob?.slice(0, 7));
      for (const other of [ssn, ssn.slice(-4)]) {
        assert.deepEqual(contradictions({ ssn: other }, record), ["ssnMismatch"]);
      }
      for (const other of [dob, dob.slice(0, 7)]) {
        assert.deepEqual(contradictions({ dob: other }, record), ["dobMismatch"]);
      }
    }),
  );
});

const zoe: PersonRecord = {
  firstName: "Zoë",
  lastName: "O'Brien-Smith",
  addresses: [],
  emailAddresses: [],
  dob: "1990-12-01",
};

test("names that differ only in case, accents, spaces or punctuation match", () => {
  for (const [firstName, lastName] of [
    ["zoe", "OBRIEN SMITH"],
    ["ZOË ", "o’brien-smith"],
  ]) {
    assert.deepEqual(contradictions({ firstName: firstName ?? "", lastName: lastName ?? "" }, zoe), []);
  }
  assert.deepEqual(contradictions({ firstName: "Zo", lastName: "O'Brien-Smith" }, zoe), ["nameMismatch"]);
});

test("nicknames, initials and swapped names match; a different first name is a nameMismatch", () => {
  const robert = { ...zoe, firstName: "Robert", lastName: "Miller" };
  for (const [firstName, lastName] of [
    ["Bob", "Miller"],
    ["R.", "Miller"],
    ["Miller", "Robert"],
  ] as const) {
    assert.deepEqual(contradictions({ firstName, lastName }, robert), []);
  }
  assert.deepEqual(contradictions({ firstName: "Albert", lastName: "Miller" }, robert), ["nameMismatch"]);
});

test("an address is a mismatch only when the record has addresses and none of them matches", () => {
  const addresses = [{ address: "39 South Trail", city: "San Antonio", region: "TX", postalCode: "78285" }];
  const settled = { ...zoe, addresses };
  assert.deepEqual(contradictions({ addresses: [{ address: "39 S Trl", postalCode: "78285-1234" }] }, settled), []);
  assert.deepEqual(contradictions({ addresses: [{ address: "41 S Trl" }] }, settled), ["addressMismatch"]);
  assert.deepEqual(contradictions({ addresses: [{ address: "41 S Trl" }] }, zoe), []);
  assert.deepEqual(
    contradictions({ addresses: [...addresses, { address: "41 S Trl" }] }, settled),
    [],
    "only the first address is compared",
  );
});

test("an SSN is a mismatch when the record has none", () => {
  assert.deepEqual(contradictions({ ssn: "1234" }, zoe), ["ssnMismatch"]);
});
