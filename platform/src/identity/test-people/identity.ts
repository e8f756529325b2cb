/** Test people of Prove Identity. */
import type { TestPerson } from "./test-person.ts";

export const identityPeople: readonly TestPerson[] = [
  {
    phoneNumber: "2001004000",
    product: "identity",
    term: "short-term",
    record: {
      firstName: "Martina",
      lastName: "Goodram",
      addresses: [{ address: "28965 Homewood Plaza", city: "Little Rock", region: "AR", postalCode: "72204" }],
      emailAddresses: ["mgoodram0@nasa.gov"],
      dob: "1995-07-26",
      ssn: "490959347",
    },
    secondRecord: {
      firstName: "Martina",
      lastName: "Goodram",
      addresses: [{ address: "28965 Homewood Plz", city: "Little Rock", region: "AR", postalCode: "72204" }],
      emailAddresses: [],
      dob: "1995-07-26",
      ssn: "490959347",
    },
    watchLists: { totalHits: 0 },
  },
  {
    phoneNumber: "2001004009",
    product: "identity",
    term: "long-term",
    inferred: ["outcome"],
    record: {
      firstName: "Benji",
      lastName: "Harper",
      addresses: [{ address: "27 Financial Place", city: "Bakersfield", region: "CA", postalCode: "93301-2425" }],
      emailAddresses: ["bharperd@superstars.com"],
      dob: "1994-09-02",
      ssn: "565252770",
    },
    watchLists: {
      totalHits: 1,
      amlTypeLists: [
        {
          amlType: "pep-class-1",
          listHits: 1,
          fields: [{ name: "Country", source: "sandbox-list", value: "United States" }],
        },
      ],
    },
  },
  {
    phoneNumber: "2001001698",
    product: "identity",
    term: "long-term",
    fails: { "v3-validate": "simSwapped" },
    inferred: ["outcome"],
    record: {
      firstName: "Enid",
      lastName: "Wildt",
      addresses: [{ address: "861 Karstens Circle", city: "Washington", region: "DC", postalCode: "20409" }],
      emailAddresses: ["ewildtp@eepurl.com"],
      dob: "1996-06-18",
      ssn: "212285822",
    },
  },
  {
    phoneNumber: "2001001699",
    product: "identity",
    term: "long-term",
    fails: { "v3-complete": "identityNotConfirmed" },
    inferred: ["outcome"],
    record: {
      firstName: "Carney",
      lastName: "Reinisch",
      addresses: [{ address: "582 Coleman Point", city: "San Antonio", region: "TX", postalCode: "78230" }],
      emailAddresses: ["creinischq@php.net"],
      dob: "2000-03-03",
      ssn: "166521601",
    },
  },
  {
    phoneNumber: "5551111111",
    product: "identity",
    term: "long-term",
    inferred: ["outcome"],
    record: {
      firstName: "Lena",
      lastName: "Lansberry",
      addresses: [{ address: "663 Stephen Drive", city: "Grand Rapids", region: "MI", postalCode: "49518" }],
      emailAddresses: ["llansberryk@nbcnews.com"],
      dob: "1999-03-04",
      ssn: "657766672",
    },
  },
  {
    phoneNumber: "5552222222",
    product: "identity",
    term: "long-term",
    inferred: ["outcome"],
    record: {
      firstName: "Axe",
      lastName: "Summersett",
      addresses: [{ address: "1823 School Park", city: "Phoenix", region: "AZ", postalCode: "85025" }],
      emailAddresses: ["asummersettl@boston.com"],
      dob: "1963-09-24",
      ssn: "670752404",
    },
  },
];
