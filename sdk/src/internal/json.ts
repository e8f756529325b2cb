import { SDKValidationError } from "../models/errors/proveerror.ts";
import { ERR, OK, type Result } from "../types/index.ts";
import { fromWire, isObject, type Shape, validate, withValidationErrors } from "./shape.ts";
import { fromWireNames, toWireNames } from "./wire-names.ts";

/** JSON as on the wire. @throws SDKValidationError when a field is missing or wrong */
export type ToJSON<T> = (value: T) => string;

/** Reads JSON as on the wire. Never throws. */
export type FromJSON<T> = (json: string) => Result<T, SDKValidationError>;

/** Writes a model as JSON on the wire. @throws SDKValidationError @internal */
export const toJSON = (shape: Shape, model: unknown): string =>
  withValidationErrors(model, () => JSON.stringify(toWire(shape, model)));

/** Reads a model from JSON on the wire, leniently, but its required fields must be there. @internal */
export const fromJSON = <T>(shape: Shape, json: string): Result<T, SDKValidationError> =>
  parseJSON(json, (data) => modelOf(shape, data) as T);

/** A model as it goes over the wire. @throws SDKValidationError @internal */
export function toWire(shape: Shape, model: unknown): object {
  validate(shape, model);
  return toWireNames(shape, model as object);
}

/** The model that came over the wire. @throws SDKValidationError @internal */
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
    return ERR(new SDKValidationError("Input validation failed: this is no JSON", error, json));
  }
}
