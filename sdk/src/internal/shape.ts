/**
 * What models look like at run time, and the two walks over it: strict for what is sent, lenient for what is read.
 * The shapes themselves are data, derived from the contract (`schemas.ts`), so that a bundle has those and only those
 * that its operations use.
 */

import { SDKValidationError } from "../models/errors/proveerror.ts";

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
  /** What an error calls it. Where there is no `fits`, it is also what `typeof` says of such values. */
  readonly name: string;
  fits?(value: unknown): boolean;
};

export type Type = Plain | Shape | { readonly list: Type };

export const isObject = (value: unknown): value is JsonObject => Object(value) === value && !Array.isArray(value);

export const text: Plain = { name: "string" };
export const flag: Plain = { name: "boolean" };
export const number: Plain = { name: "number" };
export const integer: Plain = { name: "integer", fits: (value) => Number.isInteger(value) };
/** An object with free keys, whose values nobody looks at. */
export const map: Plain = { name: "object", fits: isObject };

/** What a type may consist of. */
type Parts = Partial<Plain> & Shape & { readonly list?: Type };

type Field = {
  readonly name: string;
  readonly type: Parts;
  readonly isRequired: boolean;
};

/** A shape in the forms that the walks need. */
type Plan = {
  readonly fields: readonly Field[];
  /** By name; it has no prototype, since names come from outside. */
  readonly types: Readonly<Record<string, Parts>>;
  /** The lists and maps that are always there. */
  readonly always: readonly Field[];
};

/** Those of shapes that have been walked, since batches walk the same one a thousand times. */
const plans = new WeakMap<Shape, Plan>();

function planOf(shape: Shape): Plan {
  let plan = plans.get(shape);
  if (!plan) {
    const { required = {}, optional } = shape;
    const types: Record<string, Parts> = { __proto__: null as never, ...required, ...optional };
    const fields = Object.entries(types).map(([name, type]) => ({ name, type, isRequired: name in required }));
    const always = fields.filter(({ type, isRequired }) => isRequired && (type.list || type === map));
    plans.set(shape, (plan = { fields, types, always }));
  }
  return plan;
}

/**
 * What is wrong with `value`, a sentence per field; empty when it may be sent. Values never appear in it.
 *
 * @param problems those found already
 * @param path where in the request `value` is
 */
export function problemsOf(type: Parts, value: unknown, problems: string[] = [], path = ""): string[] {
  const { name: kind, list } = type;
  const isRight = kind ? fitsPlainly(type, value) : list ? Array.isArray(value) : isObject(value);
  if (!isRight) {
    problems.push(`${path ? `field '${path}'` : "the request"} must be ${kind ?? (list ? "array" : "object")}`);
  } else if (list) {
    (value as unknown[]).forEach((item, index) => problemsOf(list, item, problems, `${path}[${index}]`));
  } else if (!kind) {
    for (const { name, type: field, isRequired } of planOf(type).fields) {
      const member = (value as JsonObject)[name];
      if (member === undefined ? !isRequired : fitsPlainly(field, member)) continue;
      const inner = path ? `${path}.${name}` : name;
      if (member !== undefined) problemsOf(field, member, problems, inner);
      else problems.push(`field '${inner}' is missing`);
    }
  }
  return problems;
}

const fitsPlainly = ({ name, fits }: Parts, value: unknown): boolean => (fits ? fits(value) : typeof value === name);

/** @throws SDKValidationError that names every field of `value` that may not be sent as it is */
export function validate(shape: Shape, value: unknown): void {
  const problems = problemsOf(shape, value);
  if (problems.length > 0)
    throw new SDKValidationError(`Input validation failed: ${problems.join("; ")}`, problems, value);
}

/**
 * Runs `serialize`.
 *
 * @throws SDKValidationError also when `value` has no form in JSON (cycles, BigInt), or throws when it is read
 */
export function withValidationErrors<T>(value: unknown, serialize: () => T): T {
  try {
    return serialize();
  } catch (cause) {
    if (cause instanceof SDKValidationError) throw cause;
    throw new SDKValidationError("Input validation failed: this cannot be written as JSON", cause, value);
  }
}

/**
 * Brings what was received to its declared type, in place, and never complains: `null` becomes absent, an outcome
 * sent as text or boolean becomes what is declared, a list or map that is always there becomes empty when it is not.
 * Everything else stays as it came, so that most texts need no look at what is declared.
 */
export function fromWire(type: Parts, value: unknown): unknown {
  const { name: isPlain, list } = type;
  if (type === text && typeof value === "boolean") return String(value);
  if (type === flag && isBooleanText(value)) return value === "true";
  if (list && Array.isArray(value)) return value.map((item) => fromWire(list, item));
  if (isPlain || list || !isObject(value)) return value;
  const { types, always } = planOf(type);
  for (const name in value) {
    const given = value[name];
    if (typeof given === "string" && !isBooleanText(given)) continue;
    const field = types[name];
    if (field && given === null) delete value[name];
    else if (field) value[name] = fromWire(field, given);
  }
  for (const { name, type } of always) value[name] ??= type.list ? [] : {};
  return value;
}

const isBooleanText = (value: unknown): boolean => value === "true" || value === "false";
