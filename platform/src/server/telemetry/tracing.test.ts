/** Tests of traces as an OTLP collector receives them. */
import assert from "node:assert/strict";
import { once } from "node:events";
import { connect } from "node:net";
import { test } from "node:test";
import { mobile, startAuth } from "../../../test/auth.ts";
import { runCommand } from "../../../test/command.ts";
import { MARCIA, MILO, startTestPlatform } from "../../../test/harness.ts";
import { type OtlpReceiver, startOtlpReceiver } from "../../../test/otlp.ts";
import { startReceiver } from "../../../test/receiver.ts";
import { openStatus } from "../../../test/status-socket.ts";
import { typeCode } from "../../../test/walk.ts";
import { UsageError } from "../../cli/options.ts";
import type { StartOptions } from "../options.ts";
import { openSqlite } from "../../store/sqlite.ts";
import { statement } from "../../store/statement.ts";
import { spanProvider } from "./exporter.ts";
import { Spans } from "./spans.ts";
import { TracedStore } from "./traced-store.ts";
import { readTraces } from "../../cli/settings/traces.ts";
import { IN_MEMORY } from "../../store/data/opened.ts";

/** Starts a platform with its own OTLP receiver. Stopping it exports pending spans. */
async function startTraced(options: StartOptions = {}) {
  const receiver = await startOtlpReceiver();
  process.env["OTEL_EXPORTER_OTLP_ENDPOINT"] = receiver.url;
  const platform = await startTestPlatform({ traces: true, ...options });
  return { receiver, platform };
}

const TRACE = "0af7651916cd43dd8448eb211c80319c";
const CALLER = "b7ad6b7169203331";
const traceparent = `00-${TRACE}-${CALLER}-01`;

/** Returns the only span with the name. */
function only(receiver: OtlpReceiver, name: string) {
  const [span, ...more] = receiver.named(name);
  assert.ok(span && more.length === 0, `${receiver.named(name).length} spans '${name}'`);
  return span;
}

test("a request creates one server span below the client's, with the store's spans as children", async () => {
  const { receiver, platform } = await startTraced({ publicUrl: "https://id.example.com" });
  const { headers } = await platform.send("/v3/start", {
    method: "POST",
    headers: { authorization: `Bearer ${platform.token}`, "content-type": "application/json", traceparent },
    body: JSON.stringify({ flowType: "mobile", phoneNumber: MARCIA }),
  });
  await platform.stop();
  const span = only(receiver, "v3-start");
  assert.deepEqual([span.traceId, span.parentId, span.kind, span.status], [TRACE, CALLER, 2, 0]);
  assert.deepEqual(span.attributes, {
    "http.request.method": "POST",
    "http.response.status_code": 200,
    "http.route": "/v3/start",
    "network.protocol.version": "1.1",
    "prove.request_id": headers.get("x-request-id") ?? "",
    "server.address": "id.example.com",
    "server.port": 443,
    "url.scheme": "https",
  });
  assert.equal(span.resource["service.name"], "proofline");
  assert.match(String(span.resource["service.version"]), /^\d+\.\d+\.\d+$/);
  const below = receiver.spans.filter(({ parentId }) => parentId === span.id);
  assert.ok(below.length > 0);
  for (const { traceId, kind, attributes } of below) {
    assert.deepEqual([traceId, kind], [TRACE, 3]);
    assert.match(String(attributes["db.system.name"]), /^(sqlite|postgresql)$/);
  }
  const unit = below.find(({ name }) => /INSERT flows/.test(name));
  assert.equal(unit?.attributes["db.operation.name"], "BATCH");
  assert.match(String(unit?.attributes["db.query.summary"]), /INSERT possessions/);
  const token = only(receiver, "token");
  assert.notEqual(token.traceId, TRACE);
  assert.equal(token.parentId, "");
});

test("a 4xx response has its catalog name and no span error; a 500 is a span error", async (t) => {
  const { receiver, platform } = await startTraced();
  await platform.call("v3-start", { flowType: "mobile" } as never);
  await platform.send("/nowhere");
  t.mock.method(platform.platform.store, "commit", () => Promise.reject(new TypeError("away")));
  assert.equal((await platform.call("v3-start", { flowType: "mobile", phoneNumber: MILO })).status, 500);
  t.mock.restoreAll();
  await platform.stop();
  const facts = receiver.named("v3-start").map(({ status, attributes }) => ({
    status,
    answer: attributes["http.response.status_code"],
    refusal: attributes["prove.refusal"],
    type: attributes["error.type"],
  }));
  assert.deepEqual(facts, [
    { status: 0, answer: 400, refusal: "malformedRequest", type: undefined },
    { status: 2, answer: 500, refusal: "internal", type: "500" },
  ]);
  const unknown = only(receiver, "other");
  assert.deepEqual(
    [unknown.attributes["http.route"], unknown.attributes["http.response.status_code"]],
    [undefined, 403],
  );
});

