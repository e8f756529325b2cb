import { SDKValidationError } from "../models/errors/sdkvalidationerror.ts";
import { ERR, OK, type Result } from "../types/fp.ts";
import { fromWire, problemsOf, type Shape, toWire } from "./shape.ts";
import { throwIfWrong } from "./validate.ts";

/** A model as JSON on the wire. @throws SDKValidationError */
export function toJSON(shape: Shape, value: object): string {
  throwIfWrong(problemsOf(shape, value), value);
  return JSON.stringify(toWire(shape, value));
}

/** A model from JSON on the wire; read leniently, but its required fields must be there. */
export function fromJSON<T>(shape: Shape, json: string): Result<T, SDKValidationError> {
  try {
    const value = fromWire(shape, JSON.parse(json));
    throwIfWrong(problemsOf(shape, value), value);
    return OK(value as T);
  } catch (error) {
    if (error instanceof SDKValidationError) return ERR(error);
    return ERR(new SDKValidationError("Input validation failed: this is no JSON", error, json));
  }
}
