/** Renders the model tables of the reference, with the same descriptions as the SDK's TSDoc. */
import type { TProperties, TSchema } from "typebox";
import type { Model } from "../src/schema.ts";
import { isModel, type Named, namedWithin } from "./sdk-models.ts";
import { fieldName } from "./sdk-names.ts";

interface Facts {
  readonly $id?: string;
  readonly type?: string;
  readonly const?: string;
  readonly enum?: readonly string[];
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly items?: TSchema;
  readonly anyOf?: readonly TSchema[];
  readonly properties?: Readonly<Record<string, TSchema>>;
  readonly additionalProperties?: TSchema;
  readonly default?: unknown;
  readonly "x-shape"?: string;
  readonly "x-members"?: Readonly<Record<string, string>>;
  readonly "x-required-on-paper"?: boolean;
}

const factsOf = (schema: TSchema): Facts => schema;

/** Returns a Markdown table without empty columns. The formatter aligns the cells. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.filter((_, column) => hasText(column)).join(" | ")} |`;
  const hasText = (column: number) => rows.some((cells) => cells[column] !== "");
  return [head, head.map(() => "---"), ...rows].map(line).join("\n");
}

/** Returns inline code; escapes `|`, which separates table cells. */
export const code = (text: string): string => `\`${text.replaceAll("|", "\\|")}\``;

export const sentence = (text = ""): string => text.replaceAll("|", "\\|").replace(/([^.?!])$/, "$1.");

const link = (name: string): string => `[${code(name)}](#${name.toLowerCase()})`;

function typeText(schema: TSchema): string {
  const { $id, anyOf, items, additionalProperties, type = "" } = factsOf(schema);
  if ($id) return link($id);
  if (anyOf) return anyOf.map(typeText).join(" or ");
  if (items) return `list of ${typeText(items)}`;
  if (additionalProperties) return `map of ${typeText(additionalProperties)}`;
  return code(type === "integer" ? "number" : type);
}

function itemsText({ minItems, maxItems }: Facts): string | undefined {
  if (maxItems === undefined) return undefined;
  return minItems === undefined ? `at most ${maxItems}` : `${minItems} to ${maxItems}`;
}

function shapeText(schema: TSchema): string {
  const facts = factsOf(schema);
  const values = facts["x-members"] ? undefined : facts.enum;
  const limits = [
    facts.const && code(facts.const),
    values?.map(code).join(", "),
    facts.type === "integer" && "whole number",
    facts["x-shape"],
    facts.maxLength && `at most ${facts.maxLength} characters`,
    itemsText(facts),
    facts.properties && !facts.$id && `keys: ${Object.keys(facts.properties).map(code).join(", ")}`,
    facts.default !== undefined && `default ${code(JSON.stringify(facts.default))}`,
  ];
  return limits
    .filter(Boolean)
    .join("; ")
    .replaceAll(/(?<!\\)\|/g, "\\|");
}

/** Returns the example of the schema; for a list without an example, a list with the example of its items. */
function exampleText(schema: TSchema): string {
  const { examples, items } = factsOf(schema);
  if (examples) return code(JSON.stringify(examples[0]));
  const [ofItem] = (items && !factsOf(items).$id && factsOf(items).examples) || [];
  return ofItem === undefined ? "" : code(JSON.stringify([ofItem]));
}

/** Direction of a model: sent by the client or returned by the service. */
export type Side = "argument" | "response";

const HEADS: Readonly<Record<Side, readonly string[]>> = {
  argument: ["Name", "Type", "Required", "Description", "Format", "Example"],
  response: ["Name", "Type", "Always present", "Description", "Format", "Example"],
};

export interface Field {
  readonly name: string;
  readonly schema: TSchema;
  readonly isRequired: boolean;
}

const nameText = (name: string) =>
  fieldName(name) === name ? code(name) : `${code(fieldName(name))}, on the wire ${code(name)}`;

const requiredText = ({ schema, isRequired }: Field) =>
  isRequired ? (factsOf(schema)["x-required-on-paper"] ? "in types only" : "yes") : "no";

export const fieldsTable = (fields: readonly Field[], side: Side): string =>
  table(
    HEADS[side],
    fields.map((field) => {
      const { name, schema } = field;
      const description = sentence(factsOf(schema).description);
      return [
        nameText(name),
        typeText(schema),
        requiredText(field),
        description,
        shapeText(schema),
        exampleText(schema),
      ];
    }),
  );

const fieldsOf = (properties: TProperties, required: readonly string[] = []): Field[] =>
  Object.entries(properties).map(([name, schema]) => ({ name, schema, isRequired: required.includes(name) }));

export function modelTable({ properties, required }: Model, side: Side): string {
  const fields = fieldsOf(properties, required);
  return fields.length > 0 ? fieldsTable(fields, side) : "No fields.";
}

function namedSection(named: Named, side: Side): string {
  const { $id, description, "x-members": members = {} } = factsOf(named);
  const body = isModel(named)
    ? modelTable(named, side)
    : table(
        ["Name", "Value"],
        Object.entries(members).map(([name, value]) => [code(`${$id}.${name}`), code(value)]),
      );
  return `### ${$id}\n\n${sentence(description)}\n\n${body}`;
}

/** Returns a section, with a heading to link to, for each model within `root` that is not yet on the page. */
export function innerModels(root: Model, side: Side, onPage: Set<string>): string[] {
  const inner = [...namedWithin(root).values()].filter(({ $id }) => $id !== root.$id && !onPage.has($id));
  for (const { $id } of inner) onPage.add($id);
  return inner.map((named) => namedSection(named, side));
}
