/** A weakness of the official SDK, what this one does instead, and what shows it. */
export type Weakness = {
  /** Letter and number: A breaks correct programs, B hurts in production, C is cost and comfort. */
  readonly id: string;
  /** What versions 0.9.6 and 0.14.9 do, or the one that is named. */
  readonly official: string;
  readonly ours: string;
  readonly proof: readonly Proof[];
};

export type Proof =
  /** `file › title`, of a test or of a group of tests. */
  | { readonly test: string }
  /** Name of the benchmark, and one of its aims. */
  | { readonly bench: string; readonly aim: string }
  /** `file#heading`, the heading in its own words. */
  | { readonly doc: string };

/** Proofs by tests. @param file below `sdk/test`, without `.test.ts` */
export const tests = (file: string, ...titles: readonly string[]): Proof[] =>
  titles.map((title) => ({ test: `sdk/test/${file}.test.ts › ${title}` }));
