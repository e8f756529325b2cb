/** Maps every thrown error to a response: client errors from the catalog, 8000 for internal errors. */
import { randomUUID } from "node:crypto";
import type { Socket } from "node:net";
import type { ErrorName } from "@proofline/contract";
import type { FastifyError, FastifyReply, FastifyRequest } from "fastify";
import { REQUEST_ID, strictHeaders } from "./response-headers.ts";
import { bodyErrorMessages } from "./body.ts";
import { RequestError } from "./request-error.ts";

declare module "fastify" {
  interface FastifyRequest {
    /** Catalog name of the error response; null on success. */
    refusal: ErrorName | null;
  }
}

export function sendError(error: FastifyError | Error, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const refusal = toRefusal(error);
  logError(refusal, request, error);
  return reply.code(refusal.error.status).headers(refusal.headers).send(refusal.body);
}

/**
 * Logs a failed request and sets `request.refusal` for the metrics.
 *
 * @param cause logged for internal errors
 */
export function logError(
  { entry, error: { status }, message }: RequestError,
  request: FastifyRequest,
  cause: Error,
): void {
  request.refusal = entry;
  const context = { reqId: request.id, operation: request.routeOptions.config.operation?.slug };
  if (status >= 500) request.log.error({ ...context, err: cause }, "internal error");
  else request.log.info({ ...context, status, reason: message }, "request rejected");
}

/** Responds to a request with an unknown path or method. */
export const sendUnknownOperation = (request: FastifyRequest, reply: FastifyReply): FastifyReply =>
  sendError(new RequestError("unknownOperation"), request, reply);

/** Responds to malformed HTTP on the raw socket and closes it. */
export function sendParseError(error: NodeJS.ErrnoException, socket: Socket): void {
  const { code = "" } = error;
  // A response cannot be sent before the TLS handshake.
  if (code === "ECONNRESET" || /^ERR_(SSL|TLS)_/.test(code) || !socket.writable) return void socket.destroy();
  const { error: known, body } = new RequestError("malformedRequest", unreadable[code]);
  const text = JSON.stringify(body);
  const headers = {
    ...strictHeaders,
    "content-type": "application/json; charset=utf-8",
    "content-length": Buffer.byteLength(text),
    [REQUEST_ID]: randomUUID(),
    connection: "close",
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`HTTP/1.1 ${known.status} Bad Request\r\n${lines.join("")}\r\n${text}`);
}

const unreadable: Readonly<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: "the request headers are too large",
  ERR_HTTP_REQUEST_TIMEOUT: "the request took too long to arrive",
};

/** The router's error codes for a malformed path. */
const unroutable = new Set(["FST_ERR_BAD_URL", "FST_ERR_MAX_PARAM_LENGTH"]);

/** Maps any thrown error to an error of the catalog. */
export function toRefusal(error: FastifyError | Error): RequestError {
  if (error instanceof RequestError) return error;
  const code = "code" in error ? error.code : "";
  const known = bodyErrorMessages[code];
  if (known) return new RequestError("malformedRequest", known);
  if (isAborted(error)) return new RequestError("malformedRequest", "the body ended early");
  return code.startsWith("FST_ERR_CTP_") || unroutable.has(code)
    ? new RequestError("malformedRequest")
    : new RequestError("internal");
}

/** Returns true if the client disconnected while sending the body. A reset outgoing connection has no `statusCode`. */
const isAborted = (error: FastifyError | Error): boolean =>
  "code" in error && error.code === "ECONNRESET" && error.statusCode === 400;
