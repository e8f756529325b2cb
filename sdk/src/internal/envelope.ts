/**
 * JSON of results and of arguments, under the names that the official SDK gives their members: a model under its own
 * name, the headers as `Headers`. An exchange has no form in JSON, so `httpMeta` is neither written nor read; the
 * official functions throw instead.
 */
import type { SDKValidationError } from "../models/errors/proveerror.ts";
import type { Result } from "../types/index.ts";
import { fromJSON, modelOf, parseJSON, toJSON, toWire } from "./json.ts";
import { type Operation, responseKeyOf } from "./operation.ts";
import { isObject, type JsonObject, type Shape, validate, withValidationErrors } from "./shape.ts";

/** `v3StartResponse` → `V3StartResponse` */
const envelopeName = (key: string): string => key.charAt(0).toUpperCase() + key.slice(1);

/** Writes what an operation resolved to. @throws SDKValidationError */
export const resultToJSON = (operation: Operation, result: object): string =>
  withValidationErrors(result, () => {
    validate({}, result);
    const responseKey = responseKeyOf(operation);
    const { [responseKey]: payload, headers: Headers } = result as JsonObject;
    const response = payload == null ? undefined : toWire(operation.response, payload);
    return JSON.stringify({ [envelopeName(responseKey)]: response, Headers });
  });

/** Reads what an operation resolved to. */
export const resultFromJSON = <T>(operation: Operation, json: string): Result<T, SDKValidationError> =>
  parseJSON(json, (data) => {
    validate({}, data);
    const { response, exposesHeaders } = operation;
    const responseKey = responseKeyOf(operation);
    const { [envelopeName(responseKey)]: payload, Headers: headers = exposesHeaders && {} } = data as JsonObject;
    return {
      ...(isObject(headers) && { headers }),
      ...(payload != null && { [responseKey]: modelOf(response, payload) }),
    } as T;
  });

/** The arguments of an operation as one model; `bodyKey` is the member that is the body. */
function argumentsShape({ parameters = {}, body }: Operation, bodyKey?: string): Shape {
  if (!body || !bodyKey) return parameters;
  const optional = { ...parameters.optional, [bodyKey]: body };
  return { ...parameters, optional, wire: { [bodyKey]: envelopeName(bodyKey) } };
}

/** Writes all arguments of an operation. @throws SDKValidationError */
export const argumentsToJSON = (operation: Operation, given: object, bodyKey?: string): string =>
  toJSON(argumentsShape(operation, bodyKey), given);

/** Reads all arguments of an operation. */
export const argumentsFromJSON = <T>(
  operation: Operation,
  json: string,
  bodyKey?: string,
): Result<T, SDKValidationError> => fromJSON(argumentsShape(operation, bodyKey), json);
