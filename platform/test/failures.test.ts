/** Error responses to requests that reach no handler, and to internal errors. */
import assert from "node:assert/strict";
import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { test } from "node:test";
import { MILO, startTestPlatform } from "./harness.ts";

const platform = await startTestPlatform();

/** Sends bytes unchanged and returns the whole response. */
async function raw(bytes: string): Promise<{ status: number; body: { code: number; message: string } }> {
  const { hostname, port } = new URL(platform.url);
  const socket = connect(Number(port), hostname);
  socket.end(bytes);
  const answer = await text(socket);
  const [, status = "", body = ""] = /^HTTP\/1\.1 (\d+).*?\r\n\r\n(.*)$/s.exec(answer) ?? [];
  return { status: Number(status), body: JSON.parse(body) as { code: number; message: string } };
}

test("a path that cannot be decoded returns 8001", async () => {
  const { status, body } = await platform.send("/%zz");
  assert.deepEqual({ status, body }, { status: 400, body: { code: 8001, message: "malformed request" } });
});

test("bytes that are not HTTP, and a header that is too large, return 8001", async () => {
  assert.deepEqual(await raw("this is no HTTP\r\n\r\n"), {
    status: 400,
    body: { code: 8001, message: "malformed request" },
  });
  assert.deepEqual(await raw(`GET / HTTP/1.1\r\nHost: x\r\nX-Large: ${"x".repeat(20_000)}\r\n\r\n`), {
    status: 400,
    body: { code: 8001, message: "the request headers are too large" },
  });
});

test("an internal error returns 8000 without its cause; the log has the cause under the request ID", async () => {
  const lines: string[] = [];
  const broken = await startTestPlatform({
    log: { level: "error", stream: { write: (line) => void lines.push(line) } },
  });
  const { store } = broken.platform;
  Object.assign(store, { commit: () => Promise.reject(new Error("the disk is full")) });
  const { status, body, headers } = await broken.call("v3-start", { flowType: "mobile", phoneNumber: MILO });
  assert.deepEqual({ status, body }, { status: 500, body: { code: 8000, message: "internal error, try again later" } });
  const [line = ""] = lines;
  assert.match(line, /the disk is full/);
  assert.ok(line.includes(headers.get("x-request-id") ?? "no id"));
});

test("a valid X-Request-Id is used, and every response has a request ID", async () => {
  const ask = async (id: string) =>
    (await platform.send("/health", { headers: { "x-request-id": id } })).headers.get("x-request-id");
  assert.equal(await ask("order-17.a:b"), "order-17.a:b");
  for (const odd of ["with blank", "x".repeat(129), "<script>"])
    assert.match((await ask(odd)) ?? "", /^[0-9a-f-]{36}$/);
});
