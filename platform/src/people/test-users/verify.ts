/** Test users of Verify, current and older. The vendor documents little more than the names of some. */
import type { TestUser } from "./test-user.ts";

const named = (firstName: string, lastName: string) => ({ firstName, lastName, addresses: [], emailAddresses: [] });

export const verifyPeople: readonly TestUser[] = [
  {
    phoneNumber: "2001004011",
    product: "verify",
    term: "short-term",
    record: {
      firstName: "Sheilakathryn",
      lastName: "Butrimovich",
      addresses: [{ address: "0 Mccormick Trail", city: "Pittsburgh", region: "PA", postalCode: "15205" }],
      emailAddresses: ["sbutrimovichb@who.int"],
      dob: "1974-12-09",
      ssn: "148882298",
    },
  },
  {
    phoneNumber: "447968900002",
    product: "verify",
    term: "short-term",
    record: named("Rozella", "Kimpton"),
  },
  {
    phoneNumber: "2001004012",
    product: "verify",
    term: "long-term",
    inferred: ["number", "outcome"],
    record: named("Kurt", "Mathen"),
    facts: { lineType: "nonFixedVoip" },
  },
  {
    phoneNumber: "2001004013",
    product: "verify",
    term: "long-term",
    inferred: ["number", "outcome"],
    record: named("Janek", "Ambrogio"),
    facts: { hoursSinceSimSwap: 2 },
  },
  {
    phoneNumber: "2001004051",
    product: "verify",
    term: "short-term",
    record: named("Ewen", "Brimilcome"),
  },
  {
    phoneNumber: "2001004052",
    product: "verify",
    term: "short-term",
    inferred: ["outcome"],
    record: named("Hilary", "Kumaar"),
    facts: { activity: "machine" },
  },
  {
    phoneNumber: "2001004053",
    product: "verify",
    term: "short-term",
    inferred: ["outcome"],
    record: { ...named("Elena", "Coldman"), emailAddresses: ["ecoldman1h@storify.com"] },
    facts: { binding: "high", isPrimary: true },
  },
  {
    phoneNumber: "2005550123",
    product: "verify",
    term: "short-term",
    inferred: ["outcome"],
    record: {
      ...named("Alice", "Smith"),
      emailAddresses: ["alice.smith@example.com", "alice@example.org", "asmith@example.net"],
      dob: "1992-03-02",
      ssn: "111226789",
    },
    facts: { binding: "high", isPrimary: true },
    others: [
      {
        record: { ...named("Jordan", "Lee"), emailAddresses: ["jordan@example.com"], dob: "1985-07-19" },
        facts: { binding: "high" },
        businesses: [
          {
            businessName: "Lee Trading LLC",
            tradeName: "Lee's",
            taxId: "12-3456789",
            businessAddress: { address: "39 South Trail", city: "San Antonio", region: "TX", zipCode: "78285" },
            registrationFiling: {
              date: "2015-04-01",
              region: "TX",
              registrationNumber: "C1234567",
              registrationType: "LLC",
            },
            relatedPersons: [{ firstName: "Jordan", lastName: "Lee" }],
          },
        ],
      },
    ],
  },
];
