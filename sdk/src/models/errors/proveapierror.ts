import { numberOf } from "../../internal/unknown-values.ts";
import { type ErrorReason, isProveError, ProveError } from "./proveerror.ts";
import { answerReasons } from "./reasons.ts";

/** HTTP request (as sent, without `authorization`) and response of an error. */
export type ErrorHTTPMetadata = {
  response: Response;
  request: Request;
  /** Response body as text. */
  body: string;
};

/** Base of all errors that the API responds with. */
export class ProveapiError extends ProveError {
  override name = "ProveapiError";
  declare readonly reason: ErrorReason;
  /** HTTP status. */
  declare readonly status: number;
  /** Error code of the API. */
  declare readonly code?: number | undefined;
  /** Request ID, for support requests to the service. */
  declare readonly requestId: string | undefined;
  /** Request and response; not enumerable. */
  declare readonly httpMeta: ErrorHTTPMetadata;
  /** Response body as text; not enumerable. */
  declare readonly body: string;

  /**
   * @param data parsed response body; its `code` may be a number or a numeric string
   * @param hidden other members that may contain secrets; not enumerable
   */
  constructor(
    message: string,
    httpMeta: ErrorHTTPMetadata,
    data?: unknown,
    hidden: Readonly<Record<string, unknown>> = {},
  ) {
    const { status, headers } = httpMeta.response;
    super(message, { httpMeta, body: httpMeta.body, ...hidden });
    this.status = status;
    const { code } = Object(data) as { code?: unknown };
    this.code = numberOf(code) || undefined;
    this.reason = answerReasons[this.code as number] ?? answerReasons[status] ?? "unexpected";
    this.requestId = headers.get("x-request-id") ?? headers.get("x-amzn-requestid") ?? undefined;
  }

  /** Response headers. */
  get headers(): Headers {
    return this.httpMeta.response.headers;
  }
}

/** Returns true for a ProveapiError, also of another copy of the package. */
export const isProveapiError = (value: unknown): value is ProveapiError => isProveError(value) && "status" in value;

/** Error body of the API. It may have other members. */
export type ErrorData = {
  code?: number | undefined;
  message: string;
};

/** Base of the error classes of documented statuses. */
class StatusError extends ProveapiError {
  /** Parsed response body; not enumerable. */
  declare readonly data$: ErrorData;

  constructor(data: ErrorData, httpMeta: ErrorHTTPMetadata) {
    const message = messageOf(data) || `API error occurred: Status ${httpMeta.response.status}`;
    super(message, httpMeta, data, { data$: data });
  }
}

/** Returns the message of an API or OAuth error body; empty without one. */
export function messageOf(data: unknown): string {
  const { message, error_description: description, error } = Object(data) as Record<string, unknown>;
  const text = message || description || error;
  return typeof text === "string" ? text : "";
}

export type Error400Data = ErrorData;
export type Error401Data = ErrorData;
export type Error403Data = ErrorData;
export type Error404Data = ErrorData;
export type ErrorTData = ErrorData;

/** 400: the request is malformed, or the flow is unknown or expired. */
export class Error400 extends StatusError {
  override name = "Error400";
}

/** 401: the credentials or the access token are not valid. */
export class Error401 extends StatusError {
  override name = "Error401";
}

/** 403: the call is not allowed in this state, or not for this client. */
export class Error403 extends StatusError {
  override name = "Error403";
}

/** 404: the ID is unknown. */
export class Error404 extends StatusError {
  override name = "Error404";
}

/** 500: internal error of the service. */
export class ErrorT extends StatusError {
  override name = "ErrorT";
}

/** Undocumented error response: another status, or not JSON. */
export class SDKError extends ProveapiError {
  override name = "SDKError";
}

/** The call succeeded, but the response is not a JSON object. The server has processed the call. */
export class ResponseValidationError extends ProveapiError {
  override name = "ResponseValidationError";
  override readonly reason = "invalidAnswer";
  /** Received body; not enumerable. */
  declare readonly rawValue: unknown;
  /** Problem with the body; not enumerable. */
  declare readonly rawMessage: unknown;

  constructor(
    message: string,
    extra: { cause?: unknown; rawValue?: unknown; rawMessage?: unknown } & ErrorHTTPMetadata,
  ) {
    const { cause, rawValue = extra.body, rawMessage = message } = extra;
    super(message, extra, undefined, { cause, rawValue, rawMessage });
  }

  /** Returns the message. */
  pretty(): string {
    return this.message;
  }
}
