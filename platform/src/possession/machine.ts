/**
 * The life of a possession as a table: state × event → state. What is not listed does not happen. While it is pending the
 * plan says which step comes next.
 */
import type { PossessionState } from "../store/rows/flows.ts";
import type { StepName } from "@proofline/contract";
import type { Plan } from "./plans.ts";

export const possessionEvents = ["proven", "unproven", "refused", "provided"] as const;
/**
 * `proven`: the step proved what it can. `unproven`: it could not, another may. `refused`: no other may either.
 * `provided`: the integrator proved possession itself.
 */
export type PossessionEvent = (typeof possessionEvents)[number];

/** `next`: the plan's next step, or its end. */
type Target = PossessionState | "next";

export const machine: Readonly<Record<PossessionState, Readonly<Partial<Record<PossessionEvent, Target>>>>> = {
  pending: { proven: "next", unproven: "next", refused: "failed" },
  possession_required: { provided: "passed" },
  passed: {},
  failed: {},
};

/** Where a browser stands: the step to go on with, or that there is none. */
export interface Place {
  readonly state: PossessionState;
  /** The farthest step of the plan that was reached. */
  readonly step: StepName;
}

export interface Move extends Place {
  /** What the browser is told. */
  readonly next: StepName | "done";
}

/**
 * Where an event at a step leads; undefined where it is not allowed. A reloaded page starts over, so the step may be an
 * earlier one than was reached, and the farthest one stays what it was.
 */
export function transition(plan: Plan, place: Place, at: StepName, event: PossessionEvent): Move | undefined {
  const target = machine[place.state][event];
  if (!target) return undefined;
  if (target !== "next") return { state: target, step: place.step, next: "done" };
  const from = positionOf(plan, at);
  const reached = positionOf(plan, place.step);
  const current = plan.steps[from];
  if (!current || from > reached) return undefined;
  const following = plan.steps[from + 1];
  if (event === "proven" && (current.proven === "done" || !following)) {
    return { state: "passed", step: place.step, next: "done" };
  }
  if (!following) return { state: plan.otherwise, step: place.step, next: "done" };
  return { state: "pending", step: from + 1 > reached ? following.step : place.step, next: following.step };
}

/** −1 where the plan does not have the step. */
export const positionOf = ({ steps }: Plan, step: StepName): number =>
  steps.findIndex((candidate) => candidate.step === step);
