/** Everything that an operation may answer, and the model of each body. Nothing else is ever answered. */
import { type ApiError, type ErrorName, errors, oauthErrors } from "./errors.ts";
import type { Operation } from "./operation.ts";
import { type Model, model, OneOf, Optional, Text, Whole } from "./schema.ts";

const codes = [...new Set(Object.values<ApiError>(errors).flatMap(({ code }) => code ?? []))];

const code = Optional(Whole("Number of the error; absent where the API has none.", { examples: codes }));
const message = Text("What is wrong, for a developer.", { examples: [errors.malformedRequest.message] });

/** What every refusal says. */
export const ApiFailure = model("Error", "Why the call was refused.", { code, message });

/** What those say at which clients authenticate, for readers of OAuth as well (RFC 6749 §5.2). */
export const OAuthFailure = model("OAuthError", "Why the request was refused, also in the words of OAuth 2.0.", {
  code,
  message,
  error: OneOf(Object.keys(oauthErrors), "The error as OAuth names it.", { examples: ["invalid_client"] }),
  error_description: Text("The message, in the characters that OAuth allows."),
});

/**
 * What every call of a kind may meet. To browsers within a flow all but a token that opens nothing is told in a 200, and
 * so is all to those that call about a device.
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

/** Whether a caller may mark repeats of one call as such. */
export const takesIdempotencyKey = ({ method, authentication }: Operation): boolean =>
  method === "POST" && authentication === "bearer";

/** Every error that the platform answers an operation with, by its name in the catalogue; by status in ascending order. */
export const refusalsOf = (operation: Operation): readonly ErrorName[] =>
  [
    ...byAuthentication[operation.authentication],
    ...operation.refuses,
    ...(takesIdempotencyKey(operation) ? byIdempotencyKey : []),
  ].sort((one, other) => errors[one].status - errors[other].status);

const modelOf = ({ authentication }: Operation, status: number): Model =>
  authentication === "client" && status !== errors.internal.status ? OAuthFailure : ApiFailure;

/** By status, in ascending order. */
export const answersOf = (operation: Operation): ReadonlyMap<number, Model> =>
  new Map([
    [200, operation.response.model],
    ...refusalsOf(operation).map((name): [number, Model] => {
      const { status } = errors[name];
      return [status, modelOf(operation, status)];
    }),
  ]);

/**
 * Statuses that the official API documents of an operation and that the platform never answers: what these calls do is of
 * no product and in no order, so that there is nothing to forbid, or it is told of an item of a batch.
 */
export const neverAnswered = (operation: Operation): readonly number[] =>
  operation.errors.filter((status) => !answersOf(operation).has(status));

const headersOfStatus: Readonly<Record<number, readonly string[]>> = {
  401: ["WWW-Authenticate"],
  405: ["Allow"],
  429: ["Retry-After"],
};

/** The headers that an answer of this status never lacks. */
export const headersOf = (status: number): readonly string[] => ["X-Request-Id", ...(headersOfStatus[status] ?? [])];
