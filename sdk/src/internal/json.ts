import { SDKValidationError } from "../models/errors/proveerror.ts";
import { ERR, OK, type Result } from "../types/index.ts";
import { fromWire, isObject, type Shape, validate, withValidationErrors } from "./shape.ts";
import { fromWireNames, toWireNames } from "./wire-names.ts";

/** Serializes a value in its wire format. @throws SDKValidationError if a field is missing or invalid */
export type ToJSON<T> = (value: T) => string;

/** Parses the wire format. Never throws. */
export type FromJSON<T> = (json: string) => Result<T, SDKValidationError>;

/** Serializes a model in its wire format. @throws SDKValidationError @internal */
export const toJSON = (shape: Shape, model: unknown): string =>
  withValidationErrors(model, () => JSON.stringify(toWire(shape, model)));

/** Parses a model leniently; returns an error if a required field is missing. @internal */
export const fromJSON = <T>(shape: Shape, json: string): Result<T, SDKValidationError> =>
  parseJSON(json, (data) => modelOf(shape, data) as T);

/** Validates a model and renames its members to their wire names. @throws SDKValidationError @internal */
export function toWire(shape: Shape, model: unknown): object {
  validate(shape, model);
  return toWireNames(shape, model as object);
}

/** Converts received data to a model and validates it. @throws SDKValidationError @internal */
export function modelOf(shape: Shape, data: unknown): unknown {
  const model = fromWire(shape, isObject(data) ? fromWireNames(shape, data) : data);
  validate(shape, model);
  return model;
}

/** Parses JSON and converts it. @internal */
export function parseJSON<T>(json: string, convert: (data: unknown) => T): Result<T, SDKValidationError> {
  try {
    return OK(convert(JSON.parse(json)));
  } catch (error) {
    if (error instanceof SDKValidationError) return ERR(error);
    return ERR(new SDKValidationError("Input validation failed: invalid JSON", error, json));
  }
}
