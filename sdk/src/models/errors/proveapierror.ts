import { numberOf } from "../../internal/unknown-values.ts";
import { type ErrorReason, isProveError, ProveError } from "./proveerror.ts";
import { answerReasons } from "./reasons.ts";

/** The exchange that an error came of. The request is as sent, without its `authorization`. */
export type ErrorHTTPMetadata = {
  response: Response;
  request: Request;
  /** Text of the answer's body. */
  body: string;
};

/** The API answered, and the answer is an error: base of all classes for that. */
export class ProveapiError extends ProveError {
  override name = "ProveapiError";
  declare readonly reason: ErrorReason;
  /** HTTP status. */
  declare readonly status: number;
  /** The API's own number of the error. */
  declare readonly code?: number | undefined;
  /** Id of the request, for the support of the service. */
  declare readonly requestId: string | undefined;
  /** Request and answer; not enumerable. */
  declare readonly httpMeta: ErrorHTTPMetadata;
  /** Text of the answer's body; not enumerable. */
  declare readonly body: string;

  /**
   * @param data what the answer's body says; the API's number is in it, and it may have come as text
   * @param hidden further members that may hold secrets
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

  /** Headers of the answer. */
  get headers(): Headers {
    return this.httpMeta.response.headers;
  }
}

/** Whether `value` is the API's answer to a call, also one of a second copy of the package. */
export const isProveapiError = (value: unknown): value is ProveapiError => isProveError(value) && "status" in value;

/** What the API says about an error. Members beyond these are there too. */
export type ErrorData = {
  code?: number | undefined;
  message: string;
};

/** An error whose status has a class of its own. */
class StatusError extends ProveapiError {
  /** The answer's body as sent; not enumerable. */
  declare readonly data$: ErrorData;

  constructor(data: ErrorData, httpMeta: ErrorHTTPMetadata) {
    const message = messageOf(data) || `API error occurred: Status ${httpMeta.response.status}`;
    super(message, httpMeta, data, { data$: data });
  }
}

/** What the server says went wrong, in the API's form or in that of OAuth; empty when it says nothing. */
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

/** 401: credentials or access token were not accepted. */
export class Error401 extends StatusError {
  override name = "Error401";
}

/** 403: the call is not allowed now, or not for this client. */
export class Error403 extends StatusError {
  override name = "Error403";
}

/** 404: there is nothing under this id. */
export class Error404 extends StatusError {
  override name = "Error404";
}

/** 500: the service failed. */
export class ErrorT extends StatusError {
  override name = "ErrorT";
}

/** An error answer that the API does not document: another status, or no JSON. */
export class SDKError extends ProveapiError {
  override name = "SDKError";
}

/** The call succeeded but its answer cannot be read: it is no JSON object. The server has acted on the call. */
export class ResponseValidationError extends ProveapiError {
  override name = "ResponseValidationError";
  override readonly reason = "invalidAnswer";
  /** What was received; not enumerable. */
  declare readonly rawValue: unknown;
  /** What is wrong with it; not enumerable. */
  declare readonly rawMessage: unknown;

  constructor(
    message: string,
    extra: { cause?: unknown; rawValue?: unknown; rawMessage?: unknown } & ErrorHTTPMetadata,
  ) {
    const { cause, rawValue = extra.body, rawMessage = message } = extra;
    super(message, extra, undefined, { cause, rawValue, rawMessage });
  }

  /** The message, for people to read. */
  pretty(): string {
    return this.message;
  }
}
