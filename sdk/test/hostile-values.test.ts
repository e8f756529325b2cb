/** Tests hostile values as arguments and options, thrown, and returned by the caller's functions. */
import assert from "node:assert/strict";
import { describe, it, mock } from "node:test";
import { HTTPClient, isProveError, type Middleware, Proveapi, type SDKOptions } from "@prove-identity/prove-api";
import * as standaloneFunctions from "@prove-identity/prove-api/funcs/index";
import { logging } from "@prove-identity/prove-api/logging";
import { ProveError, SDKValidationError } from "@prove-identity/prove-api/models/errors";
import { sharedTokens } from "@prove-identity/prove-api/token-store";
import type { Result } from "@prove-identity/prove-api/types";
import { hostile } from "./hostile.ts";
import { outcomeOf } from "./outcome.ts";
import { security, start, started } from "./recording-server.ts";

mock.method(Math, "random", () => 0); // no retry delays

/** Responds from memory. */
const memory = () => new HTTPClient({ fetcher: async () => Response.json({ access_token: "a", ...started }) });
const usual = {
  serverURL: "http://127.0.0.1:1",
  security,
  httpClient: memory(),
  retryConfig: { strategy: "none" },
} as const;
const clientOf = (options: object = {}) => new Proveapi({ ...usual, ...options });

type Call = (client: Proveapi, ...given: unknown[]) => PromiseLike<unknown>;

const methods = (["v3", "auth", "domain", "identity"] as const).flatMap((namespace) => {
  const { prototype } = clientOf()[namespace].constructor as { prototype: object };
  const names = Object.getOwnPropertyNames(prototype).filter((name) => name !== "constructor");
  return names.map((name): [string, Call] => [
    `${namespace}.${name}`,
    async (client, ...given) =>
      exhausted((client[namespace] as unknown as Record<string, Call>)[name]?.(...(given as [never]))),
  ]);
});

/** Iterates over a list to its end. */
async function exhausted(outcome: unknown): Promise<unknown> {
  if (typeof outcome !== "object" || outcome === null || !(Symbol.asyncIterator in outcome)) return outcome;
  for await (const _ of outcome as AsyncIterable<unknown>);
  return undefined;
}

const functions = Object.entries(standaloneFunctions as unknown as Record<string, Call>);

/** Returns the error in the result of a standalone function, which never rejects. */
async function errorIn(outcome: PromiseLike<unknown>): Promise<unknown> {
  return ((await exhausted(await outcome)) as Result<unknown> | undefined)?.error;
}

describe("every operation", () => {
  for (const [what, make] of Object.entries(hostile)) {
    it(`every method given ${what} sends it or throws SDKValidationError`, async () => {
      assert.ok(methods.length >= 31);
      for (const [name, call] of methods) {
        for (const given of [[make()], ["id", make()], [{ correlationId: make(), items: [make()] }]]) {
          const error = await outcomeOf(() => call(clientOf(), ...given));
          if (!name.startsWith("v3.") || given[0] === "id") continue; // the value may be the options
          assert.ok(!error || error instanceof SDKValidationError, `${name}: ${String(error)}`);
        }
      }
    });

    it(`every function given ${what} as any argument returns a result`, async () => {
      assert.ok(functions.length >= 31);
      for (const [name, call] of functions) {
        if (name === "identityEachIdentity") continue; // returns an iterator instead of a Result
        for (const given of [
          [make()],
          ["id", make()],
          ["id", {}, make()],
          [start, { headers: make(), signal: make() }],
        ]) {
          const error = await errorIn(call(clientOf(), ...given));
          assert.ok(!error || error instanceof ProveError, `${name}: ${typeof error}`);
        }
      }
    });
  }
});

describe("a hostile call option", () => {
  const names =
    "retries retryCodes serverURL idempotencyKey fetchOptions headers signal redirect credentials timeoutMs".split(" ");
  for (const [what, make] of Object.entries(hostile)) {
    it(`${what} as a call option ends in a result or an SDK error`, async () => {
      for (const name of names) await outcomeOf(() => clientOf().v3.v3StartRequest(start, { [name]: make() }));
    });
  }
});

