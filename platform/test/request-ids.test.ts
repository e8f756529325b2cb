/** Whoever reports a refusal by its request id is found in the log by it, whatever was called. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { answered, pathOf, startTestPlatform } from "./harness.ts";

interface Line {
  readonly reqId?: string;
  readonly operation?: string;
  readonly status?: number;
}

const lines: Line[] = [];
const platform = await startTestPlatform({
  log: { level: "info", stream: { write: (line) => void lines.push(JSON.parse(line) as Line) } },
});

/** What is refused, and how: by whom it is sent, by what it says, by where it goes. */
const wrong: Readonly<Record<string, RequestInit>> = {
  "without a token": { body: "{}" },
  "with a body that is no JSON": { body: "{", headers: { authorization: `Bearer ${platform.token}` } },
  "with a body that is far too large": {
    body: JSON.stringify({ padding: "x".repeat(2_000_000) }),
    headers: { authorization: `Bearer ${platform.token}` },
  },
};

for (const [how, init] of Object.entries(wrong)) {
  test(`each operation that refuses a request ${how} logs its request id, once`, async () => {
    let refused = 0;
    for (const operation of answered) {
      const id = `${operation.slug}.${how.replaceAll(" ", "-")}`;
      const { status, body, headers } = await platform.send(pathOf(operation, {}), {
        method: operation.method,
        ...(operation.method !== "GET" && { body: init.body ?? null }),
        headers: { "content-type": "application/json", ...(init.headers as object), "x-request-id": id },
      });
      assert.equal(headers.get("x-request-id"), id);
      // The browser SDK is told of errors with status 200.
      const isRefused = status >= 400 || "error" in body;
      const logged = lines.filter(({ reqId }) => reqId === id);
      assert.deepEqual(
        logged.map((line) => line.operation),
        isRefused ? [operation.slug] : [],
        id,
      );
      refused += isRefused ? 1 : 0;
    }
    assert.ok(refused > answered.length / 2);
  });
}

test("so does what is no operation", async () => {
  for (const [method, path] of [
    ["GET", "/nowhere"],
    ["PUT", "/v3/start"],
    ["GET", "/v3/%zz"],
  ] as const) {
    const { headers } = await platform.send(path, { method });
    assert.equal(lines.filter(({ reqId }) => reqId === headers.get("x-request-id")).length, 1, path);
  }
});

test("every line about a request names it", () => {
  const nameless = lines.filter((line) => ("operation" in line || "status" in line) && line.reqId === undefined);
  assert.deepEqual(nameless, []);
});

test("an id that could forge a line of the log or fill it is replaced", async () => {
  for (const id of ["a b", "x".repeat(129), '"},{"', "<b>"]) {
    const { headers } = await platform.send("/nowhere", { headers: { "x-request-id": id } });
    assert.match(headers.get("x-request-id") ?? "", /^[0-9a-f-]{36}$/);
  }
});
