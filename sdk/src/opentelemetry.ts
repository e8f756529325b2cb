/** Traces calls with OpenTelemetry, without a secret or anything personal in a span. */
import type { Middleware } from "./internal/middleware.ts";
import { clientErrorOf } from "./models/errors/httpclienterrors.ts";

type Attributes = Record<string, string | number>;

type Span = {
  setAttributes(attributes: Attributes): unknown;
  setStatus(status: { code: number }): unknown;
  recordException(exception: { name: string; message: string }): void;
  end(): void;
};

type Tracer = {
  startActiveSpan(
    name: string,
    options: { kind: number; attributes: Attributes },
    work: (span: Span) => Promise<Response>,
  ): Promise<Response>;
};

/** What is used of the package `@opentelemetry/api`, any 1.x, so that only who traces needs it. */
export type OpenTelemetry = {
  readonly trace: { getTracer(name: string): Tracer };
  readonly context: { active(): object };
  readonly propagation: {
    inject(
      context: object,
      carrier: Headers,
      setter: { set(carrier: Headers, key: string, value: string): void },
    ): void;
  };
};

export type TracingOptions = {
  /**
   * Send the trace's context along (`traceparent`, and baggage if you have any). It is off because the API is another
   * company's: it could tie your requests to each other and would see your baggage. Turn it on for a platform of yours.
   *
   * @default false
   */
  propagate?: boolean | undefined;
};

const CLIENT = 2; // SpanKind
const ERROR = 2; // SpanStatusCode

/**
 * A middleware that makes a span of every attempt, of calls and of token requests, until the answer's headers. Its name
 * is the operation id, its attributes follow the semantic conventions for HTTP clients, without `url.full`: there may be
 * ids and phone numbers in a URL. Put it first, and leave the API's host out of `@opentelemetry/instrumentation-undici`,
 * which does record URLs.
 *
 * | attribute | |
 * | --- | --- |
 * | `prove.operation` | `V3StartRequest` |
 * | `prove.request_id` | id of the request, for the support of the service |
 * | `http.request.method`, `http.response.status_code`, `server.address`, `server.port` | |
 * | `http.request.resend_count` | 1 for the first repeat; not there on the first attempt |
 * | `error.type` | the status from 400 on; without an answer the error's `reason`, such as `timeout` |
 *
 * @param api all of `@opentelemetry/api`
 *
 * @example
 * ```ts
 * import { Proveapi } from "@prove-identity/prove-api";
 * import { type OpenTelemetry, tracing } from "@prove-identity/prove-api/opentelemetry";
 *
 * // import * as api from "@opentelemetry/api";
 * export const traced = (api: OpenTelemetry) => new Proveapi({ middleware: [tracing(api)] });
 * ```
 */
export function tracing(api: OpenTelemetry, { propagate }: TracingOptions = {}): Middleware {
  const tracer = api.trace.getTracer("@prove-identity/prove-api");
  return (request, next, { operation, attempt }) => {
    const { hostname, port, protocol } = new URL(request.url);
    const attributes: Attributes = {
      "prove.operation": operation,
      "http.request.method": request.method,
      "server.address": hostname,
      "server.port": Number(port) || (protocol === "https:" ? 443 : 80),
    };
    if (attempt > 0) attributes["http.request.resend_count"] = attempt;
    return tracer.startActiveSpan(operation, { kind: CLIENT, attributes }, async (span) => {
      try {
        if (propagate) api.propagation.inject(api.context.active(), request.headers, setter);
        const response = await next(request);
        describe(span, response);
        return response;
      } catch (error) {
        const { name, reason } = clientErrorOf(error);
        span.setAttributes({ "error.type": reason });
        span.recordException({ name, message: reason }); // the error's own words may hold anything
        span.setStatus({ code: ERROR });
        throw error;
      } finally {
        span.end();
      }
    });
  };
}

const setter = { set: (headers: Headers, key: string, value: string): void => headers.set(key, value) };

function describe(span: Span, { status, headers }: Response): void {
  span.setAttributes({ "http.response.status_code": status });
  const requestId = headers.get("x-request-id") ?? headers.get("x-amzn-requestid");
  if (requestId) span.setAttributes({ "prove.request_id": requestId });
  if (status < 400) return;
  span.setAttributes({ "error.type": String(status) });
  span.setStatus({ code: ERROR });
}
