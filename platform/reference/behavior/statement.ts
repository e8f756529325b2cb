/** Types of the statements in docs/vendor-and-decisions.md. */

/**
 * `vendor`: the vendor's public documentation. `sdk`: the official packages, as published. `standard`: an RFC. `decision`: this
 * project, where none of them says anything or two of them differ.
 */
export type Source = "vendor" | "sdk" | "standard" | "decision";

export interface Statement {
  readonly source: Source;
  /** Markdown, one paragraph. */
  readonly text: string;
}

export interface Table {
  readonly source: Source;
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export interface Topic {
  readonly title: string;
  /** Paths of the vendor's documentation, developer.prove.com. */
  readonly vendorPages?: readonly string[];
  readonly statements: readonly Statement[];
  readonly tables?: readonly Table[];
}

const from =
  (source: Source) =>
  (text: string): Statement => ({ source, text });

export const vendor = from("vendor");
export const sdk = from("sdk");
export const standard = from("standard");
export const decided = from("decision");
