import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { TokenCache } from "../src/internal/token-cache.ts";

/** A cache whose time the test moves, and a token endpoint that the test answers for. */
function cacheWith({ sharing = true, lifetime = 3_600_000 } = {}) {
  let now = 0;
  const requests: { answer(): void; fail(error: Error): void; signal: AbortSignal }[] = [];
  const cache = new TokenCache(sharing, () => now);
  const fetchToken = (signal: AbortSignal) =>
    new Promise<{ value: string; lifetime: number }>((resolve, reject) => {
      const value = `token-${requests.length + 1}`;
      requests.push({ fail: reject, answer: () => resolve({ value, lifetime }), signal });
    });
  const get = async (key = "key", call = {}) => cache.get(key, fetchToken, call);
  const getAnswered = async () => {
    const token = get();
    requests.at(-1)?.answer();
    return token;
  };
  const moveTo = (ms: number) => (now = ms);
  return { cache, requests, get, getAnswered, moveTo };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));
const hour = 3_600_000;

describe("the token cache", () => {
  it("none: waits for a new token", async () => {
    const { getAnswered, requests } = cacheWith();
    assert.equal(await getAnswered(), "token-1");
    assert.equal(requests.length, 1);
  });

  it("none: a failure is the call's, and is not kept", async () => {
    const { get, getAnswered, requests } = cacheWith();
    const failing = get();
    requests[0]?.fail(new Error("no"));
    await assert.rejects(failing, /no/);
    assert.equal(await getAnswered(), "token-2");
  });

  it("expired: waits for a new token, and fails when there is none", async () => {
    const { get, getAnswered, requests, moveTo } = cacheWith();
    await getAnswered();
    moveTo(hour);
    const failing = get();
    requests[1]?.fail(new Error("no"));
    await assert.rejects(failing, /no/);
  });

  it("fresh: gives the token without a request", async () => {
    const { get, getAnswered, requests, moveTo } = cacheWith();
    await getAnswered();
    moveTo(hour - 120_001);
    assert.equal(await get(), "token-1");
    assert.equal(requests.length, 1);
  });

  it("near its end: gives the token at once and fetches a new one in the background", async () => {
    const { get, getAnswered, requests, moveTo } = cacheWith();
    await getAnswered();
    moveTo(hour - 120_000);
    assert.equal(await get(), "token-1");
    assert.equal(await get(), "token-1");
    assert.equal(requests.length, 2);
    requests[1]?.answer();
    await settled();
    assert.equal(await get(), "token-2");
  });

  it("near its end: a short life shortens the margins", async () => {
    const { get, getAnswered, requests, moveTo } = cacheWith({ lifetime: 40_000 });
    await getAnswered();
    moveTo(29_999);
    assert.equal(await get(), "token-1");
    assert.equal(requests.length, 1);
    moveTo(30_000);
    assert.equal(await get(), "token-1");
    assert.equal(requests.length, 2);
  });

  it("very near its end: waits for a new token", async () => {
    const { getAnswered, moveTo } = cacheWith();
    await getAnswered();
    moveTo(hour - 30_000);
    assert.equal(await getAnswered(), "token-2");
  });

  it("very near its end, and the refresh fails: gives the old token while it is valid", async () => {
    const { get, getAnswered, requests, moveTo } = cacheWith();
    await getAnswered();
    moveTo(hour - 30_000);
    const token = get();
    requests[1]?.fail(new Error("no"));
    assert.equal(await token, "token-1");
  });

  it("after a failed refresh: asks again only after 5 s", async () => {
    const { get, getAnswered, requests, moveTo } = cacheWith();
    await getAnswered();
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

  it("being fetched: all callers share the request and its token", async () => {
    const { get, requests } = cacheWith();
    const tokens = [get(), get(), get()];
    assert.equal(requests.length, 1);
    requests[0]?.answer();
    assert.deepEqual(await Promise.all(tokens), ["token-1", "token-1", "token-1"]);
  });

  it("being fetched: all callers share the failure", async () => {
    const { get, requests } = cacheWith();
    const tokens = [get(), get()];
    requests[0]?.fail(new Error("no"));
    const results = await Promise.allSettled(tokens);
    assert.deepEqual(
      results.map(({ status }) => status),
      ["rejected", "rejected"],
    );
  });

  it("being fetched: aborts the request when every call that waits for it is aborted", async () => {
    const { get, getAnswered, requests } = cacheWith();
    const calls: { onAbort?: () => void }[] = [{}, {}];
    const tokens = calls.map((call) => get("key", call));
    calls[0]?.onAbort?.();
    assert.equal(requests[0]?.signal.aborted, false);
    calls[1]?.onAbort?.();
    assert.equal(requests[0]?.signal.aborted, true);
    assert.equal(await getAnswered(), "token-2");
    requests[0]?.fail(new Error("aborted"));
    await Promise.allSettled(tokens);
    assert.equal(await get(), "token-2");
  });

  it("being fetched: a background refresh continues when a call that joined it is aborted", async () => {
    const { get, getAnswered, requests, moveTo } = cacheWith();
    await getAnswered();
    moveTo(hour - 120_000);
    await get();
    moveTo(hour - 30_000);
    const call: { onAbort?: () => void } = {};
    const token = get("key", call);
    call.onAbort?.();
    assert.equal(requests[1]?.signal.aborted, false);
    requests[1]?.answer();
    assert.equal(await token, "token-2");
    assert.equal(call.onAbort, undefined);
  });

  it("rejected by the API: drops that token", async () => {
    const { cache, getAnswered } = cacheWith();
    await getAnswered();
    cache.invalidate("key", "token-1");
    assert.equal(await getAnswered(), "token-2");
  });

  it("rejected by the API: keeps a token that has taken its place", async () => {
    const { cache, get, getAnswered, requests } = cacheWith();
    await getAnswered();
    cache.invalidate("key", "token-0");
    assert.equal(await get(), "token-1");
    assert.equal(requests.length, 1);
  });

  it("keeps the tokens of different keys apart", async () => {
    const { get, getAnswered, requests } = cacheWith();
    await getAnswered();
    const other = get("other");
    requests[1]?.answer();
    assert.equal(await other, "token-2");
  });

  it("without sharing: no caller waits for another's request, and the token is kept all the same", async () => {
    const { get, requests } = cacheWith({ sharing: false });
    const tokens = [get(), get()];
    assert.equal(requests.length, 2);
    for (const request of requests) request.answer();
    assert.deepEqual(await Promise.all(tokens), ["token-1", "token-2"]);
    assert.equal(await get(), "token-2");
  });

  it("without sharing: nothing runs in the background", async () => {
    const { get, getAnswered, requests, moveTo } = cacheWith({ sharing: false });
    await getAnswered();
    moveTo(hour - 120_000);
    assert.equal(await get(), "token-1");
    assert.equal(requests.length, 1);
  });
});
