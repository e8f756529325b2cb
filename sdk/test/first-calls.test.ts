/** What the calls of one client have in common: the token, the source of its credentials, the headers. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { Error403 } from "@prove-identity/prove-api/models/errors";
import { v3V3StartRequest } from "@prove-identity/prove-api/funcs/v3V3StartRequest";
import { clientOf, failureOf, security, serve, start, started, withOwnTokens } from "./recording-server.ts";

describe("a hundred first calls at the same time", () => {
  const fromEverywhere = (client: ReturnType<typeof clientOf>) =>
    Array.from({ length: 100 }, (_, index) => {
      if (index % 3 === 0) return client.v3.v3StartRequest(start);
      if (index % 3 === 1) return client.v3.v3ValidateRequest({ correlationId: "c1" });
      return v3V3StartRequest(client, start).then(({ ok, error }) => ok || Promise.reject(error as Error));
    });

  it("make one token request, by methods and standalone functions alike", async (t) => {
    const server = await serve(t);
    await Promise.all(fromEverywhere(clientOf(server)));
    assert.equal(server.to("/token").length, 1);
    assert.equal(server.requests.length, 101);
  });

  it("make one token request when it is refused, and all show its answer", async (t) => {
    const server = await serve(
      t,
      withOwnTokens(() => ({ status: 403, json: { code: 8003, message: "client is locked" } })),
    );
    const errors = await Promise.all(fromEverywhere(clientOf(server)).map(failureOf));
    assert.equal(server.requests.length, 1);
    for (const error of errors) {
      assert.ok(error instanceof Error403);
      assert.deepEqual([error.status, error.code, error.message], [403, 8003, "client is locked"]);
      assert.match(error.body, /client is locked/);
    }
  });

  it("whose token is rejected make one more token request", async (t) => {
    const server = await serve(t, ({ headers }) =>
      headers.authorization === "Bearer token-1" ? { status: 401, json: {} } : { json: started },
    );
    await Promise.all(fromEverywhere(clientOf(server)));
    assert.equal(server.to("/token").length, 2);
  });
});

describe("a security function", () => {
  for (const [outcome, status] of [
    ["is answered", 200],
    ["fails", 400],
    ["is repeated", 503],
    ["has its token rejected", 401],
  ] as const) {
    it(`is asked once by a call that ${outcome}`, async (t) => {
      const server = await serve(t, () => ({ status, json: started, headers: { "retry-after": "0.001" } }));
      let asked = 0;
      const client = clientOf(server, { security: async () => ((asked += 1), security) });
      await client.v3.v3StartRequest(start).catch(() => {});
      assert.equal(asked, 1);
    });
  }
});

describe("headers", () => {
  it("have no cookie, neither in calls nor in token requests", async (t) => {
    const server = await serve(t);
    await clientOf(server).v3.v3StartRequest(start);
    for (const { headers } of server.requests) assert.ok(!("cookie" in headers));
  });

  it("have the client's user agent in token requests too, and the call's own in the call", async (t) => {
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
