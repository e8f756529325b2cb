import assert from "node:assert/strict";
import { describe, it, mock } from "node:test";
import fc from "fast-check";
import { type Middleware, Proveapi } from "@prove-identity/prove-api";
import { ConnectionError, SDKError } from "@prove-identity/prove-api/models/errors";
import { retryAfter, retryDelay } from "../src/internal/retry.ts";
import { clientOf, deadURL, failureOf, security, type Handler, serve, start, started } from "./recording-server.ts";

mock.method(Math, "random", () => 0); // no retry delays

const once = (status: number, reply: object = { json: {} }): Handler => {
  let calls = 0;
  return () => ((calls += 1) === 1 ? { status, ...reply } : { json: started });
};
const broken: Handler = (_, response) => void response.destroy();
/** Sends 200 and closes the connection in the middle of the body. */
const truncated: Handler = (_, response) => {
  response.writeHead(200, { "content-type": "application/json", "content-length": "100" });
  response.write('{"authToken":', () => response.destroy());
};
const backoff = { initialInterval: 1, maxInterval: 2, exponent: 2, maxElapsedTime: 60_000 };

describe("retries without a policy", () => {
  for (const status of [429, 503]) {
    it(`without a policy, status ${status} is retried`, async (t) => {
      const server = await serve(t, once(status));
      assert.ok((await clientOf(server).v3.v3StartRequest(start)).v3StartResponse);
      assert.equal(server.to("/v3/start").length, 2);
    });
  }

  for (const status of [400, 500, 502, 504]) {
    it(`without a policy, status ${status} is not retried`, async (t) => {
      const server = await serve(t, once(status));
      await failureOf(clientOf(server).v3.v3StartRequest(start));
      assert.equal(server.to("/v3/start").length, 1);
    });
  }

  it("without a policy there are at most two retries", async (t) => {
    const server = await serve(t, () => ({ status: 429, json: { message: "slow down" } }));
    const error = await failureOf(clientOf(server).v3.v3StartRequest(start));
    assert.ok(error instanceof SDKError);
    assert.deepEqual([error.status, error.reason], [429, "tooManyRequests"]);
    assert.equal(server.to("/v3/start").length, 3);
  });

  it("without a policy a refused connection is retried, and the error contains the system's code", async () => {
    const attempts: number[] = [];
    const record: Middleware = (request, next, { attempt }) => {
      attempts.push(attempt);
      return next(request);
    };
    const client = new Proveapi({ serverURL: await deadURL(), security, middleware: [record] });
    const error = await failureOf(client.v3.v3StartRequest(start));
    assert.ok(error instanceof ConnectionError);
    assert.match(error.message, /ECONNREFUSED/);
    assert.deepEqual(attempts, [0, 1, 2]);
  });

  for (const [when, handler] of [
    ["before", broken],
    ["during", truncated],
  ] as const) {
    it(`a state-changing call is not retried if the connection breaks ${when} the response`, async (t) => {
      const server = await serve(t, handler);
      const error = await failureOf(clientOf(server).v3.v3StartRequest(start));
      assert.ok(error instanceof ConnectionError);
      assert.equal(server.to("/v3/start").length, 1);
    });

    it(`a call with an idempotency key is retried if the connection breaks ${when} the response`, async (t) => {
      const server = await serve(t, handler);
      await failureOf(clientOf(server).v3.v3StartRequest(start, { headers: { "Idempotency-Key": "1" } }));
      assert.equal(server.to("/v3/start").length, 3);
    });
  }

  it("without a policy, a call is not retried if Retry-After is over 20 s", async (t) => {
    const server = await serve(t, once(503, { headers: { "retry-after": "21" }, json: { message: "later" } }));
    const error = await failureOf(clientOf(server).v3.v3StartRequest(start));
    assert.match(error.message, /later/);
    assert.equal(server.to("/v3/start").length, 1);
  });
});

describe("a retry policy", () => {
  it("with strategy 'none', a failed call is not retried", async (t) => {
    const server = await serve(t, once(429));
    await failureOf(clientOf(server, { retryConfig: { strategy: "none" } }).v3.v3StartRequest(start));
    assert.equal(server.to("/v3/start").length, 1);
  });

  it("the strategy backoff retries the official statuses until maxElapsedTime", async (t) => {
    let calls = 0;
    const server = await serve(t, () =>
      (calls += 1) < 6 ? { status: 500 + (calls % 2) * 2, json: {} } : { json: started },
    );
    await clientOf(server).v3.v3StartRequest(start, { retries: { strategy: "backoff", backoff } });
    assert.equal(calls, 6);
  });

  it("retryCodes sets the retried statuses, also by class", async (t) => {
    const server = await serve(t, once(418));
    await clientOf(server).v3.v3StartRequest(start, { retries: { strategy: "backoff", backoff }, retryCodes: ["4XX"] });
    assert.equal(server.to("/v3/start").length, 2);
  });

  for (const retryConnectionErrors of [true, false]) {
    it(`retryConnectionErrors ${retryConnectionErrors} applies to calls that change state`, async (t) => {
      let calls = 0;
      const server = await serve(t, (request, response) =>
        (calls += 1) === 1 ? broken(request, response) : { json: started },
      );
      const retries = { strategy: "backoff", backoff, retryConnectionErrors } as const;
      await clientOf(server)
        .v3.v3StartRequest(start, { retries })
        .catch(() => {});
      assert.equal(calls, retryConnectionErrors ? 2 : 1);
    });
  }
});

describe("the response before a retry", () => {
  it("the response before a retry releases its connection", async (t) => {
    let calls = 0;
    const sockets = new Set<unknown>();
    const server = await serve(t, (_, response) => {
      const { socket } = response;
      sockets.add(socket);
      socket?.once("close", () => sockets.delete(socket));
      return (calls += 1) < 20 ? { status: 503, text: "x".repeat(200_000) } : { json: started };
    });
    await clientOf(server).v3.v3StartRequest(start, { retries: { strategy: "backoff", backoff } });
    await clientOf(server).v3.v3StartRequest(start);
    assert.ok(sockets.size <= 3, `${sockets.size} open sockets`);
  });
});

describe("the retry delay", () => {
  const busy = new Response(null, { status: 503 });

  it("the longest retry delays are 500 and 750 ms, or the policy's intervals", (t) => {
    t.mock.method(Math, "random", () => 1);
    assert.deepEqual(
      [0, 1].map((retry) => retryDelay(busy, retry, 0, false)),
      [500, 750],
    );
    const policy = { strategy: "backoff", backoff: { ...backoff, initialInterval: 100, maxInterval: 500 } } as const;
    assert.deepEqual(
      [0, 1, 2, 3].map((retry) => retryDelay(busy, retry, 0, false, policy)),
      [100, 200, 400, 500],
    );
  });

  it("there is no retry after maxElapsedTime", () => {
    const policy = { strategy: "backoff", backoff } as const;
    assert.equal(retryDelay(busy, 0, 60_001, false, policy), Infinity);
  });

  it("the delay is never negative for any Retry-After", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[ -~]*$/), (value) => {
        const ms = retryAfter(new Response(null, { headers: { "retry-after": value } }));
        return Number.isNaN(ms) || ms >= 0;
      }),
    );
  });

  it("Retry-After accepts seconds and HTTP dates", () => {
    const ms = (value: string) => retryAfter(new Response(null, { headers: { "retry-after": value } }));
    assert.equal(ms("3"), 3_000);
    assert.equal(ms("Thu, 01 Jan 1970 00:00:00 GMT"), 0);
    assert.ok(ms(new Date(Date.now() + 60_000).toUTCString()) > 50_000);
  });
});
