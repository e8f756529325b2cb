import { SDKValidationError } from "../models/errors/sdkvalidationerror.ts";
import { ERR, OK, type Result } from "../types/fp.ts";
import { fromWire, isObject, type Shape, validate } from "./shape.ts";
import { fromWireNames, toWireNames } from "./wire-names.ts";

/** JSON as on the wire. @throws SDKValidationError when a field is missing or wrong */
export type ToJSON<T> = (value: T) => string;

/** Reads JSON as on the wire. Never throws. */
export type FromJSON<T> = (json: string) => Result<T, SDKValidationError>;

/** Writes a model as JSON on the wire. */
export const toJSON =
  <T extends object>(shape: Shape): ToJSON<T> =>
  (value) => {
    validate(shape, value);
    return JSON.stringify(toWireNames(shape, value));
  };

/** Reads a model from JSON on the wire, leniently, but its required fields must be there. */
export const fromJSON =
  <T>(shape: Shape): FromJSON<T> =>
  (json) => {
    try {
      const data: unknown = JSON.parse(json);
      const value = fromWire(shape, isObject(data) ? fromWireNames(shape, data) : data);
      validate(shape, value);
      return OK(value as T);
    } catch (error) {
      if (error instanceof SDKValidationError) return ERR(error);
      return ERR(new SDKValidationError("Input validation failed: this is no JSON", error, json));
    }
  };
