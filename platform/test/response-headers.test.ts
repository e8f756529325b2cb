/** Headers that every response has, and what the log records about it. */
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { channel } from "node:diagnostics_channel";
import { EventEmitter, once } from "node:events";
import { type IncomingMessage, type OutgoingHttpHeaders, request } from "node:http";
import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { after, test } from "node:test";
import { operations } from "@proofline/contract";
import type { FastifyInstance } from "fastify";
import { WebSocket } from "ws";
import { REQUEST_ID } from "../src/http/response-headers.ts";
import { MARCIA, startTestPlatform } from "./harness.ts";

/** Every route of the server, as Fastify lists them. */
const found = new Set<string>();
const servers = channel("fastify.initialization");
const listen = (message: unknown) => {
  const { fastify } = message as { fastify: FastifyInstance };
  fastify.addHook("onRoute", ({ method, url }) => [method].flat().forEach((one) => found.add(`${one} ${url}`)));
};
servers.subscribe(listen);
after(() => servers.unsubscribe(listen));
const routes = () =>
  [...found].map((route) => {
    const [method = "", url = ""] = route.split(" ");
    return { method, url };
  });

const lines: string[] = [];
const written = new EventEmitter();
const write = (line: string) => {
  lines.push(line);
  written.emit("line", line);
};
const platform = await startTestPlatform({
  publicUrl: "https://id.example.com",
  metrics: { port: 0 },
  log: { level: "trace", stream: { write } },
});
const { authToken } = await platform.start(MARCIA);

const requests: Readonly<Record<string, [path: string, init?: RequestInit]>> = {
  "a person's data": ["/v3/start", bearer(platform.token, { flowType: "mobile", phoneNumber: MARCIA })],
  "a refused call": ["/v3/start", bearer(platform.token, {})],
  "a call without a token": ["/v3/validate", { method: "POST" }],
  "an unknown path": ["/nowhere"],
  "a path that cannot be read": ["/%zz"],
  "an OAuth refusal": ["/token", { method: "POST" }],
  "an introspection": ["/introspect", { method: "POST" }],
  "a browser's call": ["/v1/client/otp/start", bearer(authToken, {})],
  "a browser's refused call": ["/v1/client/otp/start", bearer(authToken, { a: 1, b: "x".repeat(5000) })],
  health: ["/health"],
  readiness: ["/health/ready"],
  "a page": ["/l/unknown"],
  "the index": ["/"],
  "the index as a page": ["/", { headers: { accept: "text/html" } }],
  "the API description": ["/openapi.json"],
};

function bearer(token: string, body: object): RequestInit {
  const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
  return { method: "POST", headers, body: JSON.stringify(body) };
}

for (const [what, [path, init]] of Object.entries(requests)) {
  test(`${what}: the response has the client's request ID, is not cacheable and has the security headers`, async () => {
    const id = `id-${what.replaceAll(/\W/g, "-")}`;
    const logged = lines.length;
    const response = await fetch(platform.localUrl + path, {
      ...init,
      headers: new Headers([...new Headers(init?.headers), ["x-request-id", id]]),
    });
    await response.arrayBuffer();
    assert.equal(response.headers.get("x-request-id"), id);
    assert.equal(response.headers.get("cache-control"), "no-store");
    assert.equal(response.headers.get("x-content-type-options"), "nosniff");
    assert.match(response.headers.get("content-security-policy") ?? "", /default-src 'none'.*frame-ancestors 'none'/);
    assert.equal(response.headers.get("strict-transport-security"), "max-age=31536000");
    for (const line of lines.slice(logged)) assert.equal((JSON.parse(line) as { reqId: string }).reqId, id, line);
    if (response.status >= 400 && path !== "/l/unknown")
      assert.ok(lines.length > logged, "a rejected request is logged");
  });
}

/** Request IDs that could break a log line, a header or a page, or fill a log. */
const hostile = ["<script>", 'a"b', "a b", "x".repeat(129), "ä"];

/** All IDs so far, because the response to an earlier request may end only now. */
const sentIds = new Set<string>();

