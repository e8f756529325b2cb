/** State machine of Unify sessions: state × event → state. Events that are not listed are rejected. */
import type { UnifyState } from "../../store/rows/flows.ts";

/**
 * `reported`: Unify Status returned `possession_required`. `bind`: the integrator proved possession and binds the key.
 */
export const unifyEvents = ["reported", "bind"] as const;
type UnifyEvent = (typeof unifyEvents)[number];

export const unifyMachine: Readonly<Record<UnifyState, Readonly<Partial<Record<UnifyEvent, UnifyState>>>>> = {
  started: { reported: "possession_required" },
  possession_required: { bind: "bound" },
  bound: {},
};
