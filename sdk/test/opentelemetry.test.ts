import assert from "node:assert/strict";
import { AsyncLocalStorage } from "node:async_hooks";
import { beforeEach, describe, it } from "node:test";
import { inspect } from "node:util";
import * as api from "@opentelemetry/api";
import { BasicTracerProvider, InMemorySpanExporter, SimpleSpanProcessor } from "@opentelemetry/sdk-trace-base";
import { HTTPClient, type SDKOptions } from "@prove-identity/prove-api";
import { tracing } from "@prove-identity/prove-api/opentelemetry";
import { clientOf, deadURL, type Handler, serve, silent, start, started } from "./recording-server.ts";

const exporter = new InMemorySpanExporter();
api.trace.setGlobalTracerProvider(new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] }));

const storage = new AsyncLocalStorage<api.Context>();
const manager: api.ContextManager = {
  active: () => storage.getStore() ?? api.ROOT_CONTEXT,
  with: (context, work, self, ...args) => storage.run(context, () => work.apply(self, args)),
  bind: (_, target) => target,
  enable: () => manager,
  disable: () => manager,
};
api.context.setGlobalContextManager(manager);
api.propagation.setGlobalPropagator({
  inject: (context, carrier, setter) =>
    setter.set(carrier, "traceparent", api.trace.getSpanContext(context)?.spanId ?? ""),
  extract: (context) => context,
  fields: () => ["traceparent"],
});

const retryConfig = {
  strategy: "backoff",
  backoff: { initialInterval: 1, maxInterval: 2, exponent: 1, maxElapsedTime: 5_000 },
} as const;

/** Makes one call; returns its spans and the server. */
async function traced(t: { after(run: () => void): void }, handler?: Handler, options: SDKOptions = {}) {
  const server = await serve(t, handler);
  const client = clientOf(server, { retryConfig, middleware: [tracing(api)], ...options });
  await client.v3.v3StartRequest(start).catch(() => {});
  const spans = exporter.getFinishedSpans().filter(({ name }) => name === "V3StartRequest");
  return { server, spans, last: spans.at(-1) ?? assert.fail("no span") };
}

