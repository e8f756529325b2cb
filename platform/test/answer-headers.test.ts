/** What every answer has, whoever gives it, and what the log says of it. */
import assert from "node:assert/strict";
import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { test } from "node:test";
import { MARCIA, startTestPlatform } from "./harness.ts";

const lines: string[] = [];
const platform = await startTestPlatform({
  publicUrl: "https://id.example.com",
  log: { level: "trace", stream: { write: (line) => void lines.push(line) } },
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
};

function bearer(token: string, body: object): RequestInit {
  const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
  return { method: "POST", headers, body: JSON.stringify(body) };
}

for (const [what, [path, init]] of Object.entries(requests)) {
  test(`${what} has the caller's request id, is kept by no cache, and is safe to open in a browser`, async () => {
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
    if (response.status >= 400 && path !== "/l/unknown") assert.ok(lines.length > logged, "a refusal is logged");
  });
}

test("metadata may be cached by anybody", async () => {
  for (const path of ["/.well-known/jwks.json", "/.well-known/oauth-authorization-server"]) {
    const { headers } = await fetch(platform.localUrl + path);
    assert.equal(headers.get("cache-control"), "public, max-age=300");
    assert.ok(headers.get("x-request-id"));
  }
});

test("what is no HTTP gets a request id and the strictest headers too", async () => {
  const { hostname, port } = new URL(platform.localUrl);
  const socket = connect(Number(port), hostname);
  socket.end("this is no HTTP\r\n\r\n");
  const answer = await text(socket);
  assert.match(answer, /^x-request-id: [0-9a-f-]{36}\r$/m);
  assert.match(answer, /^x-content-type-options: nosniff\r$/m);
  assert.match(answer, /^cache-control: no-store\r$/m);
});

test("over plain http browsers are not sent to https", async () => {
  const plain = await startTestPlatform();
  const { headers } = await plain.send("/health");
  assert.equal(headers.get("strict-transport-security"), null);
});

test("a platform whose store takes no writes is alive and not ready, and ready again afterwards", async (t) => {
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
