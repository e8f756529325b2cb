/**
 * Headers of every answer. They are the strictest there are: no cache keeps it, no browser takes it for a page that may
 * load anything, frames it or guesses its type. A route that wants less says so itself. Few, since each costs a token
 * request a percent.
 */
import type { FastifyReply, FastifyRequest } from "fastify";
import { randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";

export const strict = {
  "cache-control": "no-store",
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
  "x-content-type-options": "nosniff",
} as const;

/** A year. Browsers then ask for https by themselves. */
const onHttps = { ...strict, "strict-transport-security": "max-age=31536000" } as const;

/** @param publicUrl https only where it was configured so */
export function answerHeaders(publicUrl: string): (request: FastifyRequest, reply: FastifyReply) => void {
  const headers = publicUrl.startsWith("https:") ? onHttps : strict;
  return (request, reply) => void reply.headers(headers).header(REQUEST_ID, request.id);
}

/** Identifies a request in its response and in the log. */
export const REQUEST_ID = "x-request-id";

/** The caller's own id if it is harmless, else a new one. */
export function requestId({ headers }: IncomingMessage): string {
  const given = headers[REQUEST_ID];
  return typeof given === "string" && /^[\w.:-]{1,128}$/.test(given) ? given : randomUUID();
}