test("a failed read marks its span with the error type but not the message", async () => {
  const receiver = await startOtlpReceiver();
  process.env["OTEL_EXPORTER_OTLP_ENDPOINT"] = receiver.url;
  const provider = spanProvider(() => {});
  const spans = new Spans(provider.getTracer("test"));
  const store = new TracedStore(await openSqlite(IN_MEMORY), spans, "sqlite", () => {});
  const broken = statement((db) => db.selectFrom("flows").select("none" as never));
  const request = spans.begin({ name: "request" });
  await assert.rejects(spans.run(request, () => store.read(broken, {})));
  await assert.rejects(store.read(broken, {}), "creates no span outside of a request");
  request.end();
  await store.close();
  await provider.shutdown();
  const failed = only(receiver, "SELECT flows");
  assert.deepEqual([failed.status, failed.attributes["error.type"]], [2, "Error"]);
  assert.ok(receiver.bodies.every((sent) => !sent.includes("no such column")));
});

test("a job attempt creates a span linked to the enqueuing request, with the POST as its child", async () => {
  const { receiver, platform } = await startTraced();
  const integrator = await startReceiver();
  integrator.status = 503;
  const callbackUrl = `${integrator.url}/secret-path?a=secret-query`;
  const { authToken } = await startAuth(platform, mobile({ otp: { messageText: "####" } }), { callbackUrl });
  await platform.browse("client-otp-start", authToken, {});
  await typeCode(platform, authToken);
  await platform.queue.runDue();
  await platform.stop();
  const writer = only(receiver, "client-otp-finish");
  const job = only(receiver, "job callback");
  assert.deepEqual([job.kind, job.status, job.parentId], [5, 2, ""]);
  assert.deepEqual(job.links, [{ traceId: writer.traceId, id: writer.id }]);
  assert.equal(job.attributes["prove.job.attempt"], 1);
  const post = only(receiver, "POST");
  assert.deepEqual([post.traceId, post.parentId, post.kind, post.status], [job.traceId, job.id, 3, 2]);
  assert.deepEqual(post.attributes, {
    "http.request.method": "POST",
    "http.response.status_code": 503,
    "server.address": "127.0.0.1",
    "server.port": Number(new URL(integrator.url).port),
    "error.type": "503",
  });
  assert.ok(receiver.bodies.every((sent) => !sent.includes("secret-")));
});

test("spans of status sockets and aborted requests end when the client disconnects", async () => {
  const { receiver, platform } = await startTraced();
  const { authToken } = await platform.start(MARCIA);
  const { socket, closed } = await openStatus(platform, authToken);
  socket.close();
  await closed;
  const { hostname, port } = new URL(platform.localUrl);
  const caller = connect(Number(port), hostname);
  caller.write(`POST /v3/start HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${platform.token}\r\n`);
  caller.write("Content-Type: application/json\r\nContent-Length: 9\r\nExpect: 100-continue\r\n\r\n");
  // The request is now in progress.
  assert.match(String(await once(caller, "data")), /^HTTP\/1\.1 100 /);
  caller.destroy();
  await once(caller, "close");
  await platform.stop();
  const facts = (name: string) =>
    receiver.named(name).map(({ status, attributes }) => [status, attributes["http.response.status_code"]]);
  assert.deepEqual(facts("client-status"), [[0, 101]]);
  const started = [0, 200];
  assert.deepEqual(facts("v3-start"), [started, [2, undefined]]);
});

test("tracestate and baggage are dropped, and a malformed traceparent starts a new trace", async () => {
  const { receiver, platform } = await startTraced();
  const headers = { traceparent, tracestate: "marked=state", baggage: "marked=baggage" };
  await platform.send("/health", { headers });
  await platform.send("/health", { headers: { traceparent: `00-${TRACE}-broken-01` } });
  await platform.send("/health", { headers: { traceparent: `00-${TRACE}-${CALLER}-00` } });
  await platform.stop();
  const [first, second, ...more] = receiver.named("other");
  assert.deepEqual([first?.traceId, first?.parentId, more.length], [TRACE, CALLER, 0], "the third was not sampled");
  assert.notEqual(second?.traceId, TRACE);
  assert.ok(receiver.bodies.every((sent) => !sent.includes("marked")));
});

