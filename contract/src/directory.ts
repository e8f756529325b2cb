/** The format in which operators import and export people. It is not part of the API but uses the same fields. */
import type { Static } from "typebox";
import { addressFields, firstName, lastName, personFields, phoneNumber } from "./fields/person.ts";
import { Flag, model, OneOf, Optional, Text } from "./schema.ts";

const DAY = "\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])";
const day = { pattern: `^${DAY}$`, "x-shape": "a date, YYYY-MM-DD" } as const;
const moment = {
  pattern: `^${DAY}(T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,3})?Z)?$`,
  "x-shape": "a UTC date or time, YYYY-MM-DD or YYYY-MM-DDThh:mm:ssZ",
} as const;

/** Line types. `temporary`: a number rented for a short time from a website. */
export const lineTypes = ["mobile", "landline", "fixedVoip", "nonFixedVoip", "premium", "pager", "temporary"] as const;

const ImportedAddress = model("ImportedAddress", "Address of the person.", addressFields());

export const ImportedPerson = model("ImportedPerson", "A person of the identity source.", {
  ...personFields(ImportedAddress),
  phoneNumber: phoneNumber(),
  firstName: firstName(),
  lastName: lastName(),
  dob: Optional(Text("Date of birth.", { examples: ["1981-01-17"], ...day })),
  ssn: Optional(
    Text("Social security number.", { examples: ["847350596"], pattern: "^\\d{9}$", "x-shape": "9 digits" }),
  ),
  lineType: Optional(OneOf(lineTypes, "Line type; default `mobile`.", { examples: ["mobile"] })),
  carrier: Optional(Text("Mobile network operator.", { examples: ["Verizon"], maxLength: 64 })),
  numberSince: Optional(Text("Date on which the person got the number.", { examples: ["2015-05-19"], ...day })),
  simSwappedAt: Optional(Text("Time of the last SIM swap.", { examples: ["2026-01-31"], ...moment })),
  portedAt: Optional(Text("Time of the last port of the number.", { examples: ["2026-01-31"], ...moment })),
  isCallForwarded: Optional(Flag("Whether call forwarding is active.", { examples: [false] })),
});

export type ImportedPerson = Static<typeof ImportedPerson>;

/** CSV columns of the address: a row holds one address, in separate columns. */
export const addressColumns = Object.keys(ImportedAddress.properties) as (keyof typeof ImportedAddress.properties)[];
