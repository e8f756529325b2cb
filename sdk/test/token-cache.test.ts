import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { TokenCache } from "../src/internal/token-cache.ts";

/** Creates a cache with a test clock, and a token endpoint that the test controls. */
function cacheWith({ sharing = true, lifetime = 3_600_000 } = {}) {
  let now = 0;
  const requests: { respond(): void; fail(error: Error): void; signal: AbortSignal }[] = [];
  const cache = new TokenCache(sharing, () => now);
  const fetchToken = (signal: AbortSignal) =>
    new Promise<{ value: string; lifetime: number }>((resolve, reject) => {
      const value = `token-${requests.length + 1}`;
      requests.push({ fail: reject, respond: () => resolve({ value, lifetime }), signal });
    });
  const get = async (key = "key", call = {}) => cache.get(key, fetchToken, call);
  const getResponded = async () => {
    const token = get();
    requests.at(-1)?.respond();
    return token;
  };
  const moveTo = (ms: number) => (now = ms);
  return { cache, requests, get, getResponded, moveTo };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));
const hour = 3_600_000;

describe("the token cache", () => {
  it("without a token, a call waits for a new one", async () => {
    const { getResponded, requests } = cacheWith();
    assert.equal(await getResponded(), "token-1");
    assert.equal(requests.length, 1);
  });

  it("a failed token request fails the call and is not cached", async () => {
    const { get, getResponded, requests } = cacheWith();
    const failing = get();
    requests[0]?.fail(new Error("no"));
    await assert.rejects(failing, /no/);
    assert.equal(await getResponded(), "token-2");
  });

  it("with an expired token, a call fails if the token request fails", async () => {
    const { get, getResponded, requests, moveTo } = cacheWith();
    await getResponded();
    moveTo(hour);
    const failing = get();
    requests[1]?.fail(new Error("no"));
    await assert.rejects(failing, /no/);
  });

  it("a fresh token is returned without a request", async () => {
    const { get, getResponded, requests, moveTo } = cacheWith();
    await getResponded();
    moveTo(hour - 120_001);
    assert.equal(await get(), "token-1");
    assert.equal(requests.length, 1);
  });

  it("a token that expires within 2 minutes is returned and refreshed in the background", async () => {
    const { get, getResponded, requests, moveTo } = cacheWith();
    await getResponded();
    moveTo(hour - 120_000);
    assert.equal(await get(), "token-1");
    assert.equal(await get(), "token-1");
    assert.equal(requests.length, 2);
    requests[1]?.respond();
    await settled();
    assert.equal(await get(), "token-2");
  });

  it("a short lifetime shortens the refresh margins", async () => {
    const { get, getResponded, requests, moveTo } = cacheWith({ lifetime: 40_000 });
    await getResponded();
    moveTo(29_999);
    assert.equal(await get(), "token-1");
    assert.equal(requests.length, 1);
    moveTo(30_000);
    assert.equal(await get(), "token-1");
    assert.equal(requests.length, 2);
  });

  it("a token that expires within 30 s is replaced before the call", async () => {
    const { getResponded, moveTo } = cacheWith();
    await getResponded();
    moveTo(hour - 30_000);
    assert.equal(await getResponded(), "token-2");
  });

  it("the old token is returned if a refresh fails and it is still valid", async () => {
    const { get, getResponded, requests, moveTo } = cacheWith();
    await getResponded();
    moveTo(hour - 30_000);
    const token = get();
    requests[1]?.fail(new Error("no"));
    assert.equal(await token, "token-1");
  });

  it("a failed refresh is retried after 5 s at the earliest", async () => {
    const { get, getResponded, requests, moveTo } = cacheWith();
    await getResponded();
    moveTo(hour - 120_000);
    await get();
    requests[1]?.fail(new Error("no"));
    await settled();
    moveTo(hour - 115_001);
    assert.equal(await get(), "token-1");
    assert.equal(requests.length, 2);
    moveTo(hour - 115_000);
    await get();
    assert.equal(requests.length, 3);
  });

  it("concurrent calls share a token request and its token", async () => {
    const { get, requests } = cacheWith();
    const tokens = [get(), get(), get()];
    assert.equal(requests.length, 1);
    requests[0]?.respond();
    assert.deepEqual(await Promise.all(tokens), ["token-1", "token-1", "token-1"]);
  });

  it("concurrent calls share the failure of a token request", async () => {
    const { get, requests } = cacheWith();
    const tokens = [get(), get()];
    requests[0]?.fail(new Error("no"));
    const results = await Promise.allSettled(tokens);
    assert.deepEqual(
      results.map(({ status }) => status),
      ["rejected", "rejected"],
    );
  });

  it("a token request is aborted when all calls that wait for it are aborted", async () => {
    const { get, getResponded, requests } = cacheWith();
    const calls: { onAbort?: () => void }[] = [{}, {}];
    const tokens = calls.map((call) => get("key", call));
    calls[0]?.onAbort?.();
    assert.equal(requests[0]?.signal.aborted, false);
    calls[1]?.onAbort?.();
    assert.equal(requests[0]?.signal.aborted, true);
    assert.equal(await getResponded(), "token-2");
    requests[0]?.fail(new Error("aborted"));
    await Promise.allSettled(tokens);
    assert.equal(await get(), "token-2");
  });

  it("a background refresh continues when a call that shares it is aborted", async () => {
    const { get, getResponded, requests, moveTo } = cacheWith();
    await getResponded();
    moveTo(hour - 120_000);
    await get();
    moveTo(hour - 30_000);
    const call: { onAbort?: () => void } = {};
    const token = get("key", call);
    call.onAbort?.();
    assert.equal(requests[1]?.signal.aborted, false);
    requests[1]?.respond();
    assert.equal(await token, "token-2");
    assert.equal(call.onAbort, undefined);
  });

  it("invalidate removes the rejected token", async () => {
    const { cache, getResponded } = cacheWith();
    await getResponded();
    cache.invalidate("key", "token-1");
    assert.equal(await getResponded(), "token-2");
  });

  it("invalidate keeps a token that replaced the rejected one", async () => {
    const { cache, get, getResponded, requests } = cacheWith();
    await getResponded();
    cache.invalidate("key", "token-0");
    assert.equal(await get(), "token-1");
    assert.equal(requests.length, 1);
  });

  it("tokens of different keys are separate", async () => {
    const { get, getResponded, requests } = cacheWith();
    await getResponded();
    const other = get("other");
    requests[1]?.respond();
    assert.equal(await other, "token-2");
  });

  it("without sharing, each call makes its own token request, and the token is cached", async () => {
    const { get, requests } = cacheWith({ sharing: false });
    const tokens = [get(), get()];
    assert.equal(requests.length, 2);
    for (const request of requests) request.respond();
    assert.deepEqual(await Promise.all(tokens), ["token-1", "token-2"]);
    assert.equal(await get(), "token-2");
  });

  it("without sharing, there is no background refresh", async () => {
    const { get, getResponded, requests, moveTo } = cacheWith({ sharing: false });
    await getResponded();
    moveTo(hour - 120_000);
    assert.equal(await get(), "token-1");
    assert.equal(requests.length, 1);
  });
});
