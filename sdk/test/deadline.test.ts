import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { ConnectionError, RequestAbortedError, RequestTimeoutError } from "@prove-identity/prove-api/models/errors";
import { clientOf, failureOf, type Handler, serve, start, started, withOwnTokens } from "./recording-server.ts";

const noResponse = () => {};
const headersOnly: Handler = (_, response) => {
  response.writeHead(200, { "content-type": "application/json" }).write('{"authToken":');
};
const places: [string, Handler][] = [
  ["the token request", withOwnTokens(noResponse)],
  ["the request", noResponse],
  ["the response body", headersOnly],
  ["the retry delay", () => ({ status: 503, headers: { "retry-after": "19" }, json: {} })],
];

describe("the end of a call", () => {
  for (const [place, handler] of places.slice(0, 3)) {
    it(`a call throws RequestTimeoutError when it times out during ${place}`, async (t) => {
      const client = clientOf(await serve(t, handler), { timeoutMs: 60 });
      assert.ok((await failureOf(client.v3.v3StartRequest(start))) instanceof RequestTimeoutError);
    });
  }

  for (const [place, handler] of places) {
    it(`a call throws RequestAbortedError when it is aborted during ${place}`, async (t) => {
      const caller = new AbortController();
      const abortSoon: Handler = (request, response) => {
        setImmediate(() => setImmediate(() => caller.abort(new Error("not needed"))));
        return handler(request, response);
      };
      const server = await serve(t, place === "the token request" ? withOwnTokens(abortSoon) : abortSoon);
      const error = await failureOf(clientOf(server).v3.v3StartRequest(start, { signal: caller.signal }));
      assert.ok(error instanceof RequestAbortedError);
      assert.equal(error.reason, "aborted");
      assert.match(error.message, /not needed/);
    });
  }

  it("a call sends nothing if its signal is already aborted", async (t) => {
    const server = await serve(t);
    const error = await failureOf(clientOf(server).v3.v3StartRequest(start, { signal: AbortSignal.abort() }));
    assert.ok(error instanceof RequestAbortedError);
    assert.equal(server.requests.length, 0);
  });

  it("a call throws RequestTimeoutError when its signal is AbortSignal.timeout", async (t) => {
    const client = clientOf(await serve(t, noResponse));
    const error = await failureOf(client.v3.v3StartRequest(start, { signal: AbortSignal.timeout(30) }));
    assert.ok(error instanceof RequestTimeoutError);
  });

  it("a call uses the signal of fetchOptions and does not change fetchOptions", async (t) => {
    const fetchOptions = Object.freeze({ signal: AbortSignal.abort() });
    const error = await failureOf(clientOf(await serve(t)).v3.v3StartRequest(start, { fetchOptions }));
    assert.ok(error instanceof RequestAbortedError);
  });

  it("a call throws the response's error immediately if Retry-After exceeds its deadline", async (t) => {
    const reply = { status: 503, headers: { "retry-after": "15" }, json: { message: "busy" } };
    const client = clientOf(await serve(t, () => reply), { timeoutMs: 10_000 });
    const error = await failureOf(client.v3.v3StartRequest(start));
    assert.match(error.message, /busy/);
  });

  it("timeoutMs 0 of a call removes the client's limit", async (t) => {
    const slow: Handler = async () => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      return { json: started };
    };
    const client = clientOf(await serve(t, slow), { timeoutMs: 250 });
    // The token request has the client's limit and may time out.
    await client.v3.v3StartRequest(start, { timeoutMs: 0 }).catch(() => {});
    assert.ok((await client.v3.v3StartRequest(start, { timeoutMs: 0 })).v3StartResponse);
  });

  it("aborting one call does not abort the token request of another", async (t) => {
    const caller = new AbortController();
    let respondToken = () => {};
    const server = await serve(
      t,
      withOwnTokens(({ path }, response) => {
        if (path !== "/token") return { json: started };
        respondToken = () => response.setHeader("content-type", "application/json").end('{"access_token":"a"}');
        caller.abort();
        setImmediate(() => respondToken());
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

  it("a call throws ConnectionError when the body is truncated", async (t) => {
    const truncated: Handler = (_, response) => {
      response.writeHead(200, { "content-type": "application/json", "content-length": "100" }).write("{");
      setImmediate(() => response.destroy());
    };
    const error = await failureOf(clientOf(await serve(t, truncated)).v3.v3StartRequest(start));
    assert.ok(error instanceof ConnectionError, String(error));
  });
});

describe("the caller's signal", () => {
  it("a call removes its listener from the caller's signal", async (t) => {
    const { signal } = new AbortController();
    const listeners: string[] = [];
    signal.addEventListener = (name: string) => void listeners.push(`+${name}`);
    signal.removeEventListener = (name: string) => void listeners.push(`-${name}`);
    await clientOf(await serve(t)).v3.v3StartRequest(start, { signal });
    assert.deepEqual(listeners, ["+abort", "-abort"]);
  });
});
