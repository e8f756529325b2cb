import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { ConnectionError, RequestAbortedError, RequestTimeoutError } from "@prove-identity/prove-api/models/errors";
import { clientOf, failureOf, type Handler, serve, start, started, withOwnTokens } from "./recording-server.ts";

const never = () => {};
const headersOnly: Handler = (_, response) => {
  response.writeHead(200, { "content-type": "application/json" }).write('{"authToken":');
};
const places: [string, Handler][] = [
  ["the token request", withOwnTokens(never)],
  ["the answer", never],
  ["the body of the answer", headersOnly],
  ["the wait before a retry", () => ({ status: 503, headers: { "retry-after": "19" }, json: {} })],
];

describe("a call", () => {
  for (const [place, handler] of places.slice(0, 3)) {
    it(`ends with RequestTimeoutError when its time is up during ${place}`, async (t) => {
      const client = clientOf(await serve(t, handler), { timeoutMs: 60 });
      assert.ok((await failureOf(client.v3.v3StartRequest(start))) instanceof RequestTimeoutError);
    });
  }

  for (const [place, handler] of places) {
    it(`ends with RequestAbortedError when the caller aborts during ${place}`, async (t) => {
      const caller = new AbortController();
      const abortSoon: Handler = (request, response) => {
        setImmediate(() => setImmediate(() => caller.abort(new Error("changed my mind"))));
        return handler(request, response);
      };
      const server = await serve(t, place === "the token request" ? withOwnTokens(abortSoon) : abortSoon);
      const error = await failureOf(clientOf(server).v3.v3StartRequest(start, { signal: caller.signal }));
      assert.ok(error instanceof RequestAbortedError);
      assert.equal(error.reason, "aborted");
      assert.match(error.message, /changed my mind/);
    });
  }

  it("sends nothing when its signal has fired already", async (t) => {
    const server = await serve(t);
    const error = await failureOf(clientOf(server).v3.v3StartRequest(start, { signal: AbortSignal.abort() }));
    assert.ok(error instanceof RequestAbortedError);
    assert.equal(server.requests.length, 0);
  });

  it("ends with RequestTimeoutError when the caller's signal is a time limit", async (t) => {
    const client = clientOf(await serve(t, never));
    const error = await failureOf(client.v3.v3StartRequest(start, { signal: AbortSignal.timeout(30) }));
    assert.ok(error instanceof RequestTimeoutError);
  });

  it("takes the signal of fetchOptions, which it does not change", async (t) => {
    const fetchOptions = Object.freeze({ signal: AbortSignal.abort() });
    const error = await failureOf(clientOf(await serve(t)).v3.v3StartRequest(start, { fetchOptions }));
    assert.ok(error instanceof RequestAbortedError);
  });

  it("gives the answer's error at once when the demanded wait would pass its deadline", async (t) => {
    const reply = { status: 503, headers: { "retry-after": "15" }, json: { message: "busy" } };
    const client = clientOf(await serve(t, () => reply), { timeoutMs: 10_000 });
    const error = await failureOf(client.v3.v3StartRequest(start));
    assert.match(error.message, /busy/);
  });

  it("has no limit with timeoutMs 0, also where the client has one", async (t) => {
    const slow: Handler = async () => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      return { json: started };
    };
    const client = clientOf(await serve(t, slow), { timeoutMs: 250 });
    await client.v3.v3StartRequest(start, { timeoutMs: 0 }).catch(() => {}); // the token's own limit may strike first
    assert.ok((await client.v3.v3StartRequest(start, { timeoutMs: 0 })).v3StartResponse);
  });

  it("that one caller aborts does not take the token from another", async (t) => {
    const caller = new AbortController();
    let answerToken = () => {};
    const server = await serve(
      t,
      withOwnTokens(({ path }, response) => {
        if (path !== "/token") return { json: started };
        answerToken = () => response.setHeader("content-type", "application/json").end('{"access_token":"a"}');
        caller.abort();
        setImmediate(() => answerToken());
        return undefined;
      }),
    );
    const client = clientOf(server);
    const results = await Promise.allSettled([
      client.v3.v3StartRequest(start, { signal: caller.signal }),
      client.v3.v3StartRequest(start),
    ]);
    assert.deepEqual(
      results.map(({ status }) => status),
      ["rejected", "fulfilled"],
    );
    assert.equal(server.to("/token").length, 1);
  });

  it("ends with ConnectionError when the body is cut", async (t) => {
    const cut: Handler = (_, response) => {
      response.writeHead(200, { "content-type": "application/json", "content-length": "100" }).write("{");
      setImmediate(() => response.destroy());
    };
    const error = await failureOf(clientOf(await serve(t, cut)).v3.v3StartRequest(start));
    assert.ok(error instanceof ConnectionError, String(error));
  });
});

describe("the caller's signal", () => {
  it("has no listener left after a call", async (t) => {
    const { signal } = new AbortController();
    const listeners: string[] = [];
    signal.addEventListener = (name: string) => void listeners.push(`+${name}`);
    signal.removeEventListener = (name: string) => void listeners.push(`-${name}`);
    await clientOf(await serve(t)).v3.v3StartRequest(start, { signal });
    assert.deepEqual(listeners, ["+abort", "-abort"]);
  });
});
