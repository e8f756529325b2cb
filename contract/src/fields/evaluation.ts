/** What a policy found, by category. */
import { type Static, Type } from "typebox";
import { type EvaluationCategory, evaluationCategories } from "../reasons.ts";
import { Either, Flag, MapOf, type Model, model, OneOf, Optional, Text } from "../schema.ts";

export const evaluationModel = (name: string) =>
  model(name, "Outcome of the policy in one category.", {
    result: Optional(OneOf(["pass", "fail"], "Whether the category passed.")),
    failureReasons: Optional(MapOf(Text("Reason in words"), "Why it failed: reason code → text.")),
  });

/** By category; beside the categories there may be `success`, which is a boolean. */
export const evaluations = <M extends Model>(evaluation: M) =>
  Type.Unsafe<Partial<Record<EvaluationCategory, Static<M>>> & Record<string, Static<M> | boolean>>(
    MapOf(
      Either([evaluation, Flag("Whether all categories passed.")]),
      "Outcome of the policy, by category; `success` sums them up.",
      {
        keys: {
          ...Object.fromEntries(evaluationCategories.map((category) => [category, evaluation])),
          success: Flag("Whether all categories passed."),
        },
      },
    ),
  );
