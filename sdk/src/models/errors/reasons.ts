// Derived from contract/ by `npm run generate`. Change the contract, not this file.
/** Reason why the API rejected a call. */
export type AnswerReason =
  | "forbidden"
  | "identityNotFound"
  | "internal"
  | "invalidCorrelationId"
  | "malformedRequest"
  | "notFound"
  | "sandboxUserDenied"
  | "sandboxUserNotFound"
  | "stepOutOfOrder"
  | "tooManyRequests"
  | "unauthorized";

/** Reasons by error code, and by status for responses without a code. */
export const answerReasons: Readonly<Record<number, AnswerReason>> = {
  "400": "malformedRequest",
  "401": "unauthorized",
  "403": "forbidden",
  "404": "notFound",
  "429": "tooManyRequests",
  "500": "internal",
  "8003": "stepOutOfOrder",
  "8007": "sandboxUserNotFound",
  "8008": "invalidCorrelationId",
  "8009": "sandboxUserDenied",
  "8011": "identityNotFound",
};
