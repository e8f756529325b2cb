/** Validates request bodies against the contract and describes the most severe violation in one sentence. */
import { enforced, type Operation } from "@proofline/contract";
import type { TSchema } from "typebox";
import { Compile } from "typebox/compile";
import { fieldName, UnknownFields } from "./unknown-fields.ts";
import { RequestError } from "./request-error.ts";

/**
 * Returns the value if it matches the schema. The return type `never` is assignable to the type that the handler
 * expects.
 *
 * @throws RequestError `malformedRequest`
 */
export type Check = (value: unknown) => never;

/** Returns the check of an operation's body. */
export function bodyChecker({ request, caller }: Operation): Check {
  if (!request) return (body) => body as never;
  // Later versions of the browser SDK may send more fields. Servers get an error, which catches misspelled optional
  // fields.
  return checkerOf(enforced(request.model, caller === "server" ? "refused" : "ignored"));
}

type Compiled = ReturnType<typeof Compile>;

/** Compiles the schema on first use, so that startup does not wait for unused operations. */
export function checkerOf(schema: TSchema): Check {
  const listLimits = listLimitsOf(schema);
  let compiled: Compiled | undefined;
  return (value) => {
    rejectLongLists(listLimits, value);
    compiled ??= Compile(schema);
    if (!compiled.Check(value)) throw new RequestError("malformedRequest", worstViolation(compiled, schema, value));
    return value as never;
  };
}

type ListSchema = TSchema & { readonly maxItems: number };

const listLimitsOf = ({ properties = {} }: TSchema & { properties?: Record<string, TSchema> }) =>
  Object.entries(properties).filter((entry): entry is [string, ListSchema] => "maxItems" in entry[1]);

/** Checks list lengths first, because validation would otherwise check every item of an oversized list. */
function rejectLongLists(listLimits: readonly [string, ListSchema][], value: unknown): void {
  for (const [name, schema] of listLimits) {
    const list = (value as Record<string, unknown> | null)?.[name];
    if (!Array.isArray(list) || list.length <= schema.maxItems) continue;
    const violation = { path: [name], subject: `field '${name}'`, schema: { ...schema }, named: "" };
    throw new RequestError("malformedRequest", messages["maxItems"]?.(violation));
  }
}

/** A violated rule of the schema. */
interface Violation {
  /** Path in the body, as member names. */
  readonly path: readonly string[];
  /** The path as messages show it: `field 'individual.dob'`. */
  readonly subject: string;
  /** The schema at the path. */
  readonly schema: Record<string, unknown>;
  /** The first field name in the violation, such as the missing field. */
  readonly named: string;
}

/** Messages by JSON Schema keyword, most severe first: missing fields, then wrong values. Unknown fields come last. */
const messages: Readonly<Record<string, (violation: Violation) => string>> = {
  required: ({ path, named }) => `field '${fieldName([...path, named])}' is missing`,
  type: ({ subject, schema }) => `${subject} must be ${withArticle(String(schema["type"]))}`,
  const: ({ subject, schema }) => `${subject} must be '${String(schema["const"])}'`,
  enum: ({ subject, schema }) => `${subject} must be one of ${quoted(schema["enum"] as string[])}`,
  pattern: ({ subject, schema }) => `${subject} must be ${String(schema["x-shape"])}`,
  maxLength: ({ subject, schema }) => `${subject} must be at most ${String(schema["maxLength"])} characters long`,
  minimum: ({ subject, schema }) => `${subject} must be at least ${String(schema["minimum"])}`,
  maximum: ({ subject, schema }) => `${subject} must be at most ${String(schema["maximum"])}`,
  minItems: ({ subject, schema }) => `${subject} must have at least ${countOf(schema["minItems"])}`,
  maxItems: ({ subject, schema }) => `${subject} must have at most ${countOf(schema["maxItems"])}`,
};

const keywords = Object.keys(messages);

/** Returns the message of the most severe violation. */
function worstViolation(compiled: Compiled, schema: TSchema, value: unknown): string {
  const unknown = new UnknownFields();
  const [worst] = compiled
    .Errors(unknown.removeFrom(schema, value))
    .filter(({ keyword }) => keywords.includes(keyword))
    .sort((one, other) => keywords.indexOf(one.keyword) - keywords.indexOf(other.keyword));
  if (!worst) return unknown.message ?? "the body does not match the schema of the operation";
  const path = worst.instancePath.split("/").slice(1);
  const subject = path.length === 0 ? "the body" : `field '${fieldName(path)}'`;
  const [named = ""] = Object.values(worst.params).find(Array.isArray) ?? [];
  return messages[worst.keyword]?.({ path, subject, schema: schemaAt(schema, path), named: String(named) }) ?? "";
}

/** Returns the schema at an instance path. */
function schemaAt(root: TSchema, path: readonly string[]): Record<string, unknown> {
  let schema = root as Record<string, unknown>;
  for (const name of path) {
    const properties = schema["properties"] as Record<string, Record<string, unknown>> | undefined;
    schema = properties?.[name] ?? (schema["items"] as Record<string, unknown> | undefined) ?? {};
  }
  return schema;
}

const quoted = (values: readonly string[]): string => values.map((value) => `'${value}'`).join(", ");

const countOf = (items: unknown): string => `${String(items)} ${items === 1 ? "item" : "items"}`;

const withArticle = (type: string): string => (/^[aeiou]/.test(type) ? `an ${type}` : `a ${type}`);
