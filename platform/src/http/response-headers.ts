/**
 * Security headers of every response: no caching, no loading of resources, no framing, no content sniffing. Routes that
 * need less override them. Each header costs about 1 % of the token endpoint's throughput, so the list is short.
 */
import type { FastifyReply, FastifyRequest } from "fastify";
import { randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";

export const strictHeaders = {
  "cache-control": "no-store",
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
  "x-content-type-options": "nosniff",
} as const;

/** One year, in seconds. */
const onHttps = { ...strictHeaders, "strict-transport-security": "max-age=31536000" } as const;

/** @param publicUrl adds Strict-Transport-Security if it is an https URL */
export function responseHeaders(publicUrl: string): (request: FastifyRequest, reply: FastifyReply) => void {
  const headers = publicUrl.startsWith("https:") ? onHttps : strictHeaders;
  return (request, reply) => void reply.headers(headers).header(REQUEST_ID, request.id);
}

/** Header that identifies a request in its response and in the log. */
export const REQUEST_ID = "x-request-id";

/** Returns the client's request ID if it is safe to log, otherwise a new one. */
export function requestId({ headers }: IncomingMessage): string {
  const clientValue = headers[REQUEST_ID];
  return typeof clientValue === "string" && /^[\w.:-]{1,128}$/.test(clientValue) ? clientValue : randomUUID();
}
