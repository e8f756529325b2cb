import { encodeFormQuery } from "../lib/encodings.ts";
import { pathToFunc } from "../lib/url.ts";
import type { Exchange } from "./operation.ts";
import { validate } from "./shape.ts";

/** Path and query arguments by name. */
export type Parameters = Readonly<Record<string, string | number | boolean | undefined>>;

/** Path and query of a call. @throws SDKValidationError when an argument is missing or would change the path */
export function locate({ path, parameters = {}, query = [] }: Exchange, given: Parameters): string {
  validate(parameters, given);
  const text = encodeFormQuery(Object.fromEntries(query.map((name) => [name, given[name]])));
  return pathToFunc(path)(given) + (text && `?${text}`);
}
