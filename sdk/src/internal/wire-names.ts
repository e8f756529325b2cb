import type { JsonObject, Shape } from "./shape.ts";

/** Renames members to their wire names; members unknown to the model stay. @internal */
export const toWireNames = ({ wire = {} }: Shape, value: object): Record<string, unknown> =>
  renamed(value as JsonObject, wire);

/** Renames members to their SDK names. @internal */
export const fromWireNames = ({ wire }: Shape, value: JsonObject): JsonObject =>
  wire ? renamed(value, Object.fromEntries(Object.entries(wire).map(([name, sentAs]) => [sentAs, name]))) : value;

/** Encodes a form body. @internal */
export const formOf = (shape: Shape, value: object): URLSearchParams =>
  new URLSearchParams(compactMap(toWireNames(shape, value)) as Record<string, string>);

/** Removes members that are `undefined`. */
export const compactMap = <T>(values: Readonly<Record<string, T | undefined>>): Record<string, T> =>
  Object.fromEntries(Object.entries(values).filter((entry): entry is [string, T] => entry[1] !== undefined));

/** Renames members. */
export const renamed = (
  value: Readonly<Record<string, unknown>>,
  names: Readonly<Record<string, unknown>>,
): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(value).map(([name, member]) => [Object.hasOwn(names, name) ? names[name] : name, member]),
  );
