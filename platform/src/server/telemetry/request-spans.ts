/**
 * Creates a server span per request, named by its operation, following the semantic conventions for HTTP. Contrary to
 * them, paths, queries, addresses and user agents are omitted: they may contain phone numbers, link tokens and names.
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
 * @param server attributes of all spans
 * @returns a function that ends the spans of requests that are still open
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
      clientSpanOf(request),
    );
    const end = () => open.delete(request) && endSpan(span, request, reply);
    open.set(request, { span, end });
    // The only event for a client that disconnects before the response, and for a WebSocket.
    reply.raw.once("close", end);
    within(request, reply, done);
  });
  // Body data arrives in connection events, outside of the request's async context.
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
  // Sent without headers of the server's own: an upgrade.
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

/** Reads `traceparent` only; `tracestate` and `baggage` of the client are dropped. */
function clientSpanOf({ headers }: FastifyRequest): SpanContext | undefined {
  const { traceparent } = headers;
  const context = typeof traceparent === "string" ? parseTraceParent(traceparent) : null;
  return context ? { ...context, isRemote: true } : undefined;
}

/** Uses the public URL, which a client cannot choose. */
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
