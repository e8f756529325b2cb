/** The operator's own people, as they are imported and exported: not a call of the API, but made of the same fields. */
import type { Static } from "typebox";
import { addressFields, firstName, lastName, personFields, phoneNumber } from "./fields/person.ts";
import { Flag, model, OneOf, Optional, Text } from "./schema.ts";

const DAY = "\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])";
const day = { pattern: `^${DAY}$`, "x-shape": "a day, YYYY-MM-DD" } as const;
const moment = {
  pattern: `^${DAY}(T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,3})?Z)?$`,
  "x-shape": "a day or a time in UTC, YYYY-MM-DD or YYYY-MM-DDThh:mm:ssZ",
} as const;

/** Kinds of line. `temporary`: rented by the hour from a site. */
export const lineTypes = ["mobile", "landline", "fixedVoip", "nonFixedVoip", "premium", "pager", "temporary"] as const;

const ImportedAddress = model("ImportedAddress", "An address on record.", addressFields());

export const ImportedPerson = model("ImportedPerson", "A person of the directory.", {
  ...personFields(ImportedAddress),
  phoneNumber: phoneNumber(),
  firstName: firstName(),
  lastName: lastName(),
  dob: Optional(Text("Date of birth.", { examples: ["1981-01-17"], ...day })),
  ssn: Optional(
    Text("Social security number.", { examples: ["847350596"], pattern: "^\\d{9}$", "x-shape": "9 digits" }),
  ),
  lineType: Optional(OneOf(lineTypes, "Kind of line; `mobile` if not given.", { examples: ["mobile"] })),
  carrier: Optional(Text("Mobile network operator.", { examples: ["Verizon"], maxLength: 64 })),
  numberSince: Optional(Text("Since when the person has the number.", { examples: ["2015-05-19"], ...day })),
  simSwappedAt: Optional(Text("When the SIM was swapped last.", { examples: ["2026-01-31"], ...moment })),
  portedAt: Optional(Text("When the number was ported last.", { examples: ["2026-01-31"], ...moment })),
  isCallForwarded: Optional(Flag("Whether calls are forwarded.", { examples: [false] })),
});

export type ImportedPerson = Static<typeof ImportedPerson>;

/** Columns of a CSV file that are no field of their own: those of the one address that a line has room for. */
export const addressColumns = Object.keys(ImportedAddress.properties) as (keyof typeof ImportedAddress.properties)[];
