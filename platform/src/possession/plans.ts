/**
 * Which authenticators may prove possession, in which order, as data. Flows name a plan or make one; none has possession
 * logic of its own. A plan is kept with its possession, so a flow under way does not notice when this file changes.
 */
import type { PhoneFacts } from "../people/phone-facts.ts";
import type { StepName } from "@proofline/contract";

interface PlanStep {
  readonly step: StepName;
  /** What follows when it proves what it can: `done` where that is possession, `next` where more is to be proven. */
  readonly proven: "done" | "next";
}

export interface Plan {
  /** In the order in which they are tried. No step is there twice. */
  readonly steps: readonly PlanStep[];
  /** What the possession is when all of them were tried and none proved it. */
  readonly otherwise: "failed" | "possession_required";
}

/** Steps each of which suffices. */
const anyOf = (steps: readonly StepName[], otherwise: Plan["otherwise"] = "failed"): Plan => ({
  steps: steps.map((step) => ({ step, proven: "done" })),
  otherwise,
});

export const plans = {
  /** Pre-Fill and Identity. */
  mobile: anyOf(["mobile/instant", "mobile/otp"]),
  desktop: anyOf(["mobile/instantlink"]),
  /** Unify, by its possession type. A key does not count on a desktop; without possession the integrator proves it. */
  "unify mobile": anyOf(["device/passive", "mobile/instant", "mobile/otp"]),
  "unify desktop": anyOf(["mobile/instantlink"]),
  "unify none": anyOf(["device/passive", "mobile/instant"], "possession_required"),
} as const satisfies Record<string, Plan>;

/** A plan as far as the person's phone goes: not every one has Mobile Auth. */
export const planFor = (plan: Plan, { mobileAuth }: PhoneFacts): Plan => ({
  ...plan,
  steps: plan.steps.filter(({ step }) => step !== "mobile/instant" || mobileAuth !== undefined),
});

/** The step that a browser begins with. */
export function firstStep({ steps: [first] }: Plan): StepName {
  if (!first) throw new Error("a plan of possession needs a step");
  return first.step;
}

export const planText = (plan: Plan): string => JSON.stringify(plan);

export const planOf = ({ plan }: { readonly plan: string }): Plan => JSON.parse(plan) as Plan;
