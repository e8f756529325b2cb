/** Builds the `evaluation` block of a response: pass or fail by category, with reason codes. */
import { type EvaluationCategory, type ReasonName, reasons } from "@proofline/contract";

export interface Evaluation {
  readonly result: "pass" | "fail";
  readonly failureReasons?: Record<string, string>;
}

/** Evaluates each examined category: it passes when it has no reasons. */
export const evaluate = (
  examined: Readonly<Partial<Record<EvaluationCategory, readonly ReasonName[]>>>,
): Record<string, Evaluation> =>
  Object.fromEntries(Object.entries(examined).map(([category, found]) => [category, evaluationOf(found)]));

function evaluationOf(found: readonly ReasonName[]): Evaluation {
  if (found.length === 0) return { result: "pass" };
  const failureReasons = found.map((name) => [String(reasons[name].code), reasons[name].text]);
  return { result: "fail", failureReasons: Object.fromEntries(failureReasons) };
}
