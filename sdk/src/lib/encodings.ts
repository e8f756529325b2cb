/** Encodes path and query arguments. */

type Primitive = string | number | boolean | null | undefined;
const isGiven = (value: unknown): boolean => value !== undefined && value !== null;

/** A lone surrogate becomes U+FFFD, as in UTF-8 bodies. */
const encoded = (text: Primitive): string => encodeURIComponent(String(text).toWellFormed());

/** Encodes one path segment. Returns `undefined` for empty, `.` and `..`, which would change the path. */
export function encodeSimple(_name: string, value: Primitive): string | undefined {
  const text = isGiven(value) ? String(value) : "";
  return /^\.{0,2}$/.test(text) ? undefined : encoded(text);
}

/** Encodes a query string without `?`, in member order; omits `null` and `undefined`. */
export const encodeFormQuery = (values: Readonly<Record<string, Primitive>>): string =>
  Object.entries(values)
    .filter(([, value]) => isGiven(value))
    .map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
    .join("&");

/** Joins query strings with `&`. */
export const queryJoin = (...queries: (string | undefined)[]): string => queries.filter(Boolean).join("&");
