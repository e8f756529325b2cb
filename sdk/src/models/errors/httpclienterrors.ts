import { errorText } from "../../internal/unknown-values.ts";
import { type ErrorReason, ProveError } from "./proveerror.ts";

/** No response: the request was not sent or did not complete. `cause` is the runtime's error. */
export class HTTPClientError extends ProveError {
  override name = "HTTPClientError";
  readonly reason: ErrorReason = "unexpected";

  constructor(message: string, options: { cause?: unknown } = {}) {
    super("cause" in options ? `${message}: ${errorText(options.cause)}` : message, options);
  }
}

/** Unexpected failure, for example in a hook or a `security` function. */
export class UnexpectedClientError extends HTTPClientError {
  override name = "UnexpectedClientError";
}

/** The runtime rejects the request, for example because of an illegal header. */
export class InvalidRequestError extends HTTPClientError {
  override name = "InvalidRequestError";
  override readonly reason = "invalidRequest";
}

/** The caller's `signal` ended the call. */
export class RequestAbortedError extends HTTPClientError {
  override name = "RequestAbortedError";
  override readonly reason = "aborted";
}

/** The call reached its time limit (`timeoutMs`). */
export class RequestTimeoutError extends HTTPClientError {
  override name = "RequestTimeoutError";
  override readonly reason = "timeout";
}

/** The server is unreachable, or the connection broke. */
export class ConnectionError extends HTTPClientError {
  override name = "ConnectionError";
  override readonly reason = "connectionFailed";
}

/** Rethrows an error of `fetch`, as ConnectionError if the network failed. Not for errors of hooks or middleware. */
export function throwNetworkError(cause: unknown): never {
  const { name, code } = Object(cause) as { name?: unknown; code?: unknown };
  // The standard says that fetch rejects with a TypeError; some runtimes use an error with the system's code.
  const isNetwork = name === "TypeError" || (typeof code === "string" && name !== "AbortError");
  throw isNetwork ? new ConnectionError("Unable to make request", { cause }) : cause;
}

/** Converts any thrown value to an error of this SDK. */
export function clientErrorOf(cause: unknown): ProveError {
  try {
    if (cause instanceof ProveError) return cause;
  } catch {} // a proxy may throw on `instanceof`
  if (/^(Abort|Timeout)Error/.test(errorText(cause))) return abortErrorOf(cause);
  return new UnexpectedClientError("Unexpected HTTP client error", { cause });
}

/** Returns the error for an abort reason; the reason's name identifies `AbortSignal.timeout`. */
export const abortErrorOf = (cause: unknown): HTTPClientError =>
  /^(Timeout)Error/.test(errorText(cause))
    ? new RequestTimeoutError("Request timed out", { cause })
    : new RequestAbortedError("Request aborted by client", { cause });

/** Returns true if no connection was established, so the server cannot have received the request. */
export const isConnectionRefused = ({ message }: ConnectionError): boolean =>
  /refused|CONNECT_TIMEOUT|EAI_AGAIN/i.test(message);
