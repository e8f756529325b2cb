import assert from "node:assert/strict";
import { test } from "node:test";
import { compareWithSources } from "./idv.ts";
import type { Person, PersonRecord } from "./person.ts";

const record: PersonRecord = {
  firstName: "Robert",
  lastName: "Miller",
  addresses: [
    { address: "71 Walton Trail", city: "Memphis", region: "TN", postalCode: "38150" },
    { address: "10 N Main St Apt 4", city: "Boston", region: "MA", postalCode: "02208" },
  ],
  emailAddresses: ["bob@x.example"],
  dob: "1981-01-17",
  ssn: "847350596",
};
const person = (more: Partial<Person> = {}): Person => ({
  key: "bob",
  phoneNumber: "+12015550123",
  record,
  facts: {},
  withoutClient: true,
  failures: {},
  ...more,
});
const whole = { firstName: "Bob", lastName: "Miller", dob: "1981-01-17", ssn: "847350596" };

test("compareWithSources compares every field, and the address with its best match on record", () => {
  const submitted = {
    ...whole,
    addresses: [{ address: "10 North Main Street", city: "Boston", region: "Massachusetts", postalCode: "02208-1234" }],
    emailAddresses: ["Bob+news@x.example", "another@x.example"],
  };
  assert.deepEqual(compareWithSources(submitted, person()), {
    multiCIPConfidence: "high",
    dataSource1: {
      cipConfidence: "high",
      name: { firstName: 95, lastName: 100, nameScore: 98 },
      address: {
        addressScore: 100,
        street: true,
        streetNumber: 100,
        city: true,
        region: true,
        postalCode: true,
        distance: 0,
      },
      identifiers: { dob: true, last4: true, ssn: true },
      email: { emailAddress: true },
    },
  });
});

test("compareWithSources omits fields that were not submitted, and the confidence when too few were", () => {
  assert.deepEqual(compareWithSources({ ssn: "0596" }, person()), {
    dataSource1: { identifiers: { last4: true } },
  });
});

test("one contradicting source has low confidence with reason codes, and makes multiCIPConfidence low", () => {
  const secondRecord = { ...record, ssn: "111110596" };
  const { multiCIPConfidence, dataSource1, dataSource2 } = compareWithSources(whole, person({ secondRecord }));
  assert.deepEqual(
    [multiCIPConfidence, dataSource1?.cipConfidence, dataSource2?.cipConfidence],
    ["low", "high", "low"],
  );
  assert.deepEqual(dataSource2?.reasonCodes, ["9012"]);
  assert.deepEqual(dataSource2?.identifiers, { dob: true, last4: true, ssn: false });
});

test("a record without SSN and birth date matches neither, and one without addresses has no address result", () => {
  const { dob: _, ssn: __, ...less } = record;
  const poor = person({ record: { ...less, addresses: [] } });
  const submitted = { ...whole, addresses: [{ address: "10 N Main St" }] };
  assert.deepEqual(compareWithSources(submitted, poor).dataSource1, {
    cipConfidence: "low",
    reasonCodes: ["9012", "9013"],
    name: { firstName: 95, lastName: 100, nameScore: 98 },
    identifiers: { dob: false, last4: false, ssn: false },
  });
});
