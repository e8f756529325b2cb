import { SDKValidationError } from "../models/errors/sdkvalidationerror.ts";

export function throwIfWrong(problems: readonly string[], value: unknown): void {
  if (problems.length > 0)
    throw new SDKValidationError(`Input validation failed: ${problems.join("; ")}`, problems, value);
}
