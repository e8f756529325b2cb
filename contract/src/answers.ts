/** Every status that an operation may answer with, and the model of its body. Nothing else is ever answered. */
import { type ApiError, errors, oauthErrors } from "./errors.ts";
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
 * What comes of how callers authenticate, beside the statuses that the official SDK knows. To browsers within a flow all
 * but a token that opens nothing is told in a 200.
 */
const byAuthentication: Readonly<Record<Operation["authentication"], readonly number[]>> = {
  client: [405, 429],
  bearer: [401, 429],
  authToken: [],
  authTokenInQuery: [429],
  signature: [],
  none: [],
};

/** Whether a caller may mark repeats of one call as such. */
export const takesIdempotencyKey = ({ method, authentication }: Operation): boolean =>
  method === "POST" && authentication === "bearer";

/** By status, in ascending order. */
export function answersOf(operation: Operation): ReadonlyMap<number, Model> {
  const { authentication, response } = operation;
  const refusals = [
    ...operation.errors,
    ...byAuthentication[authentication],
    ...(takesIdempotencyKey(operation) ? [errors.idempotencyKeyReused.status] : []),
  ];
  const answers = refusals.map((status): [number, Model] => [
    status,
    authentication === "client" && status !== errors.internal.status ? OAuthFailure : ApiFailure,
  ]);
  return new Map([[200, response.model], ...answers.sort(([one], [other]) => one - other)]);
}

const headersOfStatus: Readonly<Record<number, readonly string[]>> = {
  401: ["WWW-Authenticate"],
  405: ["Allow"],
  429: ["Retry-After"],
};

/** The headers that an answer of this status never lacks. */
export const headersOf = (status: number): readonly string[] => ["X-Request-Id", ...(headersOfStatus[status] ?? [])];
