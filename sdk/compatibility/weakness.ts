/** A weakness of the official SDK, this SDK's behavior, and the proof. */
export type Weakness = {
  /** Letter and number. A: breaks correct programs, B: hurts in production, C: cost and convenience. */
  readonly id: string;
  /** Behavior of versions 0.9.6 and 0.14.9, unless it names one. */
  readonly official: string;
  readonly ours: string;
  readonly proof: readonly Proof[];
};

export type Proof =
  /** `file › title` of a test or a group of tests. */
  | { readonly test: string }
  /** Name of a benchmark and one of its aims. */
  | { readonly bench: string; readonly aim: string }
  /** `file#heading`, with the text of the heading. */
  | { readonly doc: string };

/** Creates proofs by tests. @param file path below `sdk/test`, without `.test.ts` */
export const tests = (file: string, ...titles: readonly string[]): Proof[] =>
  titles.map((title) => ({ test: `sdk/test/${file}.test.ts › ${title}` }));
