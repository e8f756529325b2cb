/**
 * Plans: the authenticators of a flow and their order, as data. The plan is stored with its possession, so changes to
 * this file do not affect flows in progress.
 */
import type { PhoneFacts } from "../people/phone-facts.ts";
import type { StepName } from "@proofline/contract";

interface PlanStep {
  readonly step: StepName;
  /** Next move when the step succeeds: `done` if it proves possession, `next` if further steps are required. */
  readonly proven: "done" | "next";
}

export interface Plan {
  /** In order, without duplicates. */
  readonly steps: readonly PlanStep[];
  /** State of the possession when no step proved it. */
  readonly otherwise: "failed" | "possession_required";
}

/** Builds a plan in which each step alone proves possession. */
const anyOf = (steps: readonly StepName[], otherwise: Plan["otherwise"] = "failed"): Plan => ({
  steps: steps.map((step) => ({ step, proven: "done" })),
  otherwise,
});

export const plans = {
  /** Pre-Fill and Identity. */
  mobile: anyOf(["mobile/instant", "mobile/otp"]),
  desktop: anyOf(["mobile/instantlink"]),
  /** Unify, by possession type. On a desktop a device key proves nothing; with `none` the client proves possession. */
  "unify mobile": anyOf(["device/passive", "mobile/instant", "mobile/otp"]),
  "unify desktop": anyOf(["mobile/instantlink"]),
  "unify none": anyOf(["device/passive", "mobile/instant"], "possession_required"),
} as const satisfies Record<string, Plan>;

/** Removes Mobile Auth if the phone does not support it. */
export const planFor = (plan: Plan, { mobileAuth }: PhoneFacts): Plan => ({
  ...plan,
  steps: plan.steps.filter(({ step }) => step !== "mobile/instant" || mobileAuth !== undefined),
});

export function firstStep({ steps: [first] }: Plan): StepName {
  if (!first) throw new Error("a plan requires at least one step");
  return first.step;
}

export const planText = (plan: Plan): string => JSON.stringify(plan);

export const planOf = ({ plan }: { readonly plan: string }): Plan => JSON.parse(plan) as Plan;
