/** The time a call has, and that it holds wherever the call waits. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { HTTPClient, type SDKOptions } from "@prove-identity/prove-api";
import { RequestAbortedError, RequestTimeoutError } from "@prove-identity/prove-api/models/errors";
import { clientOf, failureOf, serve, start, started } from "./recording-server.ts";

const forever = <T>() => new Promise<T>(() => {});

/** Places of the caller's own where a call may get stuck. */
const stuck: Readonly<Record<string, SDKOptions>> = {
  "the security function": { security: forever },
  "a middleware": { middleware: [forever] },
  "a beforeRequest hook": { httpClient: new HTTPClient().addHook("beforeRequest", forever<void>) },
  "a response hook": { httpClient: new HTTPClient().addHook("response", forever<void>) },
  "the fetcher": { httpClient: new HTTPClient({ fetcher: forever }) },
};

describe("time is up", () => {
  for (const [place, options] of Object.entries(stuck)) {
    it(`also in ${place}, which knows nothing of it`, async (t) => {
      const client = clientOf(await serve(t), { ...options, timeoutMs: 50 });
      assert.ok((await failureOf(client.v3.v3StartRequest(start))) instanceof RequestTimeoutError);
    });

    it(`or the caller aborts, also in ${place}`, async (t) => {
      const caller = new AbortController();
      const failed = failureOf(
        clientOf(await serve(t), { ...options, timeoutMs: 2_000 }).v3.v3StartRequest(start, { signal: caller.signal }),
      );
      setImmediate(() => caller.abort());
      assert.ok((await failed) instanceof RequestAbortedError);
    });
  }
});

describe("the limit", () => {
  /** What a call does, in order: the timers it sets, by their milliseconds, and the paths it asks for. */
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

  it("is 30 s when nobody says anything", async (t) => {
    assert.equal((await stepsOf(t, {}))[0], 30_000);
  });

  it("is the client's, or the call's", async (t) => {
    assert.equal((await stepsOf(t, { timeoutMs: 7_001 }))[0], 7_001);
    assert.equal((await stepsOf(t, { timeoutMs: 7_001 }, 8_001))[0], 8_001);
  });

  it("of the client is switched off by 0 for one call", async (t) => {
    const steps = await stepsOf(t, { timeoutMs: 7_001 }, 0);
    const limits = steps.filter((step) => typeof step === "number" && step > 7_000);
    assert.deepEqual(limits, [7_001]); // that of the token request, which stands for all who wait for it
  });

  it("runs from the beginning, and once: what the token took is not given back", async (t) => {
    const steps = await stepsOf(t, { timeoutMs: 7_001 });
    assert.equal(steps[0], 7_001);
    assert.ok(steps.lastIndexOf(7_001) < steps.indexOf("/token"));
    assert.ok(steps.includes("/v3/start"));
  });

  it("does not change the fetchOptions of the caller, which serve the next call as well", async (t) => {
    const server = await serve(t);
    const headers = Object.freeze({ "x-a": "1" });
    const fetchOptions = Object.freeze({ headers });
    const options = Object.freeze({ fetchOptions, timeoutMs: 20 });
    const client = clientOf(server);
    await client.v3.v3StartRequest(start, options).catch(() => {}); // its time may have been up
    await new Promise((resolve) => setTimeout(resolve, 25));
    const { v3StartResponse } = await client.v3.v3StartRequest(start, { fetchOptions });
    assert.deepEqual(v3StartResponse, started);
    assert.deepEqual(options, { fetchOptions: { headers: { "x-a": "1" } }, timeoutMs: 20 });
  });

  it("is over when a time limit in the caller's own signal is", async (t) => {
    const client = clientOf(await serve(t, () => {}));
    const error = await failureOf(client.v3.v3StartRequest(start, { signal: AbortSignal.timeout(30), timeoutMs: 0 }));
    assert.ok(error instanceof RequestTimeoutError);
  });
});
