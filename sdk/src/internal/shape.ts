/**
 * What a model looks like at run time, and the two walks over it: strict for what is sent, lenient for what is read.
 * The shapes themselves are data, derived from the contract (`schemas.ts`).
 */

export type Shape = {
  readonly fields: Readonly<Record<string, FieldType>>;
  /** Fields that the service insists on; a field that only the documentation requires is not among them. */
  readonly required?: readonly string[];
  /** Names on the wire, where they differ from the SDK's. Only models at the top of a body have them. */
  readonly wire?: Readonly<Record<string, string>>;
};

/** `map` is an object with free keys, whose values nobody looks at: they pass as they are. */
export type FieldType =
  | "string"
  | "boolean"
  | "integer"
  | "number"
  | "map"
  | Shape
  | { readonly list: FieldType }
  | { readonly only: string };

export type JsonObject = Record<string, unknown>;

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** What is wrong with `value`, a sentence per field; empty when it may be sent. Values never appear in it. */
export function problemsOf(type: FieldType, value: unknown, path = ""): string[] {
  const at = path ? `field '${path}'` : "the request";
  if (typeof type === "string") return fits(type, value) ? [] : [`${at} must be of type ${type}`];
  if ("only" in type) return value === type.only ? [] : [`${at} must be '${type.only}'`];
  if ("list" in type) {
    if (!Array.isArray(value)) return [`${at} must be of type array`];
    return value.flatMap((item, index) => problemsOf(type.list, item, `${path}[${index}]`));
  }
  if (!isObject(value)) return [`${at} must be of type object`];
  return Object.entries(type.fields).flatMap(([name, field]) => {
    const inner = path ? `${path}.${name}` : name;
    if (value[name] !== undefined) return problemsOf(field, value[name], inner);
    return type.required?.includes(name) ? [`field '${inner}' is missing`] : [];
  });
}

function fits(type: string, value: unknown): boolean {
  if (type === "map") return isObject(value);
  return type === "integer" ? Number.isInteger(value) : typeof value === type && !Number.isNaN(value);
}

/** The members under their wire names; members that the model does not know go along. */
export function toWire({ wire }: Shape, value: object): object {
  return wire ? Object.fromEntries(Object.entries(value).map(([name, member]) => [wire[name] ?? name, member])) : value;
}

/**
 * Brings what was received to its declared type, in place, and never complains: `null` becomes absent, an outcome
 * sent as text or boolean becomes what is declared, a list or map that is always there becomes empty when it is not.
 * Everything else stays as it came.
 */
export function fromWire(type: FieldType, value: unknown): unknown {
  if (typeof type === "string") return coerced(type, value);
  if ("list" in type && Array.isArray(value)) {
    for (const [index, item] of value.entries()) value[index] = fromWire(type.list, item);
  } else if ("fields" in type && isObject(value)) {
    for (const name in type.fields) readField(type, name, value);
  }
  return value;
}

function readField({ fields, required, wire }: Shape, name: string, object: JsonObject): void {
  const type = fields[name] as FieldType;
  const sentAs = wire?.[name] ?? name;
  const sent = object[sentAs];
  const value = fromWire(type, sent ?? (required?.includes(name) ? emptyOf(type) : undefined));
  if (value !== sent || sentAs !== name) {
    delete object[sentAs];
    if (value !== undefined) object[name] = value;
  }
}

const emptyOf = (type: FieldType): unknown => (type === "map" ? {} : Object(type).list && []);

function coerced(type: string, value: unknown): unknown {
  if (type === "string" && typeof value === "boolean") return String(value);
  return type === "boolean" && (value === "true" || value === "false") ? value === "true" : value;
}
