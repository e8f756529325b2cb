/** A request that is refused: an entry of the catalogue, with what this caller needs to know. */
import { type ApiError, type ErrorName, errors } from "@proofline/contract";

export class Refusal extends Error {
  /** Its name in the catalogue. */
  readonly entry: ErrorName;
  readonly error: ApiError;
  readonly headers: Readonly<Record<string, string>>;
  /** More members of the body, beside `code` and `message`. */
  readonly members: Readonly<Record<string, string>>;

  /** @param message what the caller reads; the catalogue's own sentence if not given. Never a secret. */
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
