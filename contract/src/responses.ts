/** Statuses, error codes and body models that each operation can return. The platform returns nothing else. */
import { type ApiError, type ErrorName, errors, oauthErrors } from "./errors.ts";
import type { Operation } from "./operation.ts";
import { type Model, model, OneOf, Optional, Text, Whole } from "./schema.ts";

const codes = [...new Set(Object.values<ApiError>(errors).flatMap(({ code }) => code ?? []))];

const code = Optional(Whole("Error code; absent where the API defines none.", { examples: codes }));
const message = Text("Explanation for a developer.", { examples: [errors.malformedRequest.message] });

export const ApiFailure = model("Error", "Reason for the rejection.", { code, message });

/** Error body of the endpoints at which clients authenticate; also a valid OAuth error (RFC 6749 §5.2). */
export const OAuthFailure = model("OAuthError", "Reason for the rejection, with the OAuth 2.0 error.", {
  code,
  message,
  error: OneOf(Object.keys(oauthErrors), "OAuth 2.0 error code.", { examples: ["invalid_client"] }),
  error_description: Text("The message, limited to the characters that OAuth 2.0 allows."),
});

/**
 * Errors that depend only on the authentication. Browser calls within a flow or about a device return all other errors
 * in a 200 response.
 */
const byAuthentication: Readonly<Record<Operation["authentication"], readonly ErrorName[]>> = {
  client: ["malformedRequest", "methodNotAllowed", "unauthorized", "tooManyRequests", "internal"],
  bearer: ["malformedRequest", "unauthorized", "tooManyRequests", "internal"],
  authToken: ["unauthorized", "internal"],
  authTokenInQuery: ["malformedRequest", "unauthorized", "tooManyRequests", "internal"],
  signature: ["internal"],
  none: ["internal"],
};

const byIdempotencyKey: readonly ErrorName[] = ["idempotencyKeyReused", "idempotencyKeyInUse"];

/** Whether the operation accepts an `Idempotency-Key`. */
export const takesIdempotencyKey = ({ method, authentication }: Operation): boolean =>
  method === "POST" && authentication === "bearer";

/** Catalog names of all errors that an operation can return, in ascending order of status. */
export const errorsOf = (operation: Operation): readonly ErrorName[] =>
  [
    ...byAuthentication[operation.authentication],
    ...operation.rejectsWith,
    ...(takesIdempotencyKey(operation) ? byIdempotencyKey : []),
  ].sort((one, other) => errors[one].status - errors[other].status);

const modelOf = ({ authentication }: Operation, status: number): Model =>
  authentication === "client" && status !== errors.internal.status ? OAuthFailure : ApiFailure;

/** Body model per status that an operation can return, in ascending order of status. */
export const responsesOf = (operation: Operation): ReadonlyMap<number, Model> =>
  new Map([
    [200, operation.response.model],
    ...errorsOf(operation).map((name): [number, Model] => {
      const { status } = errors[name];
      return [status, modelOf(operation, status)];
    }),
  ]);

/**
 * Statuses that the official API documents for an operation but the platform never returns. These calls belong to no
 * product and have no required order, so nothing can be forbidden; or the error is part of a batch item's result.
 */
export const neverReturned = (operation: Operation): readonly number[] =>
  operation.errors.filter((status) => !responsesOf(operation).has(status));

const headersOfStatus: Readonly<Record<number, readonly string[]>> = {
  401: ["WWW-Authenticate"],
  405: ["Allow"],
  429: ["Retry-After"],
};

/** Headers that every response with this status has. */
export const headersOf = (status: number): readonly string[] => ["X-Request-Id", ...(headersOfStatus[status] ?? [])];
