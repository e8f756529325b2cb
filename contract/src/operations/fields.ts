/** Fields and models that several operations share. */
import type { TSchema } from "typebox";
import { evaluationCategories } from "../reasons.ts";
import { List, MapOf, model, OneOf, Optional, Text } from "../schema.ts";

export const correlationId = () =>
  Text("Id of the flow, a UUID. It belongs to one flow and is valid for 15 minutes after Start.", {
    examples: ["713189b8-5555-4b08-83ba-75d08780aebd"],
  });

export const dob = () =>
  Text("Date of birth, whole or in part.", {
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

export const next = (slug: string, path: string) =>
  MapOf(Text("Path of the call"), "The calls that the flow allows now: slug of the operation → its path.", {
    examples: [{ [slug]: path }],
  });

/** What a policy found, by category. */
export const evaluationModel = (name: string, within: string) =>
  model(
    name,
    "Outcome of the policy in one category.",
    {
      result: Optional(OneOf(["pass", "fail"], "Whether the category passed.")),
      failureReasons: Optional(MapOf(Text("Reason in words"), "Why it failed: reason code → text.")),
    },
    within,
  );

export const evaluations = <M extends ReturnType<typeof evaluationModel>>(evaluation: M) =>
  MapOf(evaluation, "Outcome of the policy, by category.", { keys: evaluationCategories });

export const addressFields = () => ({
  address: Optional(Text("Number and street", { examples: ["39 South Trail"] })),
  city: Optional(Text("City", { examples: ["San Antonio"] })),
  extendedAddress: Optional(Text("Apartment, unit, floor", { examples: ["Apt 2"] })),
  postalCode: Optional(
    Text("ZIP code", { examples: ["78285"], pattern: "^\\d{5}(-\\d{4})?$", "x-shape": "NNNNN or NNNNN-NNNN" }),
  ),
  region: Optional(Text("State, two letters", { examples: ["TX"] })),
});

export const personFields = <A extends TSchema>(address: A) => ({
  addresses: Optional(List(address, { description: "Addresses; of those submitted only the first counts." })),
  dob: Optional(dob()),
  emailAddresses: Optional(
    List(Text("E-mail address"), { description: "E-mail addresses; of those submitted only the first counts." }),
  ),
  firstName: Optional(Text("Given name", { examples: ["Tod"] })),
  lastName: Optional(Text("Family name", { examples: ["Weedall"] })),
  ssn: Optional(ssn()),
});
