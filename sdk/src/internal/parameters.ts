import { encodeFormQuery } from "../lib/encodings.ts";
import { pathToFunc } from "../lib/url.ts";
import { type Shape, validate } from "./shape.ts";

/** Path and query arguments by name. */
export type Parameters = Readonly<Record<string, string | number | boolean | undefined>>;

/**
 * Makes the path and query of a call from its arguments. A part of its own, so that operations without such arguments
 * do not carry it.
 *
 * @param path with `{name}` where an argument goes
 * @param query names in the order in which they are sent
 */
export const locate = (path: string, shape: Shape, query: readonly string[]) => {
  const fill = pathToFunc(path);
  return (parameters: Parameters): string => {
    validate(shape, parameters);
    const text = encodeFormQuery(Object.fromEntries(query.map((name) => [name, parameters[name]])));
    return fill(parameters) + (text && `?${text}`);
  };
};
