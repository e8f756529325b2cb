/** What the platform answers where it refuses a call, as a table of the reference. */
import { neverAnswered, refusalsOf } from "../src/answers.ts";
import { type ApiError, errors } from "../src/errors.ts";
import type { Operation } from "../src/operation.ts";
import { code, table } from "./reference-models.ts";
import { reasonOf } from "./sdk-reasons.ts";

const CLASSES: Readonly<Record<number, string>> = {
  400: "Error400",
  401: "Error401",
  403: "Error403",
  404: "Error404",
  500: "ErrorT",
};

/** Of an operation that does not have the status officially, the SDK has no class of its own. */
const classOf = ({ errors: documented }: Operation, status: number): string =>
  documented.some((known) => known === status) ? (CLASSES[status] ?? "SDKError") : "SDKError";

export const errorsTable = (operation: Operation): string =>
  table(
    ["Status", "Class", "Reason", "Code", "When, and what to do"],
    refusalsOf(operation).map((name) => {
      const error: ApiError = errors[name];
      const { status, about } = error;
      const number = String(error.code ?? "");
      return [String(status), code(classOf(operation, status)), code(reasonOf(error)), number, about];
    }),
  );

/** For readers of the official documentation; none where there is nothing to say. */
export const neverAnsweredText = (operation: Operation): string[] =>
  neverAnswered(operation).map(
    (status) =>
      `The official API documents ${status} (${code(classOf(operation, status))}) for this call too; \`proofline\` never answers it.`,
  );
