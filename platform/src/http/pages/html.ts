/** Builds HTML from templates that escape every interpolated value except nested templates. */

export class Html {
  readonly #markup: string;

  constructor(markup: string) {
    this.#markup = markup;
  }

  toString(): string {
    return this.#markup;
  }
}

type Part = string | number | Html | readonly Html[];

export const html = (literals: TemplateStringsArray, ...parts: readonly Part[]): Html =>
  new Html(literals.reduce((markup, literal, index) => markup + asMarkup(parts[index - 1] ?? "") + literal));

function asMarkup(part: Part): string {
  if (part instanceof Html) return part.toString();
  if (typeof part === "object") return part.map(String).join("");
  return String(part).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
