/** Why an evaluation failed: the policy's reason codes, by category. Texts are the platform's own. */
export const reasons = {
  identityNotConfirmed: { code: 9001, category: "identification", text: "identity not confirmed on four elements" },
  identityNotFound: { code: 9003, category: "identification", text: "identity not found" },
  ssnMismatch: { code: 9012, category: "identification", text: "the social security number does not match" },
  dobMismatch: { code: 9013, category: "identification", text: "the date of birth does not match" },
  nameMismatch: { code: 9014, category: "identification", text: "the name does not match" },
  possessionIncomplete: { code: 9100, category: "authentication", text: "possession of the phone is not proven" },
  simSwapped: { code: 9135, category: "authentication", text: "the SIM was swapped within the last 24 hours" },
} as const satisfies Record<string, { code: number; category: EvaluationCategory; text: string }>;

export const evaluationCategories = ["authentication", "identification", "risk", "compliance"] as const;
export type EvaluationCategory = (typeof evaluationCategories)[number];
export type ReasonName = keyof typeof reasons;
