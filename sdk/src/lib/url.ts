import { SDKValidationError } from "../models/errors/proveerror.ts";
import { encodeSimple } from "./encodings.ts";

/**
 * Returns a function that fills `{name}` in a path template.
 *
 * @throws SDKValidationError if an argument is empty, `.` or `..`, which would change the path
 */
export const pathToFunc =
  (template: string) =>
  (values: Readonly<Record<string, string | number | boolean | undefined>> = {}): string =>
    template.replace(/\{(\w+)\}/g, (_, name: string) => {
      const segment = encodeSimple(name, values[name]);
      if (segment === undefined) throw new SDKValidationError(`path argument '${name}' must not be empty, '.' or '..'`);
      return segment;
    });
