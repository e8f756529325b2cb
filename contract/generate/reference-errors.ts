/** What a call can fail with by the API's own errors, as a table of the reference. */
import { type ApiError, errors, type ErrorName } from "../src/errors.ts";
import type { Operation } from "../src/operation.ts";
import { isModel, namedWithin } from "./sdk-models.ts";
import { code, table } from "./reference-models.ts";

const CLASSES: Readonly<Record<number, string>> = {
  400: "Error400",
  401: "Error401",
  403: "Error403",
  404: "Error404",
  500: "ErrorT",
};

/** Errors over one argument: whoever does not give it does not meet them. */
const over: Readonly<Partial<Record<ErrorName, string>>> = {
  stepOutOfOrder: "correlationId",
  invalidCorrelationId: "correlationId",
  sandboxUserNotFound: "phoneNumber",
  sandboxUserDenied: "phoneNumber",
};

function givesArgument({ parameters, request }: Operation, name: string): boolean {
  const models = request ? [...namedWithin(request.model).values()] : [];
  return (
    parameters.some((parameter) => parameter.name === name) ||
    models.some((model) => isModel(model) && name in model.properties)
  );
}

/** What callers know an error by: errors of one number are one reason, that of the first. */
function reasonOf(name: string, { code: number }: ApiError): string {
  const sameNumber = Object.entries<ApiError>(errors).find(([, error]) => error.code === number);
  return number !== undefined && sameNumber ? sameNumber[0] : name;
}

/** The documented statuses, and what any call may meet besides. */
function canMeet(operation: Operation, isServed: boolean, name: ErrorName): boolean {
  if (name === "unknownOperation") return !isServed;
  if (name === "unauthorized" || name === "tooManyRequests") return true;
  const argument = over[name];
  if (argument !== undefined && !givesArgument(operation, argument)) return false;
  return operation.errors.some((documented) => documented === errors[name].status);
}

export function errorsTable(operation: Operation, isServed: boolean): string {
  const documented: readonly number[] = operation.errors;
  const met = Object.entries<ApiError>(errors)
    .filter(([name]) => canMeet(operation, isServed, name as ErrorName))
    .sort(([, one], [, other]) => one.status - other.status);
  return table(
    ["Status", "Class", "Reason", "Code", "When, and what to do"],
    met.map(([name, error]) => [
      String(error.status),
      code((documented.includes(error.status) && CLASSES[error.status]) || "SDKError"),
      code(reasonOf(name, error)),
      String(error.code ?? ""),
      error.about,
    ]),
  );
}
