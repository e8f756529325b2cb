/** Every member optional, also when `exactOptionalPropertyTypes` is on. */
export type ExactPartial<T> = { [P in keyof T]?: T[P] | undefined };

/** The members that are not `undefined`. */
export const compactMap = <T>(values: Readonly<Record<string, T | undefined>>): Record<string, T> =>
  Object.fromEntries(Object.entries(values).filter((entry): entry is [string, T] => entry[1] !== undefined));

/** Members under other names; a name mapped to `null` is left out. */
export const remap = (
  value: Readonly<Record<string, unknown>>,
  names: Readonly<Record<string, string | null>>,
): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(value).flatMap(([name, member]) => {
      const to = name in names ? names[name] : name;
      return typeof to === "string" ? [[to, member]] : [];
    }),
  );
