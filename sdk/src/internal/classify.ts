import type * as client from "../models/errors/httpclienterrors.ts";
import {
  Error400,
  Error401,
  Error403,
  Error404,
  type ErrorData,
  type ErrorHTTPMetadata,
  ErrorT,
  messageOf,
  type ProveapiError,
  ResponseValidationError,
  SDKError,
} from "../models/errors/proveapierror.ts";
import type { SDKValidationError } from "../models/errors/proveerror.ts";

/** All errors that a call can fail with. */
export type CallError =
  | Error400
  | Error401
  | Error403
  | Error404
  | ErrorT
  | SDKError
  | ResponseValidationError
  | SDKValidationError
  | client.UnexpectedClientError
  | client.InvalidRequestError
  | client.RequestAbortedError
  | client.RequestTimeoutError
  | client.ConnectionError;

const byStatus = { 400: Error400, 401: Error401, 403: Error403, 404: Error404, 500: ErrorT };

/**
 * Returns the error for an unsuccessful response, or for one whose body is not valid. The class depends only on the
 * status if the status is documented.
 */
export function apiErrorOf(documented: readonly number[], meta: ErrorHTTPMetadata, data: unknown): ProveapiError {
  const { status, ok, headers } = meta.response;
  if (headers.get("content-type")?.includes("json")) {
    if (ok) return new ResponseValidationError("Response validation failed: the body is not a JSON object", meta);
    const StatusError = documented.includes(status) && byStatus[status as keyof typeof byStatus];
    if (StatusError) return new StatusError(Object(data) as ErrorData, meta);
  }
  const message = `API error occurred: Status ${status} ${ok ? "(not JSON)" : messageOf(data)}`;
  return new SDKError(message.trimEnd(), meta, data);
}
