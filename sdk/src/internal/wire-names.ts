import { compactMap, remap } from "../lib/primitives.ts";
import type { Shape } from "./shape.ts";

/** The members under their names on the wire; those that the model does not know go along. */
export const toWireNames = ({ wire = {} }: Shape, value: object): Record<string, unknown> => remap({ ...value }, wire);

/** The members under their names in the SDK. */
export const fromWireNames = ({ wire = {} }: Shape, value: object): Record<string, unknown> =>
  remap({ ...value }, Object.fromEntries(Object.entries(wire).map(([name, sentAs]) => [sentAs, name])));

/** A form body, as the operations that take one encode it. */
export const formOf =
  (shape: Shape) =>
  (value: object): URLSearchParams =>
    new URLSearchParams(compactMap(toWireNames(shape, value)) as Record<string, string>);
