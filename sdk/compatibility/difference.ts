/** One difference in behavior between the official package and this one. */
export interface Difference {
  readonly topic: string;
  readonly official: string;
  readonly ours: string;
  readonly why: string;
}
