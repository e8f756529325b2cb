/** The `evaluation` block of an answer: what the policy found, by category, with reason codes. */
import { type EvaluationCategory, type ReasonName, reasons } from "@prove-identity/contract";

export interface Evaluation {
  readonly result: "pass" | "fail";
  readonly failureReasons?: Record<string, string>;
}

/** Evaluates `categories`; one fails when a reason of its own was found. */
export function evaluate(
  categories: readonly EvaluationCategory[],
  found: readonly ReasonName[],
): Record<string, Evaluation> {
  return Object.fromEntries(categories.map((category) => [category, evaluateOne(category, found)]));
}

function evaluateOne(category: EvaluationCategory, found: readonly ReasonName[]): Evaluation {
  const own = found.map((name) => reasons[name]).filter((reason) => reason.category === category);
  if (own.length === 0) return { result: "pass" };
  return { result: "fail", failureReasons: Object.fromEntries(own.map(({ code, text }) => [String(code), text])) };
}
