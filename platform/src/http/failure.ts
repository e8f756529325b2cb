/** How every failure becomes an answer: the catalogue's error for what the caller did, 8000 for what we did. */
import { randomUUID } from "node:crypto";
import type { Socket } from "node:net";
import type { ErrorName } from "@proofline/contract";
import type { FastifyError, FastifyReply, FastifyRequest } from "fastify";
import { REQUEST_ID, strict } from "./answer-headers.ts";
import { bodyRefusals } from "./body.ts";
import { Refusal } from "./refusal.ts";

declare module "fastify" {
  interface FastifyRequest {
    /** Why it was refused, as the catalogue names it; null: it was not. */
    refusal: ErrorName | null;
  }
}

export function answerFailure(error: FastifyError | Error, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const refusal = toRefusal(error);
  noteRefusal(refusal, request, error);
  return reply.code(refusal.error.status).headers(refusal.headers).send(refusal.body);
}

/**
 * For the log, and for whoever counts refusals.
 *
 * @param cause of a refusal that is our own fault
 */
export function noteRefusal(
  { entry, error: { status }, message }: Refusal,
  request: FastifyRequest,
  cause: Error,
): void {
  request.refusal = entry;
  const which = { reqId: request.id, operation: request.routeOptions.config.operation?.slug };
  if (status >= 500) request.log.error({ ...which, err: cause }, "internal error");
  else request.log.info({ ...which, status, reason: message }, "refused");
}

/** No such path, or not with this verb. */
export const answerUnknown = (request: FastifyRequest, reply: FastifyReply): FastifyReply =>
  answerFailure(new Refusal("unknownOperation"), request, reply);

/** What is no HTTP request at all: answered on the bare connection, which then closes. */
export function answerUnreadable(error: NodeJS.ErrnoException, socket: Socket): void {
  const { code = "" } = error;
  // Without TLS agreed on there is nothing to answer by.
  if (code === "ECONNRESET" || /^ERR_(SSL|TLS)_/.test(code) || !socket.writable) return void socket.destroy();
  const { error: known, body } = new Refusal("malformedRequest", unreadable[code]);
  const text = JSON.stringify(body);
  const headers = {
    ...strict,
    "content-type": "application/json; charset=utf-8",
    "content-length": Buffer.byteLength(text),
    [REQUEST_ID]: randomUUID(),
    connection: "close",
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`HTTP/1.1 ${known.status} Bad Request\r\n${lines.join("")}\r\n${text}`);
}

const unreadable: Readonly<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: "the header is too large",
  ERR_HTTP_REQUEST_TIMEOUT: "the request took too long to arrive",
};

/** What the router says of a path that it cannot read. */
const unroutable = new Set(["FST_ERR_BAD_URL", "FST_ERR_MAX_PARAM_LENGTH"]);

/** The catalogue's error for whatever was thrown. */
export function toRefusal(error: FastifyError | Error): Refusal {
  if (error instanceof Refusal) return error;
  const code = "code" in error ? error.code : "";
  const known = bodyRefusals[code];
  if (known) return new Refusal("malformedRequest", known);
  if (isAborted(error)) return new Refusal("malformedRequest", "the body ended early");
  return code.startsWith("FST_ERR_CTP_") || unroutable.has(code)
    ? new Refusal("malformedRequest")
    : new Refusal("internal");
}

/** The caller left in the middle of the body. A connection of ours that is reset has no status. */
const isAborted = (error: FastifyError | Error): boolean =>
  "code" in error && error.code === "ECONNRESET" && error.statusCode === 400;