test("failed trace exports are logged once and do not affect requests", async () => {
  const lines: string[] = [];
  const log = { level: "warn", stream: { write: (line: string) => void lines.push(line) } };
  const { receiver, platform } = await startTraced({ log });
  receiver.status = 400;
  assert.equal((await platform.send("/health")).status, 200);
  await platform.stop();
  assert.deepEqual(
    lines.map((line) => (JSON.parse(line) as { msg: string }).msg),
    ["trace export failed; check OTEL_EXPORTER_OTLP_ENDPOINT"],
  );
});

test("proofline serve reads the OTEL_ variables and exports pending spans when it stops", async () => {
  const receiver = await startOtlpReceiver();
  const command = runCommand(["serve", "--port", "0", "--data", ":memory:"], {
    OTEL_EXPORTER_OTLP_ENDPOINT: receiver.url,
    OTEL_EXPORTER_OTLP_HEADERS: "x-key=secret-of-the-receiver",
    OTEL_SERVICE_NAME: "identity",
    OTEL_RESOURCE_ATTRIBUTES: "deployment.environment.name=test",
    OTEL_TRACES_SAMPLER: "always_on",
  });
  const url = await command.listening;
  await fetch(`${url}/health`, { headers: { traceparent: `00-${TRACE}-${CALLER}-00` } });
  command.child.kill("SIGTERM");
  assert.equal(await command.ended, 0);
  const { resource, traceId } = only(receiver, "other");
  assert.deepEqual([resource["service.name"], resource["deployment.environment.name"]], ["identity", "test"]);
  assert.equal(traceId, TRACE, "always_on samples requests that the client did not sample");
  assert.equal(receiver.headers[0]?.["x-key"], "secret-of-the-receiver");
  assert.doesNotMatch(command.output(), /secret-of/);
});

test("an unresponsive OTLP receiver does not block shutdown", { timeout: 60_000 }, async () => {
  const receiver = await startOtlpReceiver();
  receiver.status = 0;
  const environment = { OTEL_EXPORTER_OTLP_ENDPOINT: receiver.url, OTEL_EXPORTER_OTLP_TIMEOUT: "50" };
  const command = runCommand(["serve", "--port", "0", "--data", ":memory:"], environment);
  await fetch(`${await command.listening}/health`);
  command.child.kill("SIGTERM");
  assert.equal(await command.ended, 0);
});

test("readTraces enables traces only by OTEL_ variables and rejects values that the library would ignore", () => {
  const ENDPOINT = { OTEL_EXPORTER_OTLP_ENDPOINT: "http://127.0.0.1:4318" };
  assert.deepEqual(readTraces({}), {});
  assert.deepEqual(readTraces({ OTEL_SERVICE_NAME: "identity" }), {});
  assert.deepEqual(readTraces({ ...ENDPOINT, OTEL_SDK_DISABLED: "true" }), {});
  assert.deepEqual(readTraces({ ...ENDPOINT, OTEL_TRACES_EXPORTER: "none" }), {});
  assert.deepEqual(readTraces(ENDPOINT), { traces: true });
  assert.deepEqual(readTraces({ OTEL_TRACES_EXPORTER: "otlp" }), { traces: true });
  assert.deepEqual(readTraces({ OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: "https://x/v1/traces" }), { traces: true });
  const refused = (environment: NodeJS.ProcessEnv, message: RegExp) =>
    assert.throws(
      () => readTraces({ ...ENDPOINT, ...environment }),
      (error: unknown) => error instanceof UsageError && message.test(error.message),
    );
  refused({ OTEL_EXPORTER_OTLP_PROTOCOL: "grpc" }, /^OTEL_EXPORTER_OTLP_PROTOCOL must be http\/protobuf/);
  refused({ OTEL_EXPORTER_OTLP_ENDPOINT: "127.0.0.1:4318" }, /^(?!.*127\.0\.0\.1:4318').*ENDPOINT must be a URL/);
  refused({ OTEL_TRACES_SAMPLER: "always" }, /^OTEL_TRACES_SAMPLER must be one of always_on/);
  refused({ OTEL_TRACES_SAMPLER_ARG: "2" }, /^OTEL_TRACES_SAMPLER_ARG must be a number from 0 to 1/);
  refused({ OTEL_TRACES_EXPORTER: "zipkin" }, /^OTEL_TRACES_EXPORTER must be otlp or none/);
});
