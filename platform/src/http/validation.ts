/** Holds request bodies to the contract, and says in one sentence which field is wrong and how it should look. */
import { enforced, type Operation } from "@proofline/contract";
import type { TSchema } from "typebox";
import { Compile } from "typebox/compile";
import { fieldName, UnknownFields } from "./unknown-fields.ts";
import { Refusal } from "./refusal.ts";

/** Gives the value back if the schema allows it, which is what makes the handler's type true; otherwise refuses it. */
export type Check = (value: unknown) => never;

/** The check of an operation's body. */
export function bodyChecker({ request, caller }: Operation): Check {
  if (!request) return (body) => body as never;
  // A browser SDK of a later version may send more; a server that misspells an optional field should hear of it.
  return checkerOf(enforced(request.model, caller === "server" ? "refused" : "ignored"));
}

type Compiled = ReturnType<typeof Compile>;

/** Compiled at the first request: the start need not wait for operations that nobody calls. */
export function checkerOf(schema: TSchema): Check {
  const longestLists = longestListsOf(schema);
  let compiled: Compiled | undefined;
  return (value) => {
    refuseLongLists(longestLists, value);
    compiled ??= Compile(schema);
    if (!compiled.Check(value)) throw new Refusal("malformedRequest", complaint(compiled, schema, value));
    return value as never;
  };
}

type ListFacts = TSchema & { readonly maxItems: number };

const longestListsOf = ({ properties = {} }: TSchema & { properties?: Record<string, TSchema> }) =>
  Object.entries(properties).filter((entry): entry is [string, ListFacts] => "maxItems" in entry[1]);

/** First and apart: what is wrong with each of a million items would be found out before their number was told. */
function refuseLongLists(longestLists: readonly [string, ListFacts][], value: unknown): void {
  for (const [name, facts] of longestLists) {
    const list = (value as Record<string, unknown> | null)?.[name];
    if (!Array.isArray(list) || list.length <= facts.maxItems) continue;
    const violation = { path: [name], subject: `field '${name}'`, facts: { ...facts }, named: "" };
    throw new Refusal("malformedRequest", sentences["maxItems"]?.(violation));
  }
}

/** One violated rule of the schema, as the sentences below need it. */
interface Violation {
  /** Where in the body, as names. */
  readonly path: readonly string[];
  /** The same place for the reader: `field 'individual.dob'`. */
  readonly subject: string;
  /** The part of the schema that the path leads to. */
  readonly facts: Record<string, unknown>;
  /** The first name that the rule speaks of. */
  readonly named: string;
}

/** By keyword of JSON Schema, the gravest first: what is missing, then what is wrong. What nobody knows comes last. */
const sentences: Readonly<Record<string, (violation: Violation) => string>> = {
  required: ({ path, named }) => `field '${fieldName([...path, named])}' is missing`,
  type: ({ subject, facts }) => `${subject} must be ${withArticle(String(facts["type"]))}`,
  const: ({ subject, facts }) => `${subject} must be '${String(facts["const"])}'`,
  enum: ({ subject, facts }) => `${subject} must be one of ${quoted(facts["enum"] as string[])}`,
  pattern: ({ subject, facts }) => `${subject} must be ${String(facts["x-shape"])}`,
  maxLength: ({ subject, facts }) => `${subject} must be at most ${String(facts["maxLength"])} characters long`,
  minimum: ({ subject, facts }) => `${subject} must be at least ${String(facts["minimum"])}`,
  maximum: ({ subject, facts }) => `${subject} must be at most ${String(facts["maximum"])}`,
  minItems: ({ subject, facts }) => `${subject} must have at least ${countOf(facts["minItems"])}`,
  maxItems: ({ subject, facts }) => `${subject} must have at most ${countOf(facts["maxItems"])}`,
};

const keywords = Object.keys(sentences);

/** The gravest violation, as a sentence. */
function complaint(compiled: Compiled, schema: TSchema, value: unknown): string {
  const unknown = new UnknownFields();
  const [worst] = compiled
    .Errors(unknown.takeOutOf(schema, value))
    .filter(({ keyword }) => keywords.includes(keyword))
    .sort((one, other) => keywords.indexOf(one.keyword) - keywords.indexOf(other.keyword));
  if (!worst) return unknown.complaint ?? "the body does not fit the operation";
  const path = worst.instancePath.split("/").slice(1);
  const subject = path.length === 0 ? "the body" : `field '${fieldName(path)}'`;
  const [named = ""] = Object.values(worst.params).find(Array.isArray) ?? [];
  return sentences[worst.keyword]?.({ path, subject, facts: schemaAt(schema, path), named: String(named) }) ?? "";
}

/** The part of the schema that an instance path leads to. */
function schemaAt(root: TSchema, path: readonly string[]): Record<string, unknown> {
  let facts = root as Record<string, unknown>;
  for (const name of path) {
    const properties = facts["properties"] as Record<string, Record<string, unknown>> | undefined;
    facts = properties?.[name] ?? (facts["items"] as Record<string, unknown> | undefined) ?? {};
  }
  return facts;
}

const quoted = (values: readonly string[]): string => values.map((value) => `'${value}'`).join(", ");

const countOf = (items: unknown): string => `${String(items)} ${items === 1 ? "item" : "items"}`;

const withArticle = (type: string): string => (/^[aeiou]/.test(type) ? `an ${type}` : `a ${type}`);