describe("a hostile client option", () => {
  const names =
    "server serverURL trustedOrigins timeoutMs retryConfig middleware httpClient userAgent debugLogger".split(" ");
  for (const [what, make] of Object.entries(hostile)) {
    it(`${what} as a client option: the call returns a result or throws an SDK error`, async () => {
      for (const name of names) {
        const other = { serverURL: `${usual.serverURL}/other` };
        await outcomeOf(async () => clientOf({ [name]: make() }).v3.v3StartRequest(start, other));
      }
    });

    it(`${what} as a credential is rejected unless it is a string`, async () => {
      for (const name of ["clientID", "clientSecret", "tokenURL"]) {
        const value = make();
        const error = await outcomeOf(async () =>
          clientOf({ security: { ...security, [name]: value } }).v3.v3StartRequest(start),
        );
        if (typeof value !== "string" && value !== null) assert.equal(error?.reason, "invalidArgument", name);
      }
    });
  }
});

describe("a hostile thrown value", () => {
  for (const [what, make] of Object.entries(hostile)) {
    const fail = () => Promise.reject(make());
    const places: Readonly<Record<string, () => SDKOptions>> = {
      fetcher: () => ({ httpClient: new HTTPClient({ fetcher: fail }) }),
      hook: () => ({ httpClient: memory().addHook("response", fail) }),
      middleware: () => ({ middleware: [fail] }),
      "security function": () => ({ security: fail }),
      "logged middleware": () => ({ middleware: [logging({ level: "off" }), fail] }),
    };
    for (const [place, options] of Object.entries(places)) {
      it(`a ${place} that throws ${what} ends the call in an SDK error`, async () => {
        assert.ok(await outcomeOf(() => clientOf(options()).v3.v3StartRequest(start)));
      });
    }

    it(`isProveError returns false for ${what}`, () => assert.equal(isProveError(make()), false));

    it(`an abort with ${what} as reason ends the call with the reason aborted`, async () => {
      const caller = new AbortController();
      const hangs: Middleware = () => new Promise(() => setImmediate(() => caller.abort(make())));
      const call = () => clientOf({ middleware: [hangs] }).v3.v3StartRequest(start, { signal: caller.signal });
      assert.equal((await outcomeOf(call))?.reason, "aborted");
    });
  }
});

describe("a hostile returned value", () => {
  for (const [what, make] of Object.entries(hostile)) {
    const give = async () => make() as never;
    it(`a function that returns ${what} ends the call in a result or an SDK error`, async () => {
      for (const options of [
        { security: give },
        { middleware: [give] },
        { httpClient: memory().addHook("beforeRequest", give) },
        { httpClient: new HTTPClient({ fetcher: give }) },
      ])
        await outcomeOf(() => clientOf(options).v3.v3StartRequest(start));
    });

    it(`a token store that returns ${what} is treated as empty`, async () => {
      const later = Date.now() + 3_600_000;
      const stored = [
        make,
        () => ({ accessToken: make(), expiresAt: later }),
        () => ({ accessToken: "b", expiresAt: make() }),
      ];
      for (const read of stored) {
        const store = { get: async () => read() as never, set: async () => {} };
        const urls: string[] = [];
        const record: Middleware = (request, next) => (urls.push(request.url), next(request));
        assert.equal(
          await outcomeOf(() => clientOf({ middleware: [sharedTokens(store), record] }).v3.v3StartRequest(start)),
          undefined,
        );
        const isText = typeof make() === "string";
        if (!isText || !/^[!-~]+$/.test(make() as string)) assert.match(urls[0] ?? "", /token$/);
      }
    });

    it(`calls succeed without a log if the logger is ${what}`, async () => {
      for (const options of [
        { debugLogger: make() },
        { debugLogger: { group: make(), log: make(), groupEnd: make() } },
        { middleware: [logging({ level: "debug", logger: { debug: make(), info: make() } as never })] },
      ])
        assert.equal(await outcomeOf(() => clientOf(options).v3.v3StartRequest(start)), undefined);
    });
  }
});
