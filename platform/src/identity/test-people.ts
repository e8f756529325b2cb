/**
 * The test people of the sandbox and what each does at each step. Changing a row changes the outcome; no code knows a
 * name or a number.
 *
 * `inferred` names what the vendor's public pages do not say and this project decided; `docs/behaviour.md` has why.
 */
import type { ReasonName } from "@prove-identity/contract";
import type { Product } from "../store/tenants.ts";
import type { DecidedCall, PersonRecord } from "./person.ts";

export interface TestPerson {
  /** As listed. Searched for in this spelling first, then as E.164. */
  readonly phoneNumber: string;
  readonly product: Product;
  /** `short-term` people pass possession without the client SDK. */
  readonly term: "short-term" | "long-term";
  readonly fails?: Readonly<Partial<Record<DecidedCall, ReasonName>>>;
  readonly inferred?: readonly ("outcome" | "product" | "name")[];
  readonly record: PersonRecord;
}

/** The one-time code that passes, whatever the run of `#` in the message. */
export const SANDBOX_CODE = "1234";

export const testPeople: readonly TestPerson[] = [
  {
    phoneNumber: "2001001695",
    product: "prefill",
    term: "short-term",
    record: {
      firstName: "Milo",
      lastName: "Pinson",
      addresses: [{ address: "6377 Birchwood Hill", city: "Littleton", region: "CO", postalCode: "80161-2001" }],
      emailAddresses: ["mpinsonm@dyndns.org"],
      dob: "1981-01-17",
      ssn: "847350596",
    },
  },
  {
    phoneNumber: "2001001693",
    product: "prefill",
    term: "long-term",
    inferred: ["outcome"],
    record: {
      firstName: "Marcia",
      lastName: "Longo",
      addresses: [
        { address: "00 Mallard Park", city: "New Orleans", region: "LA", postalCode: "70165" },
        { address: "71 Walton Trail", city: "Memphis", region: "TN", postalCode: "38150" },
      ],
      emailAddresses: ["mlongok@amazonaws.com"],
      dob: "1982-07-19",
      ssn: "470806227",
    },
  },
  {
    phoneNumber: "2001001688",
    product: "prefill",
    term: "long-term",
    fails: { "v3-validate": "simSwapped" },
    inferred: ["outcome"],
    record: {
      firstName: "Nevin",
      lastName: "Chattey",
      addresses: [{ address: "9398 Scott Plaza", city: "Austin", region: "TX", postalCode: "78744" }],
      emailAddresses: ["nchatteyf@techcrunch.com"],
      dob: "1980-03-20",
      ssn: "542742985",
    },
  },
  {
    phoneNumber: "2001001687",
    product: "prefill",
    term: "long-term",
    fails: { "v3-challenge": "identityNotFound" },
    inferred: ["outcome"],
    record: {
      firstName: "Agretha",
      lastName: "Chene",
      addresses: [{ address: "4861 Jay Junction", city: "Boston", region: "MS", postalCode: "02208" }],
      emailAddresses: ["achenee@printfriendly.com"],
      dob: "1994-12-29",
      ssn: "369956933",
    },
  },
  {
    phoneNumber: "2001001686",
    product: "prefill",
    term: "long-term",
    inferred: ["outcome", "product", "name"],
    record: {
      firstName: "Tod",
      lastName: "Weedall",
      addresses: [{ address: "39 South Trail", city: "San Antonio", region: "TX", postalCode: "78285" }],
      emailAddresses: ["tweedalld@ehow.com"],
      dob: "1984-12-10",
      ssn: "565228370",
    },
  },
  {
    phoneNumber: "5550000000",
    product: "prefill",
    term: "long-term",
    inferred: ["outcome"],
    record: {
      firstName: "Cathee",
      lastName: "Simmonett",
      addresses: [{ address: "49 Moulton Plaza", city: "Athens", region: "GA", postalCode: "30610" }],
      emailAddresses: ["csimmonettj@toplist.cz"],
      dob: "1962-10-06",
      ssn: "771240999",
    },
  },
  {
    phoneNumber: "5555555555",
    product: "prefill",
    term: "long-term",
    inferred: ["outcome"],
    record: {
      firstName: "Van",
      lastName: "Moors",
      addresses: [{ address: "9 Prairie Rose Court", city: "Columbus", region: "MS", postalCode: "39705" }],
      emailAddresses: [],
      dob: "1976-01-07",
    },
  },
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
