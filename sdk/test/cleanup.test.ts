/** Tests that a call leaves no timer, which would keep the process alive, and no listener on the caller's signal. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { HTTPClient, type Middleware, Proveapi, type SDKOptions } from "@prove-identity/prove-api";
import type { ProveError } from "@prove-identity/prove-api/models/errors";
import { failureOf, security, start, started } from "./recording-server.ts";

// Needs a process of its own: it counts the timers of the process.

const settled = () => new Promise((resolve) => setImmediate(resolve));
const hanging = () => new Promise<never>(() => {});
const busy = () => Response.json({ message: "busy" }, { status: 503, headers: { "retry-after": "19" } });
const throwing = (): never => {
  throw new RangeError("thrown early");
};

/** Returns a middleware that passes requests of one kind to `handler`. */
const on =
  (kind: "operation" | "token", handler: Middleware): Middleware =>
  (request, next, context) =>
    context.kind === kind ? handler(request, next, context) : next(request);

function clientOf(options: SDKOptions) {
  const httpClient = new HTTPClient({ fetcher: async () => Response.json({ access_token: "a", ...started }) });
  const usual = { serverURL: "http://127.0.0.1:1", security, httpClient };
  return new Proveapi(Object.defineProperties(usual, Object.getOwnPropertyDescriptors(options)));
}

const reasonOf = async (call: PromiseLike<unknown>) => ((await failureOf(call)) as ProveError).reason;

/** Counts the pending timers that keep the process alive. */
const timers = () => process.getActiveResourcesInfo().filter((name) => name === "Timeout").length;

/** Returns a controller, its signal and the names of the signal's listeners. */
function countedSignal() {
  const controller = new AbortController();
  const { signal } = controller;
  const listeners: string[] = [];
  const [add, remove] = [signal.addEventListener.bind(signal), signal.removeEventListener.bind(signal)];
  signal.addEventListener = (name: string, ...rest: [never]) => (listeners.push(name), add(name, ...rest));
  signal.removeEventListener = (name: string, ...rest: [never]) => {
    const index = listeners.indexOf(name);
    if (index !== -1) listeners.splice(index, 1);
    remove(name, ...rest);
  };
  return { controller, signal, listeners };
}

describe("an aborted call", () => {
  const situations: Record<string, SDKOptions> = {
    "a middleware hangs on its token request": { middleware: [on("token", hanging)] },
    "a middleware hangs on its own request": { middleware: [on("operation", hanging)] },
    "the fetcher hangs": { httpClient: new HTTPClient({ fetcher: hanging }) },
    "a hook hangs": { httpClient: new HTTPClient().addHook("beforeRequest", hanging) },
    "the security function hangs": { security: hanging },
    "its token request waits for a retry": { middleware: [on("token", async () => busy())] },
    "it waits for a retry": { middleware: [on("operation", async () => busy())] },
  };
  for (const [situation, options] of Object.entries(situations)) {
    it(`a call aborted while ${situation} leaves no timer and no listener`, async () => {
      const before = timers();
      const { controller, signal, listeners } = countedSignal();
      const ended = reasonOf(clientOf(options).v3.v3StartRequest(start, { signal }));
      for (let turn = 0; turn < 5; turn++) await settled();
      assert.ok(timers() > before, "the call has a time limit");
      controller.abort();
      assert.equal(await ended, "aborted");
      await settled();
      assert.equal(timers(), before);
      assert.deepEqual(listeners, []);
    });
  }

  it("a call aborted while the security function runs makes no token request", async () => {
    const before = timers();
    const { controller, signal, listeners } = countedSignal();
    const gate = Promise.withResolvers<typeof security>();
    let requests = 0;
    const count: Middleware = () => (requests++, hanging());
    const client = clientOf({ security: () => gate.promise, middleware: [count] });
    const ended = reasonOf(client.v3.v3StartRequest(start, { signal }));
    await settled();
    controller.abort();
    assert.equal(await ended, "aborted");
    gate.resolve(security);
    await settled();
    assert.deepEqual([requests, timers(), listeners], [0, before, []]);
  });
});

describe("a failed call", () => {
  const situations: Record<string, { client?: SDKOptions; call?: object }> = {
    "a middleware rejects its token request": { client: { middleware: [on("token", async () => throwing())] } },
    "a middleware throws": { client: { middleware: [on("operation", throwing)] } },
    "the security function throws": { client: { security: throwing } },
    "the token request is rejected": {
      client: { middleware: [on("token", async () => Response.json({}, { status: 401 }))] },
    },
    "the getter of retryConfig throws": {
      client: Object.defineProperty({}, "retryConfig", { get: throwing }),
    },
    "timeoutMs is a symbol": { call: { timeoutMs: Symbol("timeout") } },
    "the signal is already aborted": { call: { signal: AbortSignal.abort() } },
  };
  for (const [situation, { client = {}, call = {} }] of Object.entries(situations)) {
    it(`a call that fails because ${situation} leaves no timer and no listener`, async () => {
      const before = timers();
      const { signal, listeners } = countedSignal();
      await reasonOf(clientOf(client).v3.v3StartRequest(start, { signal, ...call }));
      await settled();
      assert.equal(timers(), before);
      assert.deepEqual(listeners, []);
    });
  }
});
