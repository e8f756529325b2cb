import { SDKValidationError } from "../models/errors/sdkvalidationerror.ts";
import { problemsOf, type Shape } from "./shape.ts";

/** @throws SDKValidationError that names every field of `value` that may not be sent as it is */
export function validate(shape: Shape, value: unknown): void {
  const problems = problemsOf(shape, value);
  if (problems.length > 0)
    throw new SDKValidationError(`Input validation failed: ${problems.join("; ")}`, problems, value);
}
