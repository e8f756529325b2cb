import type { JsonObject, Shape } from "./shape.ts";

/** The members under their names on the wire; those that the model does not know go along. @internal */
export const toWireNames = ({ wire = {} }: Shape, value: object): Record<string, unknown> =>
  renamed(value as JsonObject, wire);

/** The members under their names in the SDK. @internal */
export const fromWireNames = ({ wire }: Shape, value: JsonObject): JsonObject =>
  wire ? renamed(value, Object.fromEntries(Object.entries(wire).map(([name, sentAs]) => [sentAs, name]))) : value;

/** A form body, as the operations that take one encode it. @internal */
export const formOf = (shape: Shape, value: object): URLSearchParams =>
  new URLSearchParams(compactMap(toWireNames(shape, value)) as Record<string, string>);

/** The members that are not `undefined`. */
export const compactMap = <T>(values: Readonly<Record<string, T | undefined>>): Record<string, T> =>
  Object.fromEntries(Object.entries(values).filter((entry): entry is [string, T] => entry[1] !== undefined));

/** Members under other names. */
export const renamed = (
  value: Readonly<Record<string, unknown>>,
  names: Readonly<Record<string, unknown>>,
): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(value).map(([name, member]) => [Object.hasOwn(names, name) ? names[name] : name, member]),
  );
