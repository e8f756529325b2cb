/** Personal data fields: name, contact, address, date of birth, SSN. */
import type { TSchema } from "typebox";
import { List, Optional, Text } from "../schema.ts";

/** The documented format of phone numbers in requests. */
const phoneShape = {
  maxLength: 32,
  pattern: "^\\+?[A-Za-z0-9]+$",
  "x-shape": "letters and digits, with a leading + if it includes the country code",
} as const;

const PHONE = "Phone number; `+` and country code required outside the US and Canada.";

export const phoneNumber = (example = "2001001695") => Text(PHONE, { examples: [example], ...phoneShape });

/** Phone number of a batch item. It has no pattern, since an invalid number is an error of that item only. */
export const phoneNumberOfItem = (example: string) => Text(PHONE, { examples: [example] });

/** Phone number in a response. */
export const returnedPhoneNumber = (what: string, example = "2001004053") => Text(what, { examples: [example] });

export const dob = () =>
  Text("Date of birth, full or partial.", {
    examples: ["1981-01"],
    pattern: "^(\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?|(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01]))$",
    "x-shape": "YYYY-MM-DD, YYYY-MM or MM-DD",
  });

export const ssn = () =>
  Text("Social security number: all nine digits or the last four.", {
    examples: ["0596"],
    pattern: "^(\\d{4}|\\d{9})$",
    "x-shape": "4 or 9 digits",
  });

export const firstName = (example = "Tod") => Text("Given name", { examples: [example] });
export const lastName = (example = "Weedall") => Text("Family name", { examples: [example] });

export const emailAddress = (example = "mpinsonm@dyndns.org") =>
  Text("Email address of the person.", { examples: [example], maxLength: 254 });

export const ipAddress = () =>
  Text("IP address of the person.", {
    examples: ["10.0.0.1"],
    maxLength: 45,
    pattern: "^[0-9A-Fa-f:.]+$",
    "x-shape": "an IPv4 or IPv6 address",
  });

export const userAgent = () =>
  Text("`User-Agent` of the person's browser.", {
    examples: ["Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X)"],
  });

const streetFields = () => ({
  address: Optional(Text("Number and street", { examples: ["39 South Trail"] })),
  city: Optional(Text("City", { examples: ["San Antonio"] })),
  extendedAddress: Optional(Text("Apartment, unit, floor", { examples: ["Apt 2"] })),
});

export const region = () => Text("State, two-letter code", { examples: ["TX"] });

export const addressFields = () => ({
  ...streetFields(),
  postalCode: Optional(
    Text("ZIP code", { examples: ["78285"], pattern: "^\\d{5}(-\\d{4})?$", "x-shape": "NNNNN or NNNNN-NNNN" }),
  ),
  region: Optional(region()),
});

/** Address in responses of Verify, which call the ZIP code `zipCode`. */
export const foundAddressFields = () => ({
  ...streetFields(),
  region: Optional(region()),
  zipCode: Optional(Text("ZIP code", { examples: ["78285"] })),
});

export const personFields = <A extends TSchema>(address: A) => ({
  addresses: Optional(List(address, { description: "Addresses; in requests only the first is used." })),
  dob: Optional(dob()),
  emailAddresses: Optional(
    List(Text("Email address"), { description: "Email addresses; in requests only the first is used." }),
  ),
  firstName: Optional(firstName()),
  lastName: Optional(lastName()),
  ssn: Optional(ssn()),
});
