/** A call that has ended leaves neither a timer, which would keep the process alive, nor a listener on the caller's signal. */
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

/** Only the requests of one kind reach `handler`; the others get a response from memory. */
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

/** Pending timers that keep the process alive. */
const timers = () => process.getActiveResourcesInfo().filter((name) => name === "Timeout").length;

/** A signal and the names of the listeners on it. */
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

describe("an aborted call leaves no timer and no listener", () => {
  const situations: Record<string, SDKOptions> = {
    "when a middleware hangs on its token request": { middleware: [on("token", hanging)] },
    "when a middleware hangs on its own request": { middleware: [on("operation", hanging)] },
    "when the fetcher hangs": { httpClient: new HTTPClient({ fetcher: hanging }) },
    "when a hook hangs": { httpClient: new HTTPClient().addHook("beforeRequest", hanging) },
    "when the security function hangs": { security: hanging },
    "when its token request waits to retry": { middleware: [on("token", async () => busy())] },
    "when it waits to retry": { middleware: [on("operation", async () => busy())] },
  };
  for (const [situation, options] of Object.entries(situations)) {
    it(situation, async () => {
      const before = timers();
      const { controller, signal, listeners } = countedSignal();
      const ended = reasonOf(clientOf(options).v3.v3StartRequest(start, { signal }));
      for (let turn = 0; turn < 5; turn++) await settled();
      assert.ok(timers() > before, "the call has begun and has a time limit");
      controller.abort();
      assert.equal(await ended, "aborted");
      await settled();
      assert.equal(timers(), before);
      assert.deepEqual(listeners, []);
    });
  }

  it("when the security function resolves after the abort, which starts no token request", async () => {
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

describe("a failed call leaves no timer and no listener", () => {
  const situations: Record<string, { client?: SDKOptions; call?: object }> = {
    "when a middleware rejects its token request": { client: { middleware: [on("token", async () => throwing())] } },
    "when a middleware throws": { client: { middleware: [on("operation", throwing)] } },
    "when the security function throws": { client: { security: throwing } },
    "when the token request is rejected": {
      client: { middleware: [on("token", async () => Response.json({}, { status: 401 }))] },
    },
    "when reading the client's retry policy throws": {
      client: Object.defineProperty({}, "retryConfig", { get: throwing }),
    },
    "when timeoutMs is not a number": { call: { timeoutMs: Symbol("timeout") } },
    "when the signal has fired already": { call: { signal: AbortSignal.abort() } },
  };
  for (const [situation, { client = {}, call = {} }] of Object.entries(situations)) {
    it(situation, async () => {
      const before = timers();
      const { signal, listeners } = countedSignal();
      await reasonOf(clientOf(client).v3.v3StartRequest(start, { signal, ...call }));
      await settled();
      assert.equal(timers(), before);
      assert.deepEqual(listeners, []);
    });
  }
});
