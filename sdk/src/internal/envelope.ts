/**
 * Converts results and arguments to and from JSON, with the official SDK's member names: models under their own name,
 * headers as `Headers`. `httpMeta` is omitted because it is not serializable; the official functions throw instead.
 */
import type { SDKValidationError } from "../models/errors/proveerror.ts";
import type { Result } from "../types/index.ts";
import { fromJSON, modelOf, parseJSON, toJSON, toWire } from "./json.ts";
import { type Operation, responseKeyOf } from "./operation.ts";
import { isObject, type JsonObject, type Shape, validate, withValidationErrors } from "./shape.ts";

/** `v3StartResponse` → `V3StartResponse` */
const envelopeName = (key: string): string => key.charAt(0).toUpperCase() + key.slice(1);

/** Serializes the result of an operation. @throws SDKValidationError */
export const resultToJSON = (operation: Operation, result: object): string =>
  withValidationErrors(result, () => {
    validate({}, result);
    const responseKey = responseKeyOf(operation);
    const { [responseKey]: payload, headers: Headers } = result as JsonObject;
    const response = payload == null ? undefined : toWire(operation.response, payload);
    return JSON.stringify({ [envelopeName(responseKey)]: response, Headers });
  });

/** Parses the result of an operation. */
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

/** Combines the arguments of an operation into one shape; `bodyKey` is the member that holds the body. */
function argumentsShape({ parameters = {}, body }: Operation, bodyKey?: string): Shape {
  if (!body || !bodyKey) return parameters;
  const optional = { ...parameters.optional, [bodyKey]: body };
  return { ...parameters, optional, wire: { [bodyKey]: envelopeName(bodyKey) } };
}

/** Serializes all arguments of an operation. @throws SDKValidationError */
export const argumentsToJSON = (operation: Operation, given: object, bodyKey?: string): string =>
  toJSON(argumentsShape(operation, bodyKey), given);

/** Parses all arguments of an operation. */
export const argumentsFromJSON = <T>(
  operation: Operation,
  json: string,
  bodyKey?: string,
): Result<T, SDKValidationError> => fromJSON(argumentsShape(operation, bodyKey), json);
