/** Validates an added test user strictly, so a misspelled field is an error instead of being ignored. */
import { lineTypes, reasons } from "@proofline/contract";
import { type TSchema, Type } from "typebox";
import { RequestError } from "../http/request-error.ts";
import { checkerOf } from "../http/validation.ts";
import { products } from "../store/rows/clients.ts";
import type { AddedPerson } from "./added-person.ts";
import type { DecidedCall } from "./person.ts";
import type { PhoneFacts } from "./phone-facts.ts";
import { toE164 } from "./phone-number.ts";
import type { TestUser } from "./test-users/test-user.ts";

const strict = { additionalProperties: false } as const;
const text = Type.String();
const flag = Type.Boolean();
const number = Type.Number({ minimum: 0 });
const oneOf = (values: readonly string[]) => Type.Unsafe<string>({ type: "string", enum: [...values] });
const day = Type.String({ pattern: "^\\d{4}-\\d{2}-\\d{2}$", "x-shape": "a day, YYYY-MM-DD" });
const nineDigits = Type.String({ pattern: "^\\d{9}$", "x-shape": "9 digits" });

/** Object schema with optional members only. */
const anyOf = <N extends string>(members: Readonly<Record<N, TSchema>>) =>
  Type.Object(
    Object.fromEntries(Object.entries<TSchema>(members).map(([name, schema]) => [name, Type.Optional(schema)])),
    strict,
  );

const facts = anyOf<keyof PhoneFacts>({
  lineType: oneOf(lineTypes),
  mobileAuth: oneOf(["passes", "fails"]),
  cellularIp: text,
  carrier: text,
  activity: oneOf(["none", "human", "machine"]),
  tenureDays: number,
  humanSignals: flag,
  withoutBehaviour: flag,
  identities: number,
  binding: oneOf(["none", "low", "moderate", "high"]),
  isCorroborated: flag,
  isPrimary: flag,
  hoursSinceSimSwap: number,
  hoursSincePort: number,
  isCallForwarded: flag,
  isOverridden: flag,
  isPublic: flag,
});

const reason = oneOf(Object.keys(reasons));
const fails = anyOf<DecidedCall>({
  "v3-validate": reason,
  "v3-challenge": reason,
  "v3-complete": reason,
  "v3-unify-status": reason,
});

const address = Type.Object(
  { address: text, extendedAddress: Type.Optional(text), city: text, region: text, postalCode: text },
  strict,
);

const record = Type.Object(
  {
    firstName: text,
    lastName: text,
    dob: Type.Optional(day),
    ssn: Type.Optional(nineDigits),
    addresses: Type.Optional(Type.Array(address)),
    emailAddresses: Type.Optional(Type.Array(text)),
  },
  strict,
);

export const addedPerson = Type.Object(
  {
    phoneNumber: text,
    record,
    product: Type.Optional(oneOf(products)),
    term: Type.Optional(oneOf(["short-term", "long-term"])),
    fails: Type.Optional(fails),
    facts: Type.Optional(facts),
  },
  strict,
);

/** Fills in the defaults. @throws RequestError when the phone number is not possible */
export function toTestPerson({ record: given, ...person }: AddedPerson): TestUser {
  if (!toE164(person.phoneNumber)) {
    throw new RequestError("malformedRequest", "field 'phoneNumber' must be a possible phone number");
  }
  return {
    product: "prefill",
    term: "long-term",
    ...person,
    record: { addresses: [], emailAddresses: [], ...given },
  };
}

/** Validates and converts a test user. @throws RequestError that names the field */
export const parseTestUser: (value: unknown) => TestUser = (value) => toTestPerson(check(value));

const check: (value: unknown) => AddedPerson = checkerOf(addedPerson);
