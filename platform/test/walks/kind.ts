/** A kind of flow that `random-walk.test.ts` walks: its calls, and a model of what they do. */
import type { Stage } from "../scenes/scene.ts";
import type { Step } from "../racing.ts";

export interface WalkKind<M, C extends string> {
  readonly name: string;
  /** Some of them may be there more than once, to be called more often. */
  readonly calls: readonly C[];
  /** First words of `show`, all of which the walks must come to. */
  readonly places: readonly string[];
  begin(stage: Stage): Promise<Walk<M, C>>;
  step(model: M, call: C): Step<M>;
  /** The parts of the model that can be seen in the store. */
  show(model: M): string;
}

/** One flow on its way. */
export interface Walk<M, C extends string> {
  readonly model: M;
  /** @returns what the caller is told */
  send(call: C): Promise<string>;
  /** The state in the store, as `show` has it. */
  observe(): Promise<string>;
}

/** A kind whose model does not matter to whoever walks it. */
export type AnyKind = WalkKind<unknown, string>;
