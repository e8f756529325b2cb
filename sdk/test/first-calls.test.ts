/** Tests what the calls of one client share: token, credentials, headers. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { Error403 } from "@prove-identity/prove-api/models/errors";
import { v3V3StartRequest } from "@prove-identity/prove-api/funcs/v3V3StartRequest";
import { clientOf, failureOf, security, serve, start, started, withOwnTokens } from "./recording-server.ts";

describe("concurrent first calls", () => {
  const callsOf = (client: ReturnType<typeof clientOf>) =>
    Array.from({ length: 100 }, (_, index) => {
      if (index % 3 === 0) return client.v3.v3StartRequest(start);
      if (index % 3 === 1) return client.v3.v3ValidateRequest({ correlationId: "c1" });
      return v3V3StartRequest(client, start).then(({ ok, error }) => ok || Promise.reject(error as Error));
    });

  it("100 concurrent calls of methods and functions make one token request", async (t) => {
    const server = await serve(t);
    await Promise.all(callsOf(clientOf(server)));
    assert.equal(server.to("/token").length, 1);
    assert.equal(server.requests.length, 101);
  });

  it("100 concurrent calls make one token request when it is rejected, and all throw its error", async (t) => {
    const server = await serve(
      t,
      withOwnTokens(() => ({ status: 403, json: { code: 8003, message: "client is locked" } })),
    );
    const errors = await Promise.all(callsOf(clientOf(server)).map(failureOf));
    assert.equal(server.requests.length, 1);
    for (const error of errors) {
      assert.ok(error instanceof Error403);
      assert.deepEqual([error.status, error.code, error.message], [403, 8003, "client is locked"]);
      assert.match(error.body, /client is locked/);
    }
  });

  it("100 concurrent calls with a rejected token make one more token request", async (t) => {
    const server = await serve(t, ({ headers }) =>
      headers.authorization === "Bearer token-1" ? { status: 401, json: {} } : { json: started },
    );
    await Promise.all(callsOf(clientOf(server)));
    assert.equal(server.to("/token").length, 2);
  });
});

describe("a security function", () => {
  for (const [outcome, status] of [
    ["succeeds", 200],
    ["fails", 400],
    ["is retried", 503],
    ["is rejected with 401", 401],
  ] as const) {
    it(`the security function runs once for a call that ${outcome}`, async (t) => {
      const server = await serve(t, () => ({ status, json: started, headers: { "retry-after": "0.001" } }));
      let calls = 0;
      const client = clientOf(server, { security: async () => ((calls += 1), security) });
      await client.v3.v3StartRequest(start).catch(() => {});
      assert.equal(calls, 1);
    });
  }
});

describe("headers", () => {
  it("calls and token requests have no cookie header", async (t) => {
    const server = await serve(t);
    await clientOf(server).v3.v3StartRequest(start);
    for (const { headers } of server.requests) assert.ok(!("cookie" in headers));
  });

  it("token requests have the client's user agent, calls their own", async (t) => {
    const server = await serve(t);
    const client = clientOf(server, { userAgent: "mine/1" });
    await client.v3.v3StartRequest(start, { headers: { "user-agent": "call/1" } });
    assert.deepEqual(
      server.requests.map(({ path, headers }) => [path, headers["user-agent"]]),
      [
        ["/token", "mine/1"],
        ["/v3/start", "call/1"],
      ],
    );
  });
});