for (const { method, url } of routes()) {
  test(`${method} ${url} returns and logs the client's request ID, but not an invalid one`, async () => {
    const path = url.replaceAll(/:\w+/g, "unknown").replaceAll("*", "unknown");
    const bodies = method === "POST" ? ["", "{", `{"a":"${"x".repeat(300_000)}"}`] : [undefined];
    for (const token of ["", platform.token, authToken]) {
      for (const body of bodies) {
        const id = `id-${randomUUID()}`;
        const from = lines.length;
        const headers = { ...(token && { authorization: `Bearer ${token}` }), "content-type": "application/json" };
        sentIds.add(id);
        const answer = await ask(method, path, { ...headers, [REQUEST_ID]: id }, body);
        assert.equal(answer, id, `${token && "with a token"} ${body?.slice(0, 9)}`);
        for (const line of lines.slice(from))
          assert.ok(sentIds.has((JSON.parse(line) as { reqId: string }).reqId), line);
      }
    }
    for (const id of hostile)
      assert.match(String(await ask(method, path, { [REQUEST_ID]: id })), /^[0-9a-f-]{36}$/, id);
  });
}

/** Does not wait for the body, because one of them never ends. @returns the request ID of the response */
async function ask(method: string, path: string, headers: OutgoingHttpHeaders, body?: string) {
  const sent = request(platform.localUrl + path, { method, headers, agent: false });
  sent.on("error", () => {});
  sent.end(body);
  const [answer] = (await once(sent, "response")) as [IncomingMessage];
  answer.destroy();
  return answer.headers[REQUEST_ID];
}

test("a truncated body is logged as a client error under the request ID, not as an internal error", async () => {
  const { hostname, port } = new URL(platform.localUrl);
  for (const [path, token] of [
    ["/v3/start", platform.token],
    ["/token", ""],
    ["/v1/client/otp/start", authToken],
  ]) {
    const line = once(written, "line");
    const socket = connect(Number(port), hostname);
    const head = ["content-type: application/json", "content-length: 100", `authorization: Bearer ${token}`];
    socket.write([`POST ${path} HTTP/1.1`, "host: x", `${REQUEST_ID}: aborted`, ...head, "", "{"].join("\r\n"));
    socket.destroySoon();
    const { reqId, msg, status } = JSON.parse(String(await line)) as Record<string, unknown>;
    assert.deepEqual([reqId, msg, status], ["aborted", "request rejected", 400], path);
  }
});

test("WebSocket upgrades, accepted or rejected, and the metrics have a request ID", async () => {
  const address = new URL(operations["client-status"].path, platform.localUrl.replace(/^http/, "ws"));
  const headers = { [REQUEST_ID]: "of-a-socket" };
  for (const [token, event] of [
    [authToken, "upgrade"],
    ["none", "unexpected-response"],
  ] as const) {
    const socket = new WebSocket(`${address.href}?token=${token}`, { headers });
    socket.on("error", () => {});
    const [first, second] = (await once(socket, event)) as IncomingMessage[];
    assert.equal((second ?? first)?.headers[REQUEST_ID], "of-a-socket", event);
    socket.terminate();
  }
  for (const path of ["/metrics", "/unknown"]) {
    const answer = await fetch(`http://127.0.0.1:${platform.metricsPort}${path}`, { headers });
    assert.equal(answer.headers.get(REQUEST_ID), "of-a-socket");
  }
});

test("metadata and the icon are cacheable", async () => {
  for (const path of ["/favicon.ico", "/.well-known/jwks.json", "/.well-known/oauth-authorization-server"]) {
    const { headers } = await fetch(platform.localUrl + path);
    assert.equal(headers.get("cache-control"), "public, max-age=300");
    assert.ok(headers.get("x-request-id"));
  }
});

test("the response to bytes that are not HTTP has a request ID and the strictest headers", async () => {
  const { hostname, port } = new URL(platform.localUrl);
  const socket = connect(Number(port), hostname);
  socket.end("this is no HTTP\r\n\r\n");
  const answer = await text(socket);
  assert.match(answer, /^x-request-id: [0-9a-f-]{36}\r$/m);
  assert.match(answer, /^x-content-type-options: nosniff\r$/m);
  assert.match(answer, /^cache-control: no-store\r$/m);
});

test("there is no Strict-Transport-Security over plain http", async () => {
  const plain = await startTestPlatform();
  const { headers } = await plain.send("/health");
  assert.equal(headers.get("strict-transport-security"), null);
});

test("while its store rejects writes, the platform is live but not ready; afterwards it is ready again", async (t) => {
  const broken = await startTestPlatform();
  const { store } = broken.platform;
  const { mock: commit } = t.mock.method(store, "commit");
  const status = async (path: string) => (await broken.send(path)).status;
  assert.deepEqual([await status("/health"), await status("/health/ready")], [200, 200]);
  commit.mockImplementation(() => Promise.reject(new Error("away")));
  assert.deepEqual([await status("/health"), await status("/health/ready")], [200, 503]);
  commit.restore();
  assert.equal(await status("/health/ready"), 200);
});
