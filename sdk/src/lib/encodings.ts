/** How arguments become text on the wire. */

type Primitive = string | number | boolean | null | undefined;
const isGiven = (value: unknown): boolean => value !== undefined && value !== null;

/** Half a character (a lone surrogate) becomes U+FFFD, as in every other text on the wire. */
const encoded = (text: Primitive): string => encodeURIComponent(String(text).toWellFormed());

/** One path segment. Empty, `.` and `..` would name another path and give `undefined`. */
export function encodeSimple(_name: string, value: Primitive): string | undefined {
  const text = isGiven(value) ? String(value) : "";
  return /^\.{0,2}$/.test(text) ? undefined : encoded(text);
}

/** A query string without `?`, in the order of the members; what is not given is left out. */
export const encodeFormQuery = (values: Readonly<Record<string, Primitive>>): string =>
  Object.entries(values)
    .filter(([, value]) => isGiven(value))
    .map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
    .join("&");

/** Query strings joined by `&`. */
export const queryJoin = (...queries: (string | undefined)[]): string => queries.filter(Boolean).join("&");
