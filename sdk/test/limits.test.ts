/** Tests the time limit of calls, wherever they wait. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { HTTPClient, type SDKOptions } from "@prove-identity/prove-api";
import { RequestAbortedError, RequestTimeoutError } from "@prove-identity/prove-api/models/errors";
import { clientOf, failureOf, serve, start, started } from "./recording-server.ts";

const forever = <T>() => new Promise<T>(() => {});

/** Functions of the caller in which a call may hang. */
const hanging: Readonly<Record<string, SDKOptions>> = {
  "the security function": { security: forever },
  "a middleware": { middleware: [forever] },
  "a beforeRequest hook": { httpClient: new HTTPClient().addHook("beforeRequest", forever<void>) },
  "a response hook": { httpClient: new HTTPClient().addHook("response", forever<void>) },
  "the fetcher": { httpClient: new HTTPClient({ fetcher: forever }) },
};

describe("a hanging function of the caller", () => {
  for (const [place, options] of Object.entries(hanging)) {
    it(`a call times out while ${place} hangs`, async (t) => {
      const client = clientOf(await serve(t), { ...options, timeoutMs: 50 });
      assert.ok((await failureOf(client.v3.v3StartRequest(start))) instanceof RequestTimeoutError);
    });

    it(`a call can be aborted while ${place} hangs`, async (t) => {
      const caller = new AbortController();
      const failed = failureOf(
        clientOf(await serve(t), { ...options, timeoutMs: 2_000 }).v3.v3StartRequest(start, { signal: caller.signal }),
      );
      setImmediate(() => caller.abort());
      assert.ok((await failed) instanceof RequestAbortedError);
    });
  }
});

describe("the time limit", () => {
  /** Returns what a call does, in order: delays of timers in milliseconds, and requested paths. */
  async function stepsOf(t: Parameters<typeof serve>[0], options: SDKOptions, timeoutMs?: number) {
    const steps: (number | string)[] = [];
    const { setTimeout } = globalThis;
    const spy = (run: () => void, ms = 0) => (steps.push(ms), setTimeout(run, ms));
    const httpClient = new HTTPClient().addHook("beforeRequest", ({ url }) => void steps.push(new URL(url).pathname));
    const client = clientOf(await serve(t), { ...options, httpClient });
    t.after(() => (globalThis.setTimeout = setTimeout));
    globalThis.setTimeout = Object.assign(spy, setTimeout);
    await client.v3.v3StartRequest(start, { timeoutMs });
    globalThis.setTimeout = setTimeout;
    return steps;
  }

  it("the default time limit is 30 s", async (t) => {
    assert.equal((await stepsOf(t, {}))[0], 30_000);
  });

  it("timeoutMs of the call overrides that of the client", async (t) => {
    assert.equal((await stepsOf(t, { timeoutMs: 7_001 }))[0], 7_001);
    assert.equal((await stepsOf(t, { timeoutMs: 7_001 }, 8_001))[0], 8_001);
  });

  it("timeoutMs 0 of a call removes its time limit", async (t) => {
    const steps = await stepsOf(t, { timeoutMs: 7_001 }, 0);
    const limits = steps.filter((step) => typeof step === "number" && step > 7_000);
    assert.deepEqual(limits, [7_001]); // the limit of the token request, which other calls may share
  });

  it("the time limit starts before the token request and is not restarted", async (t) => {
    const steps = await stepsOf(t, { timeoutMs: 7_001 });
    assert.equal(steps[0], 7_001);
    assert.ok(steps.lastIndexOf(7_001) < steps.indexOf("/token"));
    assert.ok(steps.includes("/v3/start"));
  });

  it("a call with a time limit does not change fetchOptions, so they can be reused", async (t) => {
    const server = await serve(t);
    const headers = Object.freeze({ "x-a": "1" });
    const fetchOptions = Object.freeze({ headers });
    const options = Object.freeze({ fetchOptions, timeoutMs: 20 });
    const client = clientOf(server);
    await client.v3.v3StartRequest(start, options).catch(() => {}); // it may have timed out
    await new Promise((resolve) => setTimeout(resolve, 25));
    const { v3StartResponse } = await client.v3.v3StartRequest(start, { fetchOptions });
    assert.deepEqual(v3StartResponse, started);
    assert.deepEqual(options, { fetchOptions: { headers: { "x-a": "1" } }, timeoutMs: 20 });
  });

  it("AbortSignal.timeout as signal ends a call without time limit", async (t) => {
    const client = clientOf(await serve(t, () => {}));
    const error = await failureOf(client.v3.v3StartRequest(start, { signal: AbortSignal.timeout(30), timeoutMs: 0 }));
    assert.ok(error instanceof RequestTimeoutError);
  });
});
