/**
 * Collects unknown fields apart from the other validation errors. A body may have any number of them, and one error for
 * each would make validation slow and hide the other errors.
 */
import type { TSchema } from "typebox";

/** Maximum number of fields in the message; the others are only counted. */
const MAX_NAMED = 3;

type ObjectSchema = TSchema & {
  readonly properties?: Readonly<Record<string, TSchema>>;
  readonly items?: TSchema;
  readonly additionalProperties?: unknown;
};

export class UnknownFields {
  readonly #names: string[] = [];
  /** Suggestions for the named fields. */
  readonly #suggestions: string[] = [];
  #count = 0;

  /** Returns the value without the fields that the schema forbids, and records their names. */
  removeFrom(
    { properties, items, additionalProperties }: ObjectSchema,
    value: unknown,
    path: readonly string[] = [],
  ): unknown {
    if (items && Array.isArray(value)) {
      return value.map((item, index) => this.removeFrom(items, item, [...path, String(index)]));
    }
    if (!properties || additionalProperties !== false || !isObject(value)) return value;
    const known: Record<string, unknown> = {};
    for (const name of Object.keys(value)) {
      const propertySchema = Object.hasOwn(properties, name) ? properties[name] : undefined;
      if (propertySchema) known[name] = this.removeFrom(propertySchema, value[name], [...path, name]);
      else this.#note(path, name, properties);
    }
    return known;
  }

  /** The error message; undefined if there are no unknown fields. */
  get message(): string | undefined {
    if (this.#count === 0) return undefined;
    const unnamed = this.#count - this.#names.length;
    const all = unnamed > 0 ? [...this.#names, `${unnamed} more`] : this.#names;
    const hint = this.#suggestions.length > 0 ? `; did you mean ${joinWithAnd(this.#suggestions)}?` : "";
    return this.#count === 1
      ? `field ${joinWithAnd(all)} is unknown${hint}`
      : `fields ${joinWithAnd(all)} are unknown${hint}`;
  }

  #note(path: readonly string[], name: string, properties: Readonly<Record<string, TSchema>>): void {
    this.#count += 1;
    if (this.#names.length === MAX_NAMED) return;
    const suggestion = Object.keys(properties).find((candidate) => candidate.toLowerCase() === name.toLowerCase());
    this.#names.push(`'${fieldName([...path, printable(name)])}'`);
    if (suggestion) this.#suggestions.push(`'${fieldName([...path, suggestion])}'`);
  }
}

/** Returns false for arrays, for which validation reports the wrong type. */
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** `'a', 'b' and 'c'` */
function joinWithAnd(texts: readonly string[]): string {
  const last = texts.at(-1) ?? "";
  return texts.length < 2 ? last : `${texts.slice(0, -1).join(", ")} and ${last}`;
}

/** Returns a field path as messages show it, such as `individual.addresses[0].city`. */
export const fieldName = (path: readonly string[]): string =>
  path.map((part, index) => (/^\d+$/.test(part) ? `[${part}]` : index > 0 ? `.${part}` : part)).join("");

/** Makes a field name from the client safe for messages: at most 40 printable ASCII characters. */
export const printable = (name: string): string => name.replace(/[^\x20-\x7e]/g, "?").slice(0, 40);
