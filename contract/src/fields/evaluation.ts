/** The results of a policy, by category. */
import { type Static, Type } from "typebox";
import { type EvaluationCategory, evaluationCategories } from "../reasons.ts";
import { Either, Flag, MapOf, type Model, model, OneOf, Optional, Text } from "../schema.ts";

export const evaluationModel = (name: string) =>
  model(name, "Result of the policy in one category.", {
    result: Optional(OneOf(["pass", "fail"], "Whether the category passed.")),
    failureReasons: Optional(MapOf(Text("Reason as text"), "Reasons for the failure: reason code → text.")),
  });

/** Results by category, plus an optional boolean `success`. */
export const evaluations = <M extends Model>(evaluation: M) =>
  Type.Unsafe<Partial<Record<EvaluationCategory, Static<M>>> & Record<string, Static<M> | boolean>>(
    MapOf(
      Either([evaluation, Flag("Whether all categories passed.")]),
      "Results of the policy by category; `success` is the overall result.",
      {
        keys: {
          ...Object.fromEntries(evaluationCategories.map((category) => [category, evaluation])),
          success: Flag("Whether all categories passed."),
        },
      },
    ),
  );
