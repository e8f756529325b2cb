/** The possession check of a walk: effects of events at its steps according to the tables, and its state in the store. */
import { positionOf, type PossessionEvent, transition } from "../../src/possession/machine.ts";
import type { PossessionState, Possession, PossessionRow } from "../../src/store/rows/flows.ts";
import { type Plan, planOf } from "../../src/possession/plans.ts";
import type { StepName } from "@proofline/contract";
import { statement } from "../../src/store/statement.ts";
import { readOne } from "../../src/store/store.ts";
import type { Stage } from "../scenes/scene.ts";
import { took, type Walked } from "./tables.ts";

export interface PossessionModel extends Walked {
  readonly plan: Plan;
  readonly possession: PossessionState;
  readonly step: StepName;
  readonly attempts: number;
  /** Number of messages that may still be sent. */
  readonly sends: number;
  /** Whether a message was sent whose code or link is valid. */
  readonly hasMessage: boolean;
  /** Whether the last request for a message was rejected, so that a repeat is processed again. */
  readonly askedInVain: boolean;
  /** Whether its verdict needs no browser SDK, so that no report can revert it. */
  readonly withoutClient: boolean;
  /** Whether a call of the browser has changed it. */
  readonly isTouched: boolean;
}

/** Its initial state. */
export const newPossession = (row: PossessionRow): PossessionModel => ({
  plan: planOf(row),
  possession: row.state,
  step: row.step,
  attempts: row.otpAttemptsLeft,
  sends: row.messagesLeft,
  hasMessage: false,
  isTouched: false,
  askedInVain: false,
  withoutClient: row.withoutClient,
  seen: [],
});

/** Whether calls of the step may have an effect. */
export function isOpen({ plan, possession, step }: PossessionModel, at: StepName): boolean {
  const position = positionOf(plan, at);
  return possession === "pending" && position >= 0 && position <= positionOf(plan, step);
}

/** A finished possession check, and a step whose turn it is not, do not change. */
export function moved<M extends PossessionModel>(model: M, at: StepName, event: PossessionEvent): M {
  const { plan, possession, step } = model;
  const move = isOpen(model, at) ? transition(plan, { state: possession, step }, at, event) : undefined;
  if (!move) return model;
  return {
    ...model,
    possession: move.state,
    step: move.step,
    isTouched: true,
    ...took(model, "possession", possession, event, move.state),
  };
}

/** The browser reports that the step ended without a result. */
export const reported = <M extends PossessionModel>(model: M, at: StepName): M =>
  model.withoutClient ? model : moved(model, at, "unproven");

/** Another message, or the end after too many. */
export function messageAsked<M extends PossessionModel>(model: M, at: StepName): M {
  if (!isOpen(model, at)) return { ...model, askedInVain: true };
  if (model.sends === 0) return moved(model, at, "refused");
  return { ...model, sends: model.sends - 1, hasMessage: true, isTouched: true, askedInVain: false };
}

/** Enough time passes that no code and no link is valid. */
export const messagesExpired = <M extends PossessionModel>(model: M): M => ({
  ...model,
  hasMessage: false,
  askedInVain: false,
});

export const showPossession = ({ possession, step, attempts, sends }: PossessionModel): string =>
  [possession, step, attempts, sends].join(" ");

/** The possession check in the store. */
export const storedPossession = ({ platform }: Stage, id: string): Promise<Possession | undefined> =>
  readOne(platform.platform.store, possessionById, { id });

/** In the form of `showPossession`. */
export const observedPossession = ({ state, step, otpAttemptsLeft, messagesLeft }: PossessionRow): string =>
  [state, step, otpAttemptsLeft, messagesLeft].join(" ");

const possessionById = statement<{ id: string }, Possession>((db, { id }) =>
  db.selectFrom("possessions").selectAll().where("id", "=", id),
);

/** Sends a call of the browser. @returns its status; any but 200 would be fatal to the browser SDK */
export const OF_BROWSER = "200";
