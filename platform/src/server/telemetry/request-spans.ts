/**
 * One server span per request, by the semantic conventions for HTTP. Its name is the operation's. Paths, queries,
 * addresses and user agents are left out, against the conventions: they hold numbers, link tokens and people.
 */
import { type Attributes, type Span, type SpanContext, SpanKind } from "@opentelemetry/api";
import { parseTraceParent } from "@opentelemetry/core";
import {
  ATTR_HTTP_REQUEST_METHOD,
  ATTR_HTTP_RESPONSE_STATUS_CODE,
  ATTR_HTTP_ROUTE,
  ATTR_NETWORK_PROTOCOL_VERSION,
  ATTR_SERVER_ADDRESS,
  ATTR_SERVER_PORT,
  ATTR_URL_SCHEME,
} from "@opentelemetry/semantic-conventions";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { operationOf } from "./observer.ts";
import { fail, type Spans } from "./spans.ts";

/**
 * @param server what all requests have in common
 * @returns what ends the spans of requests that were cut and have not noticed yet
 */
export function traceRequests(app: FastifyInstance, spans: Spans, server: Attributes): () => void {
  const open = new Map<FastifyRequest, { readonly span: Span; readonly end: () => void }>();
  const within = (request: FastifyRequest, _: FastifyReply, done: () => void) => {
    const { span } = open.get(request) ?? {};
    if (span) spans.run(span, done);
    else done();
  };
  app.addHook("onRequest", (request, reply, done) => {
    const span = spans.begin(
      { name: operationOf(request), kind: SpanKind.SERVER, attributes: { ...server, ...attributesOf(request) } },
      callerOf(request),
    );
    const end = () => open.delete(request) && endSpan(span, request, reply);
    open.set(request, { span, end });
    // A caller who goes away before the answer is there, and one who waits on a WebSocket, get no other end.
    reply.raw.once("close", end);
    within(request, reply, done);
  });
  // A body that arrives comes by events of the connection, which know nothing of the request.
  app.addHook("preValidation", within);
  app.addHook("onResponse", (request, _, done) => {
    open.get(request)?.end();
    done();
  });
  return () => {
    for (const { end } of open.values()) end();
  };
}

function endSpan(span: Span, request: FastifyRequest, { raw, sent, statusCode }: FastifyReply): void {
  // What was sent without an answer of the server's own is an upgrade.
  const status = raw.headersSent ? statusCode : sent ? SWITCHING_PROTOCOLS : undefined;
  if (status) span.setAttribute(ATTR_HTTP_RESPONSE_STATUS_CODE, status);
  if (request.refusal) span.setAttribute("prove.refusal", request.refusal);
  if (!status) fail(span, "aborted");
  else if (status >= 500) fail(span, String(status));
  span.end();
}

const SWITCHING_PROTOCOLS = 101;

const attributesOf = ({ method, id, raw, routeOptions: { url } }: FastifyRequest): Attributes => ({
  [ATTR_HTTP_REQUEST_METHOD]: method,
  [ATTR_NETWORK_PROTOCOL_VERSION]: raw.httpVersion,
  ...(url && { [ATTR_HTTP_ROUTE]: url }),
  "prove.request_id": id,
});

/** From `traceparent` alone: what else a caller would have passed on, in `tracestate` and `baggage`, is not kept. */
function callerOf({ headers }: FastifyRequest): SpanContext | undefined {
  const { traceparent } = headers;
  const context = typeof traceparent === "string" ? parseTraceParent(traceparent) : null;
  return context ? { ...context, isRemote: true } : undefined;
}

/** By its public URL, which a caller cannot choose. */
export function serverAttributes(publicUrl: string | undefined, isHttps: boolean): Attributes {
  if (!publicUrl) return { [ATTR_URL_SCHEME]: isHttps ? "https" : "http" };
  const { protocol, hostname, port } = new URL(publicUrl);
  const scheme = protocol.slice(0, -1);
  return {
    [ATTR_URL_SCHEME]: scheme,
    [ATTR_SERVER_ADDRESS]: hostname,
    [ATTR_SERVER_PORT]: Number(port) || (scheme === "https" ? 443 : 80),
  };
}
