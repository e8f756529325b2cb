/** Traces calls with OpenTelemetry, without secrets and personal data. */
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

/** The part of `@opentelemetry/api` 1.x that is used, so that the package is no dependency. */
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
   * Sends the trace context (`traceparent` and baggage). Off, because another company may run the API: it could
   * correlate your requests and would receive your baggage. Turn it on for your own platform.
   *
   * @default false
   */
  propagate?: boolean | undefined;
};

const CLIENT = 2; // SpanKind
const ERROR = 2; // SpanStatusCode

/**
 * Returns a middleware that creates a span for every attempt, including token requests. The span ends with the response
 * headers. Its name is the operation ID. Its attributes follow the semantic conventions for HTTP clients, without
 * `url.full`: URLs may contain IDs and phone numbers. Put the middleware first, and exclude the API's host from
 * `@opentelemetry/instrumentation-undici`, which records URLs.
 *
 * | attribute | |
 * | --- | --- |
 * | `prove.operation` | `V3StartRequest` |
 * | `prove.request_id` | request ID, for support requests to the service |
 * | `http.request.method`, `http.response.status_code`, `server.address`, `server.port` | |
 * | `http.request.resend_count` | 1 for the first retry; absent on the first attempt |
 * | `error.type` | a status of 400 or more; without a response the error's `reason`, such as `timeout` |
 *
 * @param api the module `@opentelemetry/api`
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
        span.recordException({ name, message: reason }); // an error message may contain anything
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
