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

export const isObject = (value: unknown): value is JsonObject => kindOf(value) === "object";

const kindOf = (value: unknown): string =>
  Array.isArray(value) ? "array" : value === null ? "null" : Number.isInteger(value) ? "integer" : typeof value;

/** What is wrong with `value`, a sentence per field; empty when it may be sent. Values never appear in it. */
export function problemsOf(type: FieldType, value: unknown, path = ""): string[] {
  const { list, fields, required, only } = partsOf(type);
  const wanted = list ? "array" : fields || type === "map" ? "object" : only ? `'${only}'` : (type as string);
  const fits = only ? value === only : [wanted, wanted === "number" && "integer"].includes(kindOf(value));
  if (!fits) return [`${path ? `field '${path}'` : "the request"} must be ${wanted}`];
  if (list) return (value as unknown[]).flatMap((item, index) => problemsOf(list, item, `${path}[${index}]`));
  return Object.entries(fields ?? {}).flatMap(([name, field]) => {
    const inner = path ? `${path}.${name}` : name;
    const member = (value as JsonObject)[name];
    if (member !== undefined) return problemsOf(field, member, inner);
    return required?.includes(name) ? [`field '${inner}' is missing`] : [];
  });
}

type Parts = Partial<Shape> & { readonly list?: FieldType; readonly only?: string };
const partsOf = (type: FieldType | undefined): Parts => Object(type) as Parts;

/**
 * Brings what was received to its declared type, in place, and never complains: `null` becomes absent, an outcome
 * sent as text or boolean becomes what is declared, a list or map that is always there becomes empty when it is not.
 * Everything else stays as it came.
 */
export function fromWire(type: FieldType, value: unknown): unknown {
  if (typeof type === "string") {
    if (type === "string" && typeof value === "boolean") return String(value);
    return type === "boolean" && (value === "true" || value === "false") ? value === "true" : value;
  }
  const { list, fields, required } = type as Parts;
  if (list && Array.isArray(value)) value.forEach((item, index) => (value[index] = fromWire(list, item)));
  if (!fields || !isObject(value)) return value;
  for (const name in value) {
    const field = fields[name];
    const sent = value[name];
    if (!field || typeof sent === field) continue;
    if (sent === null) delete value[name];
    else value[name] = fromWire(field, sent);
  }
  for (const name of required ?? []) {
    if (value[name] === undefined && fields[name] === "map") value[name] = {};
    if (value[name] === undefined && partsOf(fields[name]).list) value[name] = [];
  }
  return value;
}
