import { SDKValidationError } from "../models/errors/sdkvalidationerror.ts";
import { ERR, OK, type Result } from "../types/fp.ts";
import { fromWire, isObject, type Shape, validate } from "./shape.ts";
import { fromWireNames, toWireNames } from "./wire-names.ts";

/** A model as JSON on the wire. @throws SDKValidationError */
export function toJSON(shape: Shape, value: object): string {
  validate(shape, value);
  return JSON.stringify(toWireNames(shape, value));
}

/** A model from JSON on the wire; read leniently, but its required fields must be there. */
export function fromJSON<T>(shape: Shape, json: string): Result<T, SDKValidationError> {
  try {
    const data: unknown = JSON.parse(json);
    const value = fromWire(shape, isObject(data) ? fromWireNames(shape, data) : data);
    validate(shape, value);
    return OK(value as T);
  } catch (error) {
    if (error instanceof SDKValidationError) return ERR(error);
    return ERR(new SDKValidationError("Input validation failed: this is no JSON", error, json));
  }
}
