import { matchContentType } from "../lib/http.ts";
import type * as client from "../models/errors/httpclienterrors.ts";
import {
  codeOf,
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
import type { SDKValidationError } from "../models/errors/sdkvalidationerror.ts";

/** Everything that a call can fail with. */
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
 * The error of an answer that is no success, or whose body cannot be read. A documented status has its own class,
 * whatever the body says.
 */
export function apiErrorOf(documented: readonly number[], meta: ErrorHTTPMetadata, data: unknown): ProveapiError {
  const { status, ok } = meta.response;
  if (matchContentType(meta.response, "application/json")) {
    if (ok)
      return new ResponseValidationError("Response validation failed: the body is no JSON object", {
        ...meta,
        rawValue: meta.body,
      });
    const StatusError = documented.includes(status) && byStatus[status as keyof typeof byStatus];
    if (StatusError) return new StatusError(Object(data) as ErrorData, meta);
  }
  return new SDKError(`API error occurred: Status ${status} ${messageOf(data) ?? ""}`.trimEnd(), meta, codeOf(data));
}
