import { type ErrorReason, ProveError } from "./proveerror.ts";

/** There is no answer: the request could not be made, or did not come through. `cause` has what the runtime said. */
export class HTTPClientError extends ProveError {
  override name = "HTTPClientError";
  readonly reason: ErrorReason = "unexpected";

  constructor(message: string, options?: { cause?: unknown }) {
    super(options?.cause ? `${message}: ${textOf(rootOf(options.cause))}` : message, options);
  }
}

const textOf = (error: unknown) => (error instanceof Error && error.message) || String(error);

/** The innermost cause, where runtimes put the system's own error. */
function rootOf(error: unknown): unknown {
  const inner = error instanceof Error && (error.cause ?? (error as Partial<AggregateError>).errors?.[0]);
  return inner ? rootOf(inner) : error;
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

/** What the runtime and the system say, in one text: only they know what went wrong, each in words of its own. */
function wordsOf(error: unknown): string {
  const root = rootOf(error);
  return [error, root, Object(root).code].map(String).join(" ");
}

/** Whatever was thrown, as an error of this SDK. */
export function clientErrorOf(cause: unknown): ProveError {
  if (cause instanceof ProveError) return cause;
  const words = wordsOf(cause);
  if (words.startsWith("AbortError")) return new RequestAbortedError("Request aborted by client", { cause });
  if (words.startsWith("TimeoutError")) return new RequestTimeoutError("Request timed out", { cause });
  return /fetch|network|terminated|connect|socket| E[A-Z_]+$/i.test(words)
    ? new ConnectionError("Unable to make request", { cause })
    : new UnexpectedClientError("Unexpected HTTP client error", { cause });
}

/** Whether no connection came about, so that the server cannot have seen the request. */
export const isRefused = ({ cause }: HTTPClientError): boolean =>
  /refused|CONNECT_TIMEOUT|EAI_AGAIN/i.test(wordsOf(cause));
