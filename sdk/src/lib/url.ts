import { SDKValidationError } from "../models/errors/proveerror.ts";
import { encodeSimple } from "./encodings.ts";

/**
 * Fills `{name}` in a path.
 *
 * @throws SDKValidationError when an argument is empty, `.` or `..`, since the path would become another one
 */
export const pathToFunc =
  (template: string) =>
  (values: Readonly<Record<string, string | number | boolean | undefined>> = {}): string =>
    template.replace(/\{(\w+)\}/g, (_, name: string) => {
      const segment = encodeSimple(name, values[name]);
      if (segment === undefined) throw new SDKValidationError(`path argument '${name}' must not be empty, '.' or '..'`);
      return segment;
    });
