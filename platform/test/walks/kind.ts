/** A kind of flow for random walks: its calls, and a model of their effects. */
import type { Stage } from "../scenes/scene.ts";
import type { Step } from "../racing.ts";
import type { PossessionModel } from "./possession.ts";
import type { Walked } from "./tables.ts";

export interface WalkKind<M extends Walked, C extends string> {
  readonly name: string;
  /** Calls listed more than once are called more often. */
  readonly calls: readonly C[];
  begin(stage: Stage): Promise<Walk<M, C>>;
  step(model: M, call: C): Step<M>;
  /** Effect of time that expires codes and links, but not the flow. */
  later(model: M): M;
  /** Response after the flow has expired; undefined where it is not defined. */
  expired(call: C): string | undefined;
  /** The part of the model that is visible in the store. */
  show(model: M): string;
}

/** A running flow. */
export interface Walk<M, C extends string> {
  readonly model: M;
  /** @returns the response; undefined where nothing was sent, or it does not matter */
  send(call: C): Promise<string | undefined>;
  /** The state in the store, in the form of `show`; undefined after the sweep. */
  observe(): Promise<string | undefined>;
}

/** Actions of a browser on the messages of one authenticator. */
export interface BrowserPart<C extends string> {
  readonly calls: readonly C[];
  step<M extends PossessionModel>(model: M, call: C): M;
  /** Effect of time that expires codes and links. */
  later<M extends PossessionModel>(model: M): M;
  send(stage: Stage, authToken: string): Readonly<Record<C, () => Promise<string | undefined>>>;
}

/** A kind whose model does not matter to the walk. */
export type AnyKind = WalkKind<Walked, string>;
