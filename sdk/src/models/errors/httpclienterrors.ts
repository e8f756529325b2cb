import { errorText } from "../../internal/unknown-values.ts";
import { type ErrorReason, ProveError } from "./proveerror.ts";

/** There is no answer: the request could not be made, or did not come through. `cause` has what the runtime said. */
export class HTTPClientError extends ProveError {
  override name = "HTTPClientError";
  readonly reason: ErrorReason = "unexpected";

  constructor(message: string, options: { cause?: unknown } = {}) {
    super("cause" in options ? `${message}: ${errorText(options.cause)}` : message, options);
  }
}

/** Something that is not expected to fail did, such as a hook or a `security` function. */
export class UnexpectedClientError extends HTTPClientError {
  override name = "UnexpectedClientError";
}

/** The runtime refuses to build such a request, for example because of an illegal header. */
export class InvalidRequestError extends HTTPClientError {
  override name = "InvalidRequestError";
  override readonly reason = "invalidRequest";
}

/** The caller's `signal` ended the call. */
export class RequestAbortedError extends HTTPClientError {
  override name = "RequestAbortedError";
  override readonly reason = "aborted";
}

/** The time of the call (`timeoutMs`) was up. */
export class RequestTimeoutError extends HTTPClientError {
  override name = "RequestTimeoutError";
  override readonly reason = "timeout";
}

/** The server cannot be reached, or the connection broke. */
export class ConnectionError extends HTTPClientError {
  override name = "ConnectionError";
  override readonly reason = "connectionFailed";
}

/** Throws on what the network threw; hooks, middleware and functions of the caller's may throw the like of it. */
export function throwNetworkError(cause: unknown): never {
  const { name, code } = Object(cause) as { name?: unknown; code?: unknown };
  // By standard fetch fails with a TypeError; some runtimes give an error with the system's code.
  const isNetwork = name === "TypeError" || (typeof code === "string" && name !== "AbortError");
  throw isNetwork ? new ConnectionError("Unable to make request", { cause }) : cause;
}

/** Whatever was thrown, as an error of this SDK. */
export function clientErrorOf(cause: unknown): ProveError {
  try {
    if (cause instanceof ProveError) return cause;
  } catch {} // a proxy that does not say what it is
  if (/^(Abort|Timeout)Error/.test(errorText(cause))) return abortErrorOf(cause);
  return new UnexpectedClientError("Unexpected HTTP client error", { cause });
}

/** The error of a signal that has fired with this reason, by whose name `AbortSignal.timeout` is known. */
export const abortErrorOf = (cause: unknown): HTTPClientError =>
  /^(Timeout)Error/.test(errorText(cause))
    ? new RequestTimeoutError("Request timed out", { cause })
    : new RequestAbortedError("Request aborted by client", { cause });

/** Whether no connection came about, so that the server cannot have seen the request. */
export const isConnectionRefused = ({ message }: ConnectionError): boolean =>
  /refused|CONNECT_TIMEOUT|EAI_AGAIN/i.test(message);
