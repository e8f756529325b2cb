/** Renders the error table of a reference page. */
import { neverReturned, errorsOf } from "../src/responses.ts";
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

/** Returns the SDK's error class: `SDKError` for statuses that the official API does not document for the operation. */
const classOf = ({ errors: documented }: Operation, status: number): string =>
  documented.some((known) => known === status) ? (CLASSES[status] ?? "SDKError") : "SDKError";

export const errorsTable = (operation: Operation): string =>
  table(
    ["Status", "Class", "Reason", "Code", "Cause and fix"],
    errorsOf(operation).map((name) => {
      const error: ApiError = errors[name];
      const { status, about } = error;
      const number = String(error.code ?? "");
      return [String(status), code(classOf(operation, status)), code(reasonOf(error)), number, about];
    }),
  );

/** Returns notes on statuses that only the official API documents. */
export const neverReturnedText = (operation: Operation): string[] =>
  neverReturned(operation).map(
    (status) =>
      `The official API documents ${status} (${code(classOf(operation, status))}) for this call too; \`proofline\` never returns it.`,
  );
