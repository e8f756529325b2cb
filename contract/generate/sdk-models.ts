/** The SDK's models: a type per model for the compiler, and a shape per model for run time. */
import type { TSchema } from "typebox";
import { enforced, type Model } from "../src/schema.ts";
import { fieldName, moduleName, shapeName, valueName } from "./sdk-names.ts";

/** The facts of a schema that the SDK needs. */
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
  "x-within"?: string;
  "x-shape"?: string;
  "x-members"?: Readonly<Record<string, string>>;
};

/** A schema with a name of its own in the SDK: a model or an enumeration. */
export type Named = TSchema & { readonly $id: string };

const factsOf = (schema: TSchema): Facts => schema;
const isNamed = (schema: TSchema): schema is Named => factsOf(schema).$id !== undefined;
export const isModel = (schema: TSchema): schema is Model => isNamed(schema) && !factsOf(schema)["x-members"];

/** `schema` and all that it is made of, as far as it has a name. */
export function namedWithin(schema: TSchema, found: Map<string, Named> = new Map()): Map<string, Named> {
  const { items, properties, additionalProperties, anyOf } = factsOf(schema);
  if (isNamed(schema)) found.set(schema.$id, schema);
  for (const part of [items, additionalProperties, ...(anyOf ?? []), ...Object.values(properties ?? {})]) {
    if (part) namedWithin(part, found);
  }
  return found;
}

/** Module that a model lives in. */
export const moduleOf = (named: Named): string => moduleName(factsOf(named)["x-within"] ?? named.$id);

/** @param prefix what stands before the name of a model: `components.` outside their folder */
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

/** Known values for the editor, any text for the compiler: the service may come to know more. */
const openText = (values: readonly string[]) =>
  [...values.map((value) => JSON.stringify(value)), "(string & {})"].join(" | ");

function mapText({ additionalProperties, properties }: Facts, prefix: string): string {
  const all = `{ [key: string]: ${typeText(additionalProperties as TSchema, prefix)} }`;
  if (!properties) return all;
  // Two types in one: the known keys may be read by name, and whoever goes over all finds no `undefined`.
  const known = Object.entries(properties).map(([key, schema]) => `${key}?: ${typeText(schema, prefix)};`);
  return `${all} & { ${known.join(" ")} }`;
}

export function docText(lines: readonly (string | undefined)[]): string {
  const text = lines.filter((line) => line !== undefined);
  return text.length === 1
    ? `/** ${text[0]} */`
    : ["/**", ...text.map((line) => ` * ${line}`.trimEnd()), " */"].join("\n");
}

/** Types are half of the package: an example stands there where it is short, and the document has them all. */
function fieldDocText(schema: TSchema): string {
  const { description, default: usual, examples, maxLength, "x-shape": shape } = factsOf(schema);
  const about = [
    description,
    shape && `Shape: ${shape}.`,
    maxLength && `At most ${maxLength} characters.`,
    usual !== undefined && `Default: ${JSON.stringify(usual)}.`,
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

/** The members of a model's type. */
export function membersText(model: Model): string {
  const fields = Object.entries(model.properties).map(([field, schema]) =>
    fieldText(field, schema, model.required?.includes(field) ?? false),
  );
  return fields.length > 0 ? fields.join("\n") : "[member: string]: unknown;";
}

/**
 * A type alias, not an interface: only an alias is assignable to `Record<string, unknown>`.
 *
 * @param twin name of a model with the same members
 */
export function modelText(model: Model, twin?: string): string {
  const type = twin ?? `{\n${membersText(model)}\n}`;
  return `${docText([factsOf(model).description])}\nexport type ${model.$id} = ${type};\n`;
}

/** What of a name is there at run time: the functions that write and read a model as JSON, or the known values. */
export const valueNames = (named: Named): string =>
  isModel(named) ? `${valueName(named.$id)}FromJSON, ${valueName(named.$id)}ToJSON` : named.$id;

/** The constant with the known values, and the type that takes others too. */
function enumerationText(named: Named): string {
  const { description, enum: values = [], "x-members": members = {} } = factsOf(named);
  const entries = Object.entries(members).map(([name, value]) => `${name}: ${JSON.stringify(value)},`);
  return `${docText([description])}
export const ${named.$id} = { ${entries.join(" ")} } as const;
export type ${named.$id} = ${openText(values)};
`;
}

/** One module for all, so that whoever imports `models/components` loads one file and not one per model. */
export function codecsText(all: readonly Named[]): string {
  const models = all.filter(isModel);
  const enumerations = all.filter((named) => !isModel(named)).map(enumerationText);
  const codecs = models.map(({ $id }) => {
    const make = (name: string) => `/* @__PURE__ */ ${name}<components.${$id}>(schemas.${shapeName($id)});`;
    return `export const ${valueName($id)}FromJSON: FromJSON<components.${$id}> = ${make("fromJSON")}
export const ${valueName($id)}ToJSON: ToJSON<components.${$id}> = ${make("toJSON")}\n`;
  });
  return `import type * as components from "../models/components/index.ts";
import { type FromJSON, fromJSON, type ToJSON, toJSON } from "./json.ts";
import * as schemas from "./schemas.ts";

${codecs.join("")}${enumerations.join("")}`;
}

/** The constants of the models that look alike: what the first of them is called. */
export type ShapeNames = (model: Named) => string;

const ownName: ShapeNames = ({ $id }) => shapeName($id);

/** A model at run time, in the words of `internal/shape.ts`. */
export function shapeText(schema: TSchema, nameOf: ShapeNames = ownName): string {
  const { properties = {}, required = [] } = factsOf(enforced(schema, "ignored"));
  const names = Object.keys(properties);
  const fieldsText = (chosen: string[]) =>
    `{ ${chosen.map((name) => `${fieldName(name)}: ${fieldTypeText(properties[name] as TSchema, nameOf)}`).join(", ")} }`;
  const parts = {
    required: fieldsText(names.filter((name) => required.includes(name))),
    optional: fieldsText(names.filter((name) => !required.includes(name))),
    wire: `{ ${names
      .filter((name) => fieldName(name) !== name)
      .map((name) => `${fieldName(name)}: "${name}"`)
      .join(", ")} }`,
  };
  const texts = Object.entries(parts).filter(([, fields]) => fields !== "{  }");
  return `{ ${texts.map(([name, fields]) => `${name}: ${fields}`).join(", ")} }`;
}

const plainTypes: Readonly<Record<string, string>> = { string: "text", boolean: "flag" };

function fieldTypeText(schema: TSchema, nameOf: ShapeNames): string {
  const { $id, const: onlyText, items, properties, additionalProperties, type = "" } = factsOf(schema);
  if (onlyText) return `{ name: "'${onlyText}'", fits: (value) => value === "${onlyText}" }`;
  if (items) return `{ list: ${fieldTypeText(items, nameOf)} }`;
  if (additionalProperties) return "map";
  if (!properties) return plainTypes[type] ?? type;
  if (Object.keys(properties).some((name) => fieldName(name) !== name)) {
    throw new Error(`${$id}: only models at the top of a body may have names that differ on the wire`);
  }
  return nameOf(schema as Named);
}

/** What a module with `shapes` in it needs of `internal/shape.ts`. */
export function shapeImports(shapes: string, from: string, ...others: string[]): string {
  const names = ["flag", "integer", "map", "number", "text"];
  const used = names.filter((name) => new RegExp(` ${name}[, ]`).test(shapes));
  return `import { ${[...used, ...others].join(", ")} } from "${from}";`;
}
