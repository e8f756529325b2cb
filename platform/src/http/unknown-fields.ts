/**
 * Fields that a model does not have. They are taken out and named apart from all else that is wrong: a caller may send any
 * number of them, and a check that made an error of each would take long and find nothing else among them.
 */
import type { TSchema } from "typebox";

/** So many are named; of the others only the number is told. */
const MOST_NAMED = 3;

type Facts = TSchema & {
  readonly properties?: Readonly<Record<string, TSchema>>;
  readonly items?: TSchema;
  readonly additionalProperties?: unknown;
};

export class UnknownFields {
  readonly #names: string[] = [];
  /** What may have been meant by those that are named. */
  readonly #meant: string[] = [];
  #count = 0;

  /** The value with nothing but what the schema knows; what it refuses is noted here. */
  takeOutOf({ properties, items, additionalProperties }: Facts, value: unknown, path: readonly string[] = []): unknown {
    if (items && Array.isArray(value)) {
      return value.map((item, index) => this.takeOutOf(items, item, [...path, String(index)]));
    }
    if (!properties || additionalProperties !== false || !isObject(value)) return value;
    const known: Record<string, unknown> = {};
    for (const name of Object.keys(value)) {
      const facts = Object.hasOwn(properties, name) ? properties[name] : undefined;
      if (facts) known[name] = this.takeOutOf(facts, value[name], [...path, name]);
      else this.#note(path, name, properties);
    }
    return known;
  }

  /** Undefined where there were none. */
  get complaint(): string | undefined {
    if (this.#count === 0) return undefined;
    const others = this.#count - this.#names.length;
    const all = others > 0 ? [...this.#names, `${others} more`] : this.#names;
    const hint = this.#meant.length > 0 ? `; did you mean ${listed(this.#meant)}?` : "";
    return this.#count === 1
      ? `field ${listed(all)} is not known${hint}`
      : `fields ${listed(all)} are not known${hint}`;
  }

  #note(path: readonly string[], name: string, properties: Readonly<Record<string, TSchema>>): void {
    this.#count += 1;
    if (this.#names.length === MOST_NAMED) return;
    const meant = Object.keys(properties).find((candidate) => candidate.toLowerCase() === name.toLowerCase());
    this.#names.push(`'${fieldName([...path, printable(name)])}'`);
    if (meant) this.#meant.push(`'${fieldName([...path, meant])}'`);
  }
}

/** A list in place of an object is wrong as it is, whatever is in it. */
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** `'a', 'b' and 'c'` */
function listed(texts: readonly string[]): string {
  const last = texts.at(-1) ?? "";
  return texts.length < 2 ? last : `${texts.slice(0, -1).join(", ")} and ${last}`;
}

/** The name of a field in messages: `individual.addresses[0].city`. */
export const fieldName = (path: readonly string[]): string =>
  path.map((part, index) => (/^\d+$/.test(part) ? `[${part}]` : index > 0 ? `.${part}` : part)).join("");

/** A name that comes from the caller: at most 40 printable characters of it go back. */
export const printable = (name: string): string => name.replace(/[^\x20-\x7e]/g, "?").slice(0, 40);
