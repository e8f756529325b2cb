import type { Shape } from "./shape.ts";

/** The members under their names on the wire; those that the model does not know go along. @internal */
export const toWireNames = ({ wire = {} }: Shape, value: object): Record<string, unknown> => remap({ ...value }, wire);

/** The members under their names in the SDK. @internal */
export const fromWireNames = ({ wire = {} }: Shape, value: object): Record<string, unknown> =>
  remap({ ...value }, Object.fromEntries(Object.entries(wire).map(([name, sentAs]) => [sentAs, name])));

/** A form body, as the operations that take one encode it. @internal */
export const formOf = (shape: Shape, value: object): URLSearchParams =>
  new URLSearchParams(compactMap(toWireNames(shape, value)) as Record<string, string>);

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
      const to = Object.hasOwn(names, name) ? names[name] : name;
      return typeof to === "string" ? [[to, member]] : [];
    }),
  );
