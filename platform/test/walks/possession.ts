/** The possession of a walk: what the tables make of what happens at its steps, and how it stands in the store. */
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
  /** Messages that may still be sent. */
  readonly sends: number;
  /** Whether a message was sent whose code or link can be used. */
  readonly hasMessage: boolean;
  /** Whether the last request for a message was refused, so that the same one again is decided anew. */
  readonly askedInVain: boolean;
  /** Whether its verdict comes without the client SDK, so that no report can undo it. */
  readonly withoutClient: boolean;
  /** Whether a call of the browser has changed it. */
  readonly isTouched: boolean;
}

/** As it was begun. */
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

/** Whether calls of the step may do something now. */
export function isOpen({ plan, possession, step }: PossessionModel, at: StepName): boolean {
  const position = positionOf(plan, at);
  return possession === "pending" && position >= 0 && position <= positionOf(plan, step);
}

/** Of a possession that has come to an end, or at a step whose turn it is not, nothing changes. */
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

/** The browser says that the step ended without a result. */
export const reported = <M extends PossessionModel>(model: M, at: StepName): M =>
  model.withoutClient ? model : moved(model, at, "unproven");

/** Another message, or the end where there were too many. */
export function messageAsked<M extends PossessionModel>(model: M, at: StepName): M {
  if (!isOpen(model, at)) return { ...model, askedInVain: true };
  if (model.sends === 0) return moved(model, at, "refused");
  return { ...model, sends: model.sends - 1, hasMessage: true, isTouched: true, askedInVain: false };
}

/** So much later that no code and no link can be used any more. */
export const messagesExpired = <M extends PossessionModel>(model: M): M => ({
  ...model,
  hasMessage: false,
  askedInVain: false,
});

export const showPossession = ({ possession, step, attempts, sends }: PossessionModel): string =>
  [possession, step, attempts, sends].join(" ");

/** The possession in the store. */
export const storedPossession = ({ platform }: Stage, id: string): Promise<Possession | undefined> =>
  readOne(platform.platform.store, possessionById, { id });

/** As `showPossession` has it. */
export const observedPossession = ({ state, step, otpAttemptsLeft, messagesLeft }: PossessionRow): string =>
  [state, step, otpAttemptsLeft, messagesLeft].join(" ");

const possessionById = statement<{ id: string }, Possession>((db, { id }) =>
  db.selectFrom("possessions").selectAll().where("id", "=", id),
);

/** A call of the browser, and the status of what it was told. Any but 200 would be fatal to the browser SDK. */
export const OF_BROWSER = "200";
