/** Generates the SDK's run-time descriptions of models, using `internal/shape.ts`. */
import type { TSchema } from "typebox";
import { enforced, type Model } from "../src/schema.ts";
import { factsOf, type Named } from "./sdk-models.ts";
import { fieldName, shapeName } from "./sdk-names.ts";

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
    throw new Error(`${$id}: only top-level models may have different names on the wire`);
  }
  return shapeName((schema as Named).$id);
}

/** Returns the import of the plain types used in `shapes`, and of `others`, from `internal/shape.ts`. */
export function shapeImports(shapes: string, ...others: string[]): string {
  const names = ["flag", "integer", "map", "number", "text"];
  const used = names.filter((name) => new RegExp(` ${name}[, ]`).test(shapes));
  return `import { ${[...used, ...others].join(", ")} } from "./shape.ts";`;
}

/** Returns the constants of all models. @param models ordered so that each follows the models it contains */
export function shapesText(models: readonly Model[]): string {
  const text = models.map((model) => `export const ${shapeName(model.$id)}: Shape = ${shapeText(model)};\n`).join("\n");
  return `${shapeImports(text, "type Shape")}\n\n${text}`;
}
