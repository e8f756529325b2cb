/**
 * What models look like at run time, and the two walks over it: strict for what is sent, lenient for what is read.
 * The shapes themselves are data, derived from the contract (`schemas.ts`), so that a bundle has those and only those
 * that its operations use.
 */

import { SDKValidationError } from "../models/errors/sdkvalidationerror.ts";

export type JsonObject = Record<string, unknown>;

type Fields = Readonly<Record<string, Type>>;

export type Shape = {
  /** Fields that the service insists on; one that only the documentation requires is not among them. */
  readonly required?: Fields;
  readonly optional?: Fields;
  /** Names on the wire, where they differ from the SDK's. Only models at the top of a body have them. */
  readonly wire?: Readonly<Record<string, string>>;
};

/** A value that is no model and no list. */
export type Plain = {
  /** What an error calls it. */
  readonly name: string;
  fits(value: unknown): boolean;
  /** Brings to this type what can be brought to it, and leaves everything else as it is. */
  read?(value: unknown): unknown;
  /** What stands for a value that is always there when it is not. */
  empty?(): unknown;
};

export type Type = Plain | Shape | { readonly list: Type };

export const isObject = (value: unknown): value is JsonObject => Object(value) === value && !Array.isArray(value);

export const text: Plain = {
  name: "string",
  fits: (value) => typeof value === "string",
  read: (value) => (typeof value === "boolean" ? String(value) : value),
};
export const flag: Plain = {
  name: "boolean",
  fits: (value) => typeof value === "boolean",
  read: (value) => (value === "true" ? true : value === "false" ? false : value),
};
export const number: Plain = { name: "number", fits: (value) => typeof value === "number" };
export const integer: Plain = { name: "integer", fits: (value) => Number.isInteger(value) };
/** An object with free keys, whose values nobody looks at. */
export const map: Plain = { name: "object", fits: isObject, empty: () => ({}) };

/** What a type may consist of. */
type Parts = Partial<Plain> & Shape & { readonly list?: Type };

/** The fields of shapes that have been walked, since batches walk the same one a thousand times. */
const walked = new WeakMap<Shape, readonly (readonly [name: string, field: Parts, isRequired: boolean])[]>();

function fieldsOf(shape: Shape) {
  let fields = walked.get(shape);
  if (!fields) {
    const all = Object.entries<Parts>({ ...shape.required, ...shape.optional });
    fields = all.map(([name, field]) => [name, field, !!shape.required?.[name]] as const);
    walked.set(shape, fields);
  }
  return fields;
}

/**
 * What is wrong with `value`, a sentence per field; empty when it may be sent. Values never appear in it.
 *
 * @param problems those found already
 */
export function problemsOf(type: Parts, value: unknown, problems: string[] = [], path = ""): string[] {
  const { list, name: wanted = list ? "array" : "object", fits = list ? Array.isArray : isObject } = type;
  if (!fits(value)) {
    problems.push(`${path ? `field '${path}'` : "the request"} must be ${wanted}`);
  } else if (list) {
    (value as unknown[]).forEach((item, index) => problemsOf(list, item, problems, `${path}[${index}]`));
  } else if (!type.name) {
    for (const [name, field, isRequired] of fieldsOf(type)) {
      const member = (value as JsonObject)[name];
      if (member === undefined ? !isRequired : field.fits?.(member)) continue;
      const inner = path ? `${path}.${name}` : name;
      if (member !== undefined) problemsOf(field, member, problems, inner);
      else problems.push(`field '${inner}' is missing`);
    }
  }
  return problems;
}

/** @throws SDKValidationError that names every field of `value` that may not be sent as it is */
export function validate(shape: Shape, value: unknown): void {
  const problems = problemsOf(shape, value);
  if (problems.length > 0)
    throw new SDKValidationError(`Input validation failed: ${problems.join("; ")}`, problems, value);
}

/**
 * Brings what was received to its declared type, in place, and never complains: `null` becomes absent, an outcome
 * sent as text or boolean becomes what is declared, a list or map that is always there becomes empty when it is not.
 * Everything else stays as it came.
 */
export function fromWire(type: Type, value: unknown): unknown {
  const { name: isPlain, list, read }: Parts = type;
  if (read) return read(value);
  if (list && Array.isArray(value)) return value.map((item) => fromWire(list, item));
  if (isPlain || !isObject(value)) return value;
  for (const [name, field, isRequired] of fieldsOf(type as Shape)) {
    const given = value[name];
    if (given === undefined ? !isRequired : field.fits?.(given)) continue; // as it should be: most are
    const member = fromWire(field, given ?? (isRequired ? (field.list ? [] : field.empty?.()) : undefined));
    if (member !== given) value[name] = member;
    if (member === undefined && given !== member) delete value[name];
  }
  return value;
}
