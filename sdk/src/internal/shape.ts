/**
 * Describes models at run time and validates them: strictly for requests, leniently for responses. Shapes are data that
 * is generated from the contract (`schemas.ts`), so a bundle contains only those that its operations use.
 */

import { SDKValidationError } from "../models/errors/proveerror.ts";

export type JsonObject = Record<string, unknown>;

type Fields = Readonly<Record<string, Type>>;

export type Shape = {
  /** Fields that the service enforces; not those that only its documentation calls required. */
  readonly required?: Fields;
  readonly optional?: Fields;
  /** Wire names that differ from the SDK's. Only top-level models of a body have them. */
  readonly wire?: Readonly<Record<string, string>>;
};

/** Type of a value that is neither a model nor a list. */
export type Plain = {
  /** Name in error messages. Without `fits`, it is also the expected `typeof`. */
  readonly name: string;
  fits?(value: unknown): boolean;
};

export type Type = Plain | Shape | { readonly list: Type };

export const isObject = (value: unknown): value is JsonObject => Object(value) === value && !Array.isArray(value);

export const text: Plain = { name: "string" };
export const flag: Plain = { name: "boolean" };
export const number: Plain = { name: "number" };
export const integer: Plain = { name: "integer", fits: (value) => Number.isInteger(value) };
/** An object with arbitrary keys and unchecked values. */
export const map: Plain = { name: "object", fits: isObject };

/** All possible members of a type. */
type Parts = Partial<Plain> & Shape & { readonly list?: Type };

type Field = {
  readonly name: string;
  readonly type: Parts;
  readonly isRequired: boolean;
};

/** A shape, indexed for validation and conversion. */
type Plan = {
  readonly fields: readonly Field[];
  /** Types by field name; without prototype, because names come from untrusted input. */
  readonly types: Readonly<Record<string, Parts>>;
  /** Required lists and maps: empty if the response lacks them. */
  readonly always: readonly Field[];
};

/** Cached plans: a batch converts the same shape a thousand times. */
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
 * Returns one message per invalid field; empty if `value` is valid. Messages never contain values.
 *
 * @param problems array to append to
 * @param path path of `value` in the request
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

/** @throws SDKValidationError that lists every invalid field of `value` */
export function validate(shape: Shape, value: unknown): void {
  const problems = problemsOf(shape, value);
  if (problems.length > 0)
    throw new SDKValidationError(`Input validation failed: ${problems.join("; ")}`, problems, value);
}

/**
 * Runs `serialize` on `value`.
 *
 * @throws SDKValidationError also if `value` is not serializable (cycles, BigInt) or its getters throw
 */
export function withValidationErrors<T>(value: unknown, serialize: () => T): T {
  try {
    return serialize();
  } catch (cause) {
    if (cause instanceof SDKValidationError) throw cause;
    throw new SDKValidationError("Input validation failed: not serializable as JSON", cause, value);
  }
}

/**
 * Converts a response to its declared type, in place, without validation: removes `null` members, converts between
 * booleans and the strings `true` and `false` as declared, and adds missing required lists and maps as empty. All other
 * values are left unchanged, so most strings need no look-up of their type.
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
