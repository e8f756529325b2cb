import { renamed } from "../internal/wire-names.ts";

export { compactMap } from "../internal/wire-names.ts";

/** Renames members; removes those mapped to `null`. */
export const remap = (
  value: Readonly<Record<string, unknown>>,
  names: Readonly<Record<string, string | null>>,
): Record<string, unknown> => {
  const isKept = ([name]: [string, unknown]) => !Object.hasOwn(names, name) || names[name] !== null;
  return renamed(Object.fromEntries(Object.entries(value).filter(isKept)), names);
};

/** Makes every member optional, also with `exactOptionalPropertyTypes`. */
export type ExactPartial<T> = { [P in keyof T]?: T[P] | undefined };
