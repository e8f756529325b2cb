/** Every error that the API gives: code, HTTP status, public message. Details go to the log, never to the wire. */

export interface ApiError {
  /** The API's own number; absent where the API has none. */
  readonly code?: number;
  readonly status: number;
  /** What the caller reads; a refused field puts its own sentence in its place. */
  readonly message: string;
  /** When it is given and what to do, for the docs. */
  readonly about: string;
}

export const errors = {
  internal: {
    code: 8000,
    status: 500,
    message: "internal error, try again later",
    about: "Something failed that the caller cannot mend. The log has the cause under the request id.",
  },
  malformedRequest: {
    code: 8001,
    status: 400,
    message: "malformed request",
    about: "A field is missing or wrong, or the body is not JSON or too large; the message says which.",
  },
  methodNotAllowed: {
    code: 8001,
    status: 405,
    message: "use the method of the header Allow",
    about: "Another method than POST, at the endpoints of OAuth 2.0.",
  },
  unauthorized: {
    code: 8002,
    status: 401,
    message: "not authorized",
    about: "The client credentials or the access token are missing, wrong, expired or of another issuer.",
  },
  stepOutOfOrder: {
    code: 8003,
    status: 403,
    message: "step called out of order; call one that the last answer named in 'next'",
    about: "The flow does not allow this call now. `next` of the last answer names the calls that it allows.",
  },
  unknownOperation: {
    code: 8003,
    status: 403,
    message: "no such operation; check the path and the HTTP method",
    about: "No operation has this path and method. The vendor's gateway answers so too.",
  },
  sandboxUserNotFound: {
    code: 8007,
    status: 400,
    message: "no test user found matching the phone number",
    about: "In a sandbox domain only the listed test people exist.",
  },
  invalidCorrelationId: {
    code: 8008,
    status: 400,
    message: "invalid correlation id",
    about: "The flow is unknown, expired (15 minutes after Start) or of another domain.",
  },
  invalidAuthId: {
    code: 8008,
    status: 400,
    message: "invalid auth id",
    about: "The Prove Auth flow is unknown, expired (15 minutes after AuthStart) or of another domain.",
  },
  sandboxUserDenied: {
    code: 8009,
    status: 403,
    message: "this test user belongs to another product",
    about: "The client is of one product, the test person of another.",
  },
  identityNotFound: {
    code: 8011,
    status: 404,
    message: "identity not found",
    about: "Your domain has no identity, attribute or device of this id.",
  },
  identityNotEnrolled: {
    code: 8011,
    status: 400,
    message: "identity not found",
    about: "Your domain has not enrolled an identity of this id, or has disenrolled it.",
  },
  personNotFound: {
    code: 8011,
    status: 400,
    message: "no person found for the phone number",
    about: "In a live domain only the people are known that its operator has imported.",
  },
  idempotencyKeyReused: {
    status: 409,
    message: "this Idempotency-Key was used with another request; choose a new one for every call",
    about: "The same client called the same operation with this key and another body in the last 15 minutes.",
  },
  idempotencyKeyInUse: {
    status: 409,
    message: "the first call with this Idempotency-Key is under way; repeat it in a moment",
    about: "The first call has no answer yet, or was interrupted after it acted; the message says which.",
  },
  tooManyRequests: {
    status: 429,
    message: "too many requests; wait as long as Retry-After says",
    about: "The client is over its rate, or failed to authenticate too often.",
  },
} as const satisfies Record<string, ApiError>;

export type ErrorName = keyof typeof errors;
export type ErrorStatus = 400 | 401 | 403 | 404 | 500;

/**
 * Errors of the token endpoint, each with the API's own error that goes beside it. RFC 6749 §5.2 and RFC 8707 §2, and
 * for 429, which they do not know, the word that RFC 6749 has for the like elsewhere (§4.1.2.1).
 */
export const oauthErrors = {
  invalid_request: "malformedRequest",
  invalid_client: "unauthorized",
  unsupported_grant_type: "malformedRequest",
  invalid_grant: "malformedRequest",
  invalid_scope: "malformedRequest",
  invalid_target: "malformedRequest",
  temporarily_unavailable: "tooManyRequests",
} as const satisfies Record<string, ErrorName>;

export type OAuthError = keyof typeof oauthErrors;

/** Errors that the browser SDK reads from `error` and `data` of a 200 answer. */
export const clientErrors = {
  authenticationFailed: { code: 10000, message: "the token of this flow is not valid or has expired" },
  wrongCode: { code: 10001, message: "the code is not right" },
  codeExpired: { code: 10001, message: "the code has expired; ask for a new one" },
  noAttemptsLeft: { code: 10001, message: "no attempts left" },
  wrongNumber: { code: 10001, message: "the phone number is not right" },
  linkExpired: { code: 10001, message: "the link has expired" },
  notVouched: { code: 10001, message: "the mobile network does not vouch for this phone" },
  wrongAddress: { code: 10001, message: "the link was opened from another network" },
  notProven: { code: 10001, message: "possession of the phone was not proven" },
  rejected: { code: 10003, message: "the person did not confirm" },
  prohibitedAction: { code: 10003, message: "this step is not allowed now" },
  malformedRequest: { code: 10003, message: "malformed request" },
  phoneMissing: { code: 10004, message: "possession of the phone is not proven" },
  deviceMissing: { code: 10004, message: "device authentication missing" },
  missingAuthenticator: { code: 10004, message: "this flow does not offer the authenticator" },
  tooManyRequests: { code: 10003, message: "too many requests; try again in a moment" },
  tooManyMessages: { code: 10003, message: "too many messages to this phone; try again later" },
  tooManyWrongCodes: { code: 10003, message: "too many wrong codes; try again later" },
  tooManySteps: { code: 10005, message: "too many steps in this flow" },
  unknownDevice: { code: 10006, message: "the platform does not know this device" },
} as const satisfies Record<string, { code: number; message: string }>;

export type ClientErrorName = keyof typeof clientErrors;
