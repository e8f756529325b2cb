/** Generates the SDK's model types and their JSON functions. */
import type { TSchema } from "typebox";
import type { Model } from "../src/schema.ts";
import { docText } from "./sdk-docs.ts";
import { fieldName, shapeName, valueName } from "./sdk-names.ts";

/** Members of a schema that the generator reads. */
type Facts = {
  $id?: string;
  type?: string;
  const?: string;
  enum?: readonly string[];
  description?: string;
  examples?: readonly unknown[];
  maxLength?: number;
  items?: TSchema;
  properties?: Record<string, TSchema>;
  default?: unknown;
  required?: readonly string[];
  additionalProperties?: TSchema;
  anyOf?: readonly TSchema[];
  "x-shape"?: string;
  "x-members"?: Readonly<Record<string, string>>;
};

/** A schema with a name in the SDK: a model or an enumeration. */
export type Named = TSchema & { readonly $id: string };

export const factsOf = (schema: TSchema): Facts => schema;
const isNamed = (schema: TSchema): schema is Named => factsOf(schema).$id !== undefined;
export const isModel = (schema: TSchema): schema is Model => isNamed(schema) && !factsOf(schema)["x-members"];

/** Returns the named schemas within `schema`, itself included. */
export function namedWithin(schema: TSchema, found: Map<string, Named> = new Map()): Map<string, Named> {
  const { items, properties, additionalProperties, anyOf } = factsOf(schema);
  if (isNamed(schema)) found.set(schema.$id, schema);
  for (const part of [items, additionalProperties, ...(anyOf ?? []), ...Object.values(properties ?? {})]) {
    if (part) namedWithin(part, found);
  }
  return found;
}

/** @param prefix prefix of model names: `components.` outside the components folder */
export function typeText(schema: TSchema, prefix = ""): string {
  const facts = factsOf(schema);
  if (isNamed(schema)) return prefix + schema.$id;
  if (facts.anyOf) return facts.anyOf.map((one) => typeText(one, prefix)).join(" | ");
  if (facts.const) return openText([facts.const]);
  if (facts.enum) return openText(facts.enum);
  if (facts.items) return `Array<${typeText(facts.items, prefix)}>`;
  if (facts.additionalProperties) return mapText(facts, prefix);
  return facts.type === "integer" ? "number" : String(facts.type);
}

/** Editors suggest the known values; the compiler accepts any string, since the service may add values. */
const openText = (values: readonly string[]) =>
  [...values.map((value) => JSON.stringify(value)), "(string & {})"].join(" | ");

function mapText({ additionalProperties, properties }: Facts, prefix: string): string {
  const all = `{ [key: string]: ${typeText(additionalProperties as TSchema, prefix)} }`;
  if (!properties) return all;
  // An intersection: known keys can be read by name, and iterating over all values never yields `undefined`.
  const known = Object.entries(properties).map(([key, schema]) => `${key}?: ${typeText(schema, prefix)};`);
  return `${all} & { ${known.join(" ")} }`;
}

/** Returns the TSDoc of a field on one line, with the example if it fits. The reference has all examples. */
function fieldDocText(schema: TSchema): string {
  const { description, default: defaultValue, examples, maxLength, "x-shape": shape } = factsOf(schema);
  const about = [
    description,
    shape && `Format: ${shape}.`,
    maxLength && `At most ${maxLength} characters.`,
    defaultValue !== undefined && `Default: ${JSON.stringify(defaultValue)}.`,
  ]
    .filter(Boolean)
    .map((text) => String(text).replace(/([^.])$/, "$1."))
    .join(" ");
  const example = JSON.stringify(examples?.[0]);
  const line = docText([`${about} @example ${example}`]);
  return example && example.length <= LONGEST_EXAMPLE && line.length <= LONGEST_LINE ? line : docText([about]);
}

const LONGEST_EXAMPLE = 24;
const LONGEST_LINE = 118;

function fieldText(name: string, schema: TSchema, isRequired: boolean): string {
  const doc = fieldDocText(schema);
  return `${doc}\n${fieldName(name)}${isRequired ? ":" : "?:"} ${typeText(schema)}${isRequired ? "" : " | undefined"};`;
}

function membersText(model: Model): string {
  const fields = Object.entries(model.properties).map(([field, schema]) =>
    fieldText(field, schema, model.required?.includes(field) ?? false),
  );
  return fields.length > 0 ? fields.join("\n") : "[member: string]: unknown;";
}

/** Returns a type alias. An interface would not be assignable to `Record<string, unknown>`. */
const modelText = (model: Model): string =>
  `${docText([factsOf(model).description])}\nexport type ${model.$id} = {\n${membersText(model)}\n};\n`;

/** Returns a constant with the known values and a type that accepts any string. */
function enumerationText(named: Named): string {
  const { description, enum: values = [], "x-members": members = {} } = factsOf(named);
  const entries = Object.entries(members).map(([name, value]) => `${name}: ${JSON.stringify(value)},`);
  return `${docText([description])}
export const ${named.$id} = { ${entries.join(" ")} } as const;
export type ${named.$id} = ${openText(values)};
`;
}

/** Returns the TypeScript source of the types of all models and enumerations. */
export const typesText = (all: readonly Named[]): string =>
  all.map((named) => (isModel(named) ? modelText(named) : enumerationText(named))).join("\n");

/** Returns the JSON functions of all models. */
export function codecsText(models: readonly Model[]): string {
  const codecs = models.map(({ $id }) => {
    const [type, value, shape] = [`components.${$id}`, valueName($id), shapeName($id)];
    return `export const ${value}FromJSON: FromJSON<${type}> = (json) => fromJSON(${shape}, json);
export const ${value}ToJSON: ToJSON<${type}> = (model) => toJSON(${shape}, model);\n`;
  });
  return `import type * as components from "../models/components/types.ts";
import { type FromJSON, fromJSON, type ToJSON, toJSON } from "./json.ts";
import { ${models.map(({ $id }) => shapeName($id)).join(", ")} } from "./schemas.ts";

${codecs.join("")}`;
}
