/** The error catalog: code, HTTP status and public message. Details go to the log, never into a response. */

export interface ApiError {
  /** Error code of the API; absent where the API defines none. */
  readonly code?: number;
  readonly status: number;
  /** Default public message; a rejected field replaces it with a specific one. */
  readonly message: string;
  /** Cause and fix, for the docs. */
  readonly about: string;
}

export const errors = {
  internal: {
    code: 8000,
    status: 500,
    message: "internal error, try again later",
    about: "Internal error; the caller cannot fix it. The log has the cause under the request ID.",
  },
  malformedRequest: {
    code: 8001,
    status: 400,
    message: "malformed request",
    about: "A field is missing or invalid, or the body is too large or not JSON; the message says which.",
  },
  methodNotAllowed: {
    code: 8001,
    status: 405,
    message: "method not allowed; use the one in the Allow header",
    about: "An OAuth 2.0 endpoint received a method other than POST.",
  },
  unauthorized: {
    code: 8002,
    status: 401,
    message: "not authorized",
    about: "The client credentials or the access token are missing, invalid, expired or from another issuer.",
  },
  stepOutOfOrder: {
    code: 8003,
    status: 403,
    message: "step called out of order; call a step listed in 'next' of the last response",
    about: "The flow does not allow this call now. `next` in the last response lists the calls that it allows.",
  },
  unknownOperation: {
    code: 8003,
    status: 403,
    message: "no such operation; check the path and the HTTP method",
    about: "No operation has this path and method. The vendor's gateway returns the same status.",
  },
  sandboxUserNotFound: {
    code: 8007,
    status: 400,
    message: "no test user found matching the phone number",
    about: "A sandbox domain has only the listed test users.",
  },
  invalidCorrelationId: {
    code: 8008,
    status: 400,
    message: "invalid correlation id",
    about: "The flow is unknown, has expired (15 minutes after Start) or belongs to another domain.",
  },
  invalidAuthId: {
    code: 8008,
    status: 400,
    message: "invalid auth id",
    about: "The Prove Auth flow is unknown, has expired (15 minutes after AuthStart) or belongs to another domain.",
  },
  sandboxUserDenied: {
    code: 8009,
    status: 403,
    message: "this test user belongs to another product",
    about: "The client and the test user belong to different products.",
  },
  identityNotFound: {
    code: 8011,
    status: 404,
    message: "identity not found",
    about: "Your domain has no identity, attribute or device with this ID.",
  },
  identityNotEnrolled: {
    code: 8011,
    status: 400,
    message: "identity not found",
    about: "Your domain has not enrolled an identity with this ID, or has disenrolled it.",
  },
  personNotFound: {
    code: 8011,
    status: 400,
    message: "no person found for the phone number",
    about: "A live domain knows only the people that its operator has imported.",
  },
  idempotencyKeyReused: {
    status: 409,
    message: "this Idempotency-Key was used with a different request; use a new key for each call",
    about: "The same client called this operation with the same key and a different body in the last 15 minutes.",
  },
  idempotencyKeyInUse: {
    status: 409,
    message: "the first request with this Idempotency-Key is still in progress; retry shortly",
    about: "The first request is still in progress, or was interrupted after it took effect; the message says which.",
  },
  tooManyRequests: {
    status: 429,
    message: "too many requests; retry after the delay in the Retry-After header",
    about: "The client exceeded its rate limit or failed to authenticate too often.",
  },
} as const satisfies Record<string, ApiError>;

export type ErrorName = keyof typeof errors;
export type ErrorStatus = 400 | 401 | 403 | 404 | 500;

/**
 * Error codes of the OAuth endpoints, each with the catalog error that accompanies it: RFC 6749 §5.2 and RFC 8707 §2.
 * They define no code for 429; `temporarily_unavailable` comes from RFC 6749 §4.1.2.1.
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

/** Errors that the browser SDK reads from `error` and `data` of a 200 response. */
export const clientErrors = {
  authenticationFailed: { code: 10000, message: "invalid or expired flow token" },
  wrongCode: { code: 10001, message: "incorrect one-time code" },
  codeExpired: { code: 10001, message: "the one-time code has expired; request a new one" },
  noAttemptsLeft: { code: 10001, message: "no attempts left" },
  wrongNumber: { code: 10001, message: "incorrect phone number" },
  linkExpired: { code: 10001, message: "the link has expired" },
  notVouched: { code: 10001, message: "the mobile network did not confirm this phone" },
  wrongAddress: { code: 10001, message: "the link was opened from a different network" },
  notProven: { code: 10001, message: "possession of the phone was not proven" },
  rejected: { code: 10003, message: "the user did not confirm" },
  prohibitedAction: { code: 10003, message: "this step is not allowed now" },
  malformedRequest: { code: 10003, message: "malformed request" },
  phoneMissing: { code: 10004, message: "possession of the phone is not proven" },
  deviceMissing: { code: 10004, message: "device authentication missing" },
  missingAuthenticator: { code: 10004, message: "this flow does not include the authenticator" },
  tooManyRequests: { code: 10003, message: "too many requests; retry shortly" },
  tooManyMessages: { code: 10003, message: "too many messages to this phone; retry later" },
  tooManyWrongCodes: { code: 10003, message: "too many incorrect one-time codes; retry later" },
  tooManySteps: { code: 10005, message: "too many steps in this flow" },
  unknownDevice: { code: 10006, message: "unknown device" },
} as const satisfies Record<string, { code: number; message: string }>;

export type ClientErrorName = keyof typeof clientErrors;
