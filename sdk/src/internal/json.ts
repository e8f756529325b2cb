import { SDKValidationError } from "../models/errors/sdkvalidationerror.ts";
import { ERR, OK, type Result } from "../types/fp.ts";
import { fromWire, isObject, type Shape, validate, written } from "./shape.ts";
import { fromWireNames, toWireNames } from "./wire-names.ts";

/** JSON as on the wire. @throws SDKValidationError when a field is missing or wrong */
export type ToJSON<T> = (value: T) => string;

/** Reads JSON as on the wire. Never throws. */
export type FromJSON<T> = (json: string) => Result<T, SDKValidationError>;

/** Writes a model as JSON on the wire. @internal */
export const toJSON =
  <T extends object>(shape: Shape): ToJSON<T> =>
  (value) =>
    written(value, () => JSON.stringify(wireOf(shape, value)));

/** Reads a model from JSON on the wire, leniently, but its required fields must be there. @internal */
export const fromJSON = <T>(shape: Shape): FromJSON<T> => reading((data) => modelOf(shape, data) as T);

/** A model as it goes over the wire. @throws SDKValidationError @internal */
export function wireOf(shape: Shape, value: unknown): object {
  validate(shape, value);
  return toWireNames(shape, value as object);
}

/** The model that came over the wire. @throws SDKValidationError @internal */
export function modelOf(shape: Shape, data: unknown): unknown {
  const value = fromWire(shape, isObject(data) ? fromWireNames(shape, data) : data);
  validate(shape, value);
  return value;
}

/** Reads JSON, and makes of it what `make` does. @internal */
export const reading =
  <T>(make: (data: unknown) => T): FromJSON<T> =>
  (json) => {
    try {
      return OK(make(JSON.parse(json)));
    } catch (error) {
      if (error instanceof SDKValidationError) return ERR(error);
      return ERR(new SDKValidationError("Input validation failed: this is no JSON", error, json));
    }
  };