describe("tracing", () => {
  beforeEach(() => exporter.reset());

  it("creates a client span per attempt and per token request, with attributes of the HTTP conventions", async (t) => {
    const reply = { json: started, headers: { "x-request-id": "r1" } };
    const { server, last } = await traced(t, () => reply);
    assert.deepEqual(
      exporter.getFinishedSpans().map(({ name }) => name),
      ["V3TokenRequest", "V3StartRequest"],
    );
    assert.equal(last.kind, api.SpanKind.CLIENT);
    assert.equal(last.status.code, api.SpanStatusCode.UNSET);
    assert.deepEqual(last.attributes, {
      "prove.operation": "V3StartRequest",
      "prove.request_id": "r1",
      "http.request.method": "POST",
      "http.response.status_code": 200,
      "server.address": "127.0.0.1",
      "server.port": Number(new URL(server.url).port),
    });
  });

  it("server.port is 443 for an https URL without port", async (t) => {
    const httpClient = new HTTPClient({ fetcher: () => Promise.resolve(Response.json({ access_token: "a" })) });
    const { last } = await traced(t, undefined, { httpClient, serverURL: "https://api.example/base" });
    assert.deepEqual([last.attributes["server.address"], last.attributes["server.port"]], ["api.example", 443]);
  });

  it("spans of retries have resend_count, spans of error statuses have error.type", async (t) => {
    const statuses = [503, 429];
    const { spans } = await traced(t, () => ({ status: statuses.shift() ?? 200, json: started }));
    assert.deepEqual(
      spans.map(({ attributes, status }) => [
        attributes["http.request.resend_count"],
        attributes["error.type"],
        status.code,
      ]),
      [
        [undefined, "503", api.SpanStatusCode.ERROR],
        [1, "429", api.SpanStatusCode.ERROR],
        [2, undefined, api.SpanStatusCode.UNSET],
      ],
    );
  });

  it("the span of a call without response ends with the error's reason", async (t) => {
    const { last } = await traced(t, undefined, { timeoutMs: 30, httpClient: silent });
    assert.deepEqual([last.attributes["error.type"], last.status.code], ["timeout", api.SpanStatusCode.ERROR]);
    const [exception] = last.events;
    assert.deepEqual(exception?.attributes, {
      "exception.type": "RequestTimeoutError",
      "exception.message": "timeout",
    });
    const options = { serverURL: await deadURL(), retryConfig: { strategy: "none" } } as const;
    await clientOf(await serve(t), { ...options, middleware: [tracing(api)] })
      .v3.v3StartRequest(start)
      .catch(() => {});
    assert.equal(exporter.getFinishedSpans().at(-1)?.attributes["error.type"], "connectionFailed");
  });

  it("the span is active during the request and a child of the caller's span", async (t) => {
    const seen: (string | undefined)[] = [];
    const httpClient = new HTTPClient().addHook("beforeRequest", () => {
      seen.push(api.trace.getActiveSpan()?.spanContext().spanId);
    });
    const outer = api.trace.getTracer("test").startSpan("outer");
    const context = api.trace.setSpan(api.ROOT_CONTEXT, outer);
    const { last } = await api.context.with(context, () => traced(t, undefined, { httpClient }));
    assert.equal(seen.at(-1), last.spanContext().spanId);
    assert.equal(last.parentSpanContext?.spanId, outer.spanContext().spanId);
  });

  it("traceparent is sent only with propagate", async (t) => {
    const { server } = await traced(t);
    assert.deepEqual(server.requests.map(({ headers }) => headers["traceparent"]).filter(Boolean), []);
    const propagated = await traced(t, undefined, { middleware: [tracing(api, { propagate: true })] });
    const [request] = propagated.server.to("/v3/start");
    assert.equal(request?.headers["traceparent"], propagated.last.spanContext().spanId);
    assert.deepEqual(JSON.parse(request?.body ?? ""), start);
  });

  it("a call succeeds if OpenTelemetry is installed but not configured", async (t) => {
    const noop = { ...api, trace: { getTracer: () => new api.ProxyTracerProvider().getTracer("x") } };
    const server = await serve(t);
    const client = clientOf(server, { middleware: [tracing(noop)] });
    assert.ok((await client.v3.v3StartRequest(start)).v3StartResponse);
  });

  it("spans contain no secret, no personal data and no URL", async (t) => {
    const hook = () => {
      throw Object.assign(new Error("MARKER-hook", { cause: "MARKER" }), { name: "MARKER-name", reason: "MARKER" });
    };
    const json = { ...started, correlationId: "MARKER", message: "MARKER", authToken: "MARKER" };
    const security = { clientID: "MARKER-id", clientSecret: "MARKER-secret" };
    for (const httpClient of [new HTTPClient(), new HTTPClient().addHook("response", hook)]) {
      for (const status of [200, 400]) {
        const server = await serve(t, () => ({ status, json, headers: { "x-new": "MARKER" } }));
        const options = { security, httpClient, serverURL: `${server.url}/MARKER-base`, middleware: [tracing(api)] };
        const person = { phoneNumber: "2001001695", ssn: "MARKER-ssn", emailAddress: "MARKER-mail" };
        const client = clientOf(server, options);
        await client.v3.v3StartRequest({ ...start, ...person }, { headers: { "x-own": "MARKER" } }).catch(() => {});
        await client.v3.v3ValidateRequest({ correlationId: "MARKER" }).catch(() => {});
      }
    }
    const spans = exporter.getFinishedSpans();
    assert.ok(spans.length >= 6);
    const shown = spans.map(({ name, attributes, events, status }) => ({ name, attributes, events, status }));
    assert.doesNotMatch(inspect(shown, { depth: 9 }), /MARKER|2001001695|token-\d|v3\/start/);
  });
});
