/** A session of Unify as a table: state × what happens → state. What is not listed is refused. */
import type { UnifyState } from "../../store/rows/flows.ts";

/** `told`: Unify Status has said that the integrator is to prove possession itself. `bind`: it did, and binds the key. */
export const unifyEvents = ["told", "bind"] as const;
type UnifyEvent = (typeof unifyEvents)[number];

export const unifyMachine: Readonly<Record<UnifyState, Readonly<Partial<Record<UnifyEvent, UnifyState>>>>> = {
  started: { told: "possession_required" },
  possession_required: { bind: "bound" },
  bound: {},
};
