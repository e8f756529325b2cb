/**
 * JSON of results and of arguments, under the names that the official SDK gives their members: a model under its own
 * name, the headers as `Headers`. An exchange has no form in JSON, so `httpMeta` is neither written nor read; the
 * official functions throw instead.
 */
import { type FromJSON, fromJSON, modelOf, reading, type ToJSON, toJSON, wireOf } from "./json.ts";
import { type Operation, responseKeyOf } from "./operation.ts";
import { isObject, type JsonObject, type Shape, validate, written } from "./shape.ts";

/** `v3StartResponse` → `V3StartResponse` */
const envelopeName = (key: string): string => key.charAt(0).toUpperCase() + key.slice(1);

/** Writes what an operation resolved to. */
export const resultToJSON =
  <T extends object>(operation: Operation): ToJSON<T> =>
  (result) =>
    written(result, () => {
      validate({}, result);
      const responseKey = responseKeyOf(operation);
      const { [responseKey]: payload, headers: Headers } = result as JsonObject;
      const answer = payload == null ? undefined : wireOf(operation.response, payload);
      return JSON.stringify({ [envelopeName(responseKey)]: answer, Headers });
    });

/** Reads it. */
export const resultFromJSON = <T extends object>(operation: Operation): FromJSON<T> =>
  reading((data) => {
    validate({}, data);
    const { response, headersOf } = operation;
    const responseKey = responseKeyOf(operation);
    const { [envelopeName(responseKey)]: payload, Headers: headers = headersOf && {} } = data as JsonObject;
    return {
      ...(isObject(headers) && { headers }),
      ...(payload != null && { [responseKey]: modelOf(response, payload) }),
    } as T;
  });

/** The arguments of an operation as one model; `bodyKey` is the member that is the body. */
function shapeOf({ parameters = {}, body }: Operation, bodyKey?: string): Shape {
  if (!body || !bodyKey) return parameters;
  const optional = { ...parameters.optional, [bodyKey]: body };
  return { ...parameters, optional, wire: { [bodyKey]: envelopeName(bodyKey) } };
}

/** Writes all arguments of an operation. */
export const argumentsToJSON = <T extends object>(operation: Operation, bodyKey?: string): ToJSON<T> =>
  toJSON(shapeOf(operation, bodyKey));

/** Reads them. */
export const argumentsFromJSON = <T extends object>(operation: Operation, bodyKey?: string): FromJSON<T> =>
  fromJSON(shapeOf(operation, bodyKey));
