/**
 * State machine of a possession: state × event → state. Unlisted transitions are not allowed. While the possession is
 * pending, its plan determines the next step.
 */
import type { PossessionState } from "../store/rows/flows.ts";
import type { StepName } from "@proofline/contract";
import type { Plan } from "./plans.ts";

export const possessionEvents = ["proven", "unproven", "refused", "provided"] as const;
/**
 * `proven`: the step succeeded. `unproven`: it did not, and the next one is tried. `refused`: the possession fails.
 * `provided`: the client proved possession itself.
 */
export type PossessionEvent = (typeof possessionEvents)[number];

/** `next`: the plan's next step or its end. */
type Target = PossessionState | "next";

export const machine: Readonly<Record<PossessionState, Readonly<Partial<Record<PossessionEvent, Target>>>>> = {
  pending: { proven: "next", unproven: "next", refused: "failed" },
  possession_required: { provided: "passed" },
  passed: {},
  failed: {},
};

/** Progress through a plan. */
export interface Progress {
  readonly state: PossessionState;
  /** Farthest step reached. */
  readonly step: StepName;
}

export interface Move extends Progress {
  /** `next` of the response to the browser. */
  readonly next: StepName | "done";
}

/**
 * Returns the transition of an event at a step; undefined if it is not allowed. A reloaded page restarts the plan, so
 * the step may be earlier than the farthest one, which then stays.
 */
export function transition(plan: Plan, progress: Progress, at: StepName, event: PossessionEvent): Move | undefined {
  const target = machine[progress.state][event];
  if (!target) return undefined;
  if (target !== "next") return { state: target, step: progress.step, next: "done" };
  const from = positionOf(plan, at);
  const reached = positionOf(plan, progress.step);
  const current = plan.steps[from];
  if (!current || from > reached) return undefined;
  const following = plan.steps[from + 1];
  if (event === "proven" && (current.proven === "done" || !following)) {
    return { state: "passed", step: progress.step, next: "done" };
  }
  if (!following) return { state: plan.otherwise, step: progress.step, next: "done" };
  return { state: "pending", step: from + 1 > reached ? following.step : progress.step, next: following.step };
}

/** −1 if the plan does not include the step. */
export const positionOf = ({ steps }: Plan, step: StepName): number =>
  steps.findIndex((candidate) => candidate.step === step);
