/** A kind of flow that walks go through: its calls, and a model of what they do. */
import type { Stage } from "../scenes/scene.ts";
import type { Step } from "../racing.ts";
import type { PossessionModel } from "./possession.ts";
import type { Walked } from "./tables.ts";

export interface WalkKind<M extends Walked, C extends string> {
  readonly name: string;
  /** Some of them may be there more than once, to be called more often. */
  readonly calls: readonly C[];
  begin(stage: Stage): Promise<Walk<M, C>>;
  step(model: M, call: C): Step<M>;
  /** What time makes of it that ends codes and links, but not the flow. */
  later(model: M): M;
  /** What callers are told whose flow has expired; undefined where it is not said. */
  expired(call: C): string | undefined;
  /** The parts of the model that can be seen in the store. */
  show(model: M): string;
}

/** One flow on its way. */
export interface Walk<M, C extends string> {
  readonly model: M;
  /** @returns what the caller is told; undefined where nothing was sent, or it does not matter */
  send(call: C): Promise<string | undefined>;
  /** The state in the store, as `show` has it; undefined once it is swept. */
  observe(): Promise<string | undefined>;
}

/** What a browser does about the messages of one authenticator. */
export interface BrowserPart<C extends string> {
  readonly calls: readonly C[];
  step<M extends PossessionModel>(model: M, call: C): M;
  /** What time makes of it that ends codes and links. */
  later<M extends PossessionModel>(model: M): M;
  send(stage: Stage, authToken: string): Readonly<Record<C, () => Promise<string | undefined>>>;
}

/** A kind whose model does not matter to whoever walks it. */
export type AnyKind = WalkKind<Walked, string>;
