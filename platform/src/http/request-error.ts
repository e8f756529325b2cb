/** The error that handlers throw to reject a request: an entry of the error catalog, with its message and headers. */
import { type ApiError, type ErrorName, errors } from "@proofline/contract";

export class RequestError extends Error {
  /** Name in the catalog. */
  readonly entry: ErrorName;
  readonly error: ApiError;
  readonly headers: Readonly<Record<string, string>>;
  /** Members of the response body in addition to `code` and `message`. */
  readonly members: Readonly<Record<string, string>>;

  /** @param message sent to the client, so it must not contain a secret; default: the message of the catalog */
  constructor(
    name: ErrorName,
    message?: string,
    more: { headers?: Record<string, string>; members?: Record<string, string>; status?: number } = {},
  ) {
    const error: ApiError = errors[name];
    super(message ?? error.message);
    this.entry = name;
    this.error = more.status ? { ...error, status: more.status } : error;
    this.headers = more.headers ?? {};
    this.members = more.members ?? {};
  }

  get body(): Record<string, unknown> {
    const { code } = this.error;
    return { ...(code !== undefined && { code }), message: this.message, ...this.members };
  }
}
