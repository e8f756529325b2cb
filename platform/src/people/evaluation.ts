/** The `evaluation` block of an answer: what the policy found, by category, with reason codes. */
import { type EvaluationCategory, type ReasonName, reasons } from "@proofline/contract";

export interface Evaluation {
  readonly result: "pass" | "fail";
  readonly failureReasons?: Record<string, string>;
}

/** Evaluates the categories that were examined: each fails by the reasons that were found, and passes without any. */
export const evaluate = (
  examined: Readonly<Partial<Record<EvaluationCategory, readonly ReasonName[]>>>,
): Record<string, Evaluation> =>
  Object.fromEntries(Object.entries(examined).map(([category, found]) => [category, evaluationOf(found)]));

function evaluationOf(found: readonly ReasonName[]): Evaluation {
  if (found.length === 0) return { result: "pass" };
  const failureReasons = found.map((name) => [String(reasons[name].code), reasons[name].text]);
  return { result: "fail", failureReasons: Object.fromEntries(failureReasons) };
}
