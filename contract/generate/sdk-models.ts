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
  required?: readonly string[];
  additionalProperties?: TSchema;
  "x-within"?: string;
  "x-shape"?: string;
  "x-keys"?: readonly string[];
};

const factsOf = (schema: TSchema): Facts => schema;
const isModel = (schema: TSchema): schema is Model => factsOf(schema).$id !== undefined;

/** `model` and all that it is made of, by name. */
export function modelsWithin(schema: TSchema, found: Map<string, Model> = new Map()): Map<string, Model> {
  const { items, properties, additionalProperties } = factsOf(schema);
  if (isModel(schema)) found.set(schema.$id, schema);
  for (const part of [items, additionalProperties, ...Object.values(properties ?? {})]) {
    if (part) modelsWithin(part, found);
  }
  return found;
}

/** Module that a model lives in. */
export const moduleOf = (model: Model): string => moduleName(factsOf(model)["x-within"] ?? model.$id);

/** @param prefix what stands before the name of a model: `components.` outside their folder */
export function typeText(schema: TSchema, prefix = ""): string {
  const facts = factsOf(schema);
  if (isModel(schema)) return prefix + schema.$id;
  if (facts.const) return openText([facts.const]);
  if (facts.enum) return openText(facts.enum);
  if (facts.items) return `Array<${typeText(facts.items, prefix)}>`;
  if (facts.additionalProperties) return mapText(facts, prefix);
  return facts.type === "integer" ? "number" : String(facts.type);
}

/** Known values for the editor, any text for the compiler: the service may come to know more. */
const openText = (values: readonly string[]) =>
  [...values.map((value) => JSON.stringify(value)), "(string & {})"].join(" | ");

function mapText({ additionalProperties, "x-keys": keys }: Facts, prefix: string): string {
  const value = typeText(additionalProperties as TSchema, prefix);
  if (!keys) return `{ [key: string]: ${value} }`;
  // Two types in one: the known keys may be read by name, and whoever goes over all finds no `undefined`.
  return `{ [key: string]: ${value} } & { ${keys.map((key) => `${key}?: ${value};`).join(" ")} }`;
}

export function docText(lines: readonly (string | undefined)[]): string {
  const text = lines.filter((line) => line !== undefined);
  return text.length === 1
    ? `/** ${text[0]} */`
    : ["/**", ...text.map((line) => ` * ${line}`.trimEnd()), " */"].join("\n");
}

function fieldText(name: string, schema: TSchema, isRequired: boolean): string {
  const { description, examples, maxLength, "x-shape": shape } = factsOf(schema);
  const about = [description, shape && `Shape: ${shape}.`, maxLength && `At most ${maxLength} characters.`];
  const example = examples?.[0] === undefined ? undefined : `@example ${JSON.stringify(examples[0])}`;
  const doc = docText([
    about
      .filter(Boolean)
      .map((text) => String(text).replace(/([^.])$/, "$1."))
      .join(" "),
    ...(example ? ["", example] : []),
  ]);
  return `${doc}\n${fieldName(name)}${isRequired ? ":" : "?:"} ${typeText(schema)}${isRequired ? "" : " | undefined"};`;
}

/** A type alias, not an interface: only an alias is assignable to `Record<string, unknown>`. */
export function modelText(model: Model): string {
  const name = model.$id;
  const fields = Object.entries(model.properties).map(([field, schema]) =>
    fieldText(field, schema, model.required?.includes(field) ?? false),
  );
  return `${docText([factsOf(model).description])}
export type ${name} = {
${fields.join("\n")}
};
`;
}

/** The functions that write and read a model as JSON. */
export const codecNames = ({ $id }: Model): string => `${valueName($id)}FromJSON, ${valueName($id)}ToJSON`;

/** One module for all, so that whoever imports `models/components` loads one file and not one per model. */
export function codecsText(models: readonly Model[]): string {
  const codecs = models.map(({ $id }) => {
    const make = (name: string) => `/* @__PURE__ */ ${name}<components.${$id}>(schemas.${shapeName($id)});`;
    return `export const ${valueName($id)}FromJSON: FromJSON<components.${$id}> = ${make("fromJSON")}
export const ${valueName($id)}ToJSON: ToJSON<components.${$id}> = ${make("toJSON")}\n`;
  });
  return `import type * as components from "../models/components/index.ts";
import { type FromJSON, fromJSON, type ToJSON, toJSON } from "./json.ts";
import * as schemas from "./schemas.ts";

${codecs.join("")}`;
}

/** A model at run time, in the words of `internal/shape.ts`. */
export function shapeText(schema: TSchema): string {
  const { properties = {}, required = [] } = factsOf(enforced(schema, "ignored"));
  const names = Object.keys(properties);
  const fieldsText = (chosen: string[]) =>
    `{ ${chosen.map((name) => `${fieldName(name)}: ${fieldTypeText(properties[name] as TSchema)}`).join(", ")} }`;
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

function fieldTypeText(schema: TSchema): string {
  const { $id, const: onlyText, items, properties, additionalProperties, type = "" } = factsOf(schema);
  if (onlyText) return `{ name: "'${onlyText}'", fits: (value) => value === "${onlyText}" }`;
  if (items) return `{ list: ${fieldTypeText(items)} }`;
  if (additionalProperties) return "map";
  if (!properties) return plainTypes[type] ?? type;
  if (Object.keys(properties).some((name) => fieldName(name) !== name)) {
    throw new Error(`${$id}: only models at the top of a body may have names that differ on the wire`);
  }
  return shapeName(String($id));
}

/** What a module with `shapes` in it needs of `internal/shape.ts`. */
export function shapeImports(shapes: string, from: string, ...others: string[]): string {
  const names = ["flag", "integer", "map", "number", "text"];
  const used = names.filter((name) => new RegExp(` ${name}[, ]`).test(shapes));
  return `import { ${[...used, ...others].join(", ")} } from "${from}";`;
}
