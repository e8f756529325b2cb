/** Builds the URL of a request. */
import { encodeFormQuery } from "../lib/encodings.ts";
import { pathToFunc } from "../lib/url.ts";
import type { Exchange, Parameters } from "./operation.ts";
import { validate } from "./shape.ts";

/** Returns the base URL without query, fragment and trailing slashes, so that paths can be appended. */
export const prefixOf = ({ origin, pathname }: URL): string => origin + pathname.replace(/\/*$/, "");

/** @param path relative to `base`, or an absolute URL */
export const urlBelow = (base: string, path: string): string =>
  /^https?:/.test(path) ? path : `${base}/${path.replace(/^\/+/, "")}`;

/** Returns path and query of a call. @throws SDKValidationError if an argument is missing or would change the path */
export function locate({ path, parameters, query = [] }: Exchange, given: Parameters): string {
  if (!parameters) return path;
  validate(parameters, given);
  const text = encodeFormQuery(Object.fromEntries(query.map((name) => [name, given[name]])));
  return pathToFunc(path)(given) + (text && `?${text}`);
}
