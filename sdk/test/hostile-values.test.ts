/** Values that fight back: given as arguments and options, thrown, handed over by functions of the caller's, answered. */
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

mock.method(Math, "random", () => 0); // waits of zero

/** Answers from memory. */
const answering = (answer: () => Response = () => Response.json({ access_token: "a", ...started })) =>
  new HTTPClient({ fetcher: async () => answer() });
const usual = {
  serverURL: "http://127.0.0.1:1",
  security,
  httpClient: answering(),
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
      finished((client[namespace] as unknown as Record<string, Call>)[name]?.(...(given as [never]))),
  ]);
});

/** Those that list go on to their end. */
async function finished(outcome: unknown): Promise<unknown> {
  if (typeof outcome !== "object" || outcome === null || !(Symbol.asyncIterator in outcome)) return outcome;
  for await (const _ of outcome as AsyncIterable<unknown>);
  return undefined;
}

const functions = Object.entries(standaloneFunctions as unknown as Record<string, Call>);

/** As of a function, which is fulfilled in any case. */
async function errorIn(outcome: PromiseLike<unknown>): Promise<unknown> {
  return ((await finished(await outcome)) as Result<unknown> | undefined)?.error;
}

describe("every operation", () => {
  for (const [what, make] of Object.entries(hostile)) {
    it(`given ${what} sends it, or refuses it as an argument`, async () => {
      assert.ok(methods.length >= 31);
      for (const [name, call] of methods) {
        for (const given of [[make()], ["id", make()], [{ correlationId: make(), items: [make()] }]]) {
          const error = await outcomeOf(() => call(clientOf(), ...given));
          if (!name.startsWith("v3.") || given[0] === "id") continue; // the other's arguments may be the options
          assert.ok(!error || error instanceof SDKValidationError, `${name}: ${String(error)}`);
        }
      }
    });

    it(`given ${what} gives a result as a function, whichever argument it is`, async () => {
      assert.ok(functions.length >= 31);
      for (const [name, call] of functions) {
        if (name === "identityEachIdentity") continue; // it is one of the methods' kind
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

describe("an option of a call", () => {
  const names =
    "retries retryCodes serverURL idempotencyKey fetchOptions headers signal redirect credentials timeoutMs".split(" ");
  for (const [what, make] of Object.entries(hostile)) {
    it(`that is ${what} ends in a result or an error of the SDK`, async () => {
      for (const name of names) await outcomeOf(() => clientOf().v3.v3StartRequest(start, { [name]: make() }));
    });
  }
});

describe("an option of a client", () => {
  const names =
    "server serverURL trustedOrigins timeoutMs retryConfig middleware httpClient userAgent debugLogger".split(" ");
  for (const [what, make] of Object.entries(hostile)) {
    it(`that is ${what} is refused, or ends calls in a result or an error of the SDK`, async () => {
      for (const name of names) {
        const other = { serverURL: `${usual.serverURL}/other` };
        await outcomeOf(async () => clientOf({ [name]: make() }).v3.v3StartRequest(start, other));
      }
    });

    it(`that is ${what} as a credential is refused unless it is text`, async () => {
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

describe("what is thrown", () => {
  for (const [what, make] of Object.entries(hostile)) {
    const fail = () => Promise.reject(make());
    const places: Readonly<Record<string, () => SDKOptions>> = {
      fetcher: () => ({ httpClient: new HTTPClient({ fetcher: fail }) }),
      hook: () => ({ httpClient: answering().addHook("response", fail) }),
      middleware: () => ({ middleware: [fail] }),
      "security function": () => ({ security: fail }),
      "logged middleware": () => ({ middleware: [logging({ level: "off" }), fail] }),
    };
    for (const [place, options] of Object.entries(places)) {
      it(`by a ${place} may be ${what}: the call fails with an error of the SDK`, async () => {
        assert.ok(await outcomeOf(() => clientOf(options()).v3.v3StartRequest(start)));
      });
    }

    it(`may be ${what}, and isProveError says that it is not ours`, () => assert.equal(isProveError(make()), false));

    it(`by an aborting caller may be ${what}: the call is aborted`, async () => {
      const caller = new AbortController();
      const hangs: Middleware = () => new Promise(() => setImmediate(() => caller.abort(make())));
      const call = () => clientOf({ middleware: [hangs] }).v3.v3StartRequest(start, { signal: caller.signal });
      assert.equal((await outcomeOf(call))?.reason, "aborted");
    });
  }
});

describe("what is handed over", () => {
  for (const [what, make] of Object.entries(hostile)) {
    const give = async () => make() as never;
    it(`may be ${what}: by security function, middleware, hook and fetcher`, async () => {
      for (const options of [
        { security: give },
        { middleware: [give] },
        { httpClient: answering().addHook("beforeRequest", give) },
        { httpClient: new HTTPClient({ fetcher: give }) },
      ])
        await outcomeOf(() => clientOf(options).v3.v3StartRequest(start));
    });

    it(`by a token store may be ${what}: it counts as empty`, async () => {
      const later = Date.now() + 3_600_000;
      const stored = [
        make,
        () => ({ accessToken: make(), expiresAt: later }),
        () => ({ accessToken: "b", expiresAt: make() }),
      ];
      for (const one of stored) {
        const store = { get: async () => one() as never, set: async () => {} };
        const asked: string[] = [];
        const note: Middleware = (request, next) => (asked.push(request.url), next(request));
        assert.equal(
          await outcomeOf(() => clientOf({ middleware: [sharedTokens(store), note] }).v3.v3StartRequest(start)),
          undefined,
        );
        const isText = typeof make() === "string";
        if (!isText || !/^[!-~]+$/.test(make() as string)) assert.match(asked[0] ?? "", /token$/);
      }
    });

    it(`as a logger may be ${what}: calls go on without a log`, async () => {
      for (const options of [
        { debugLogger: make() },
        { debugLogger: { group: make(), log: make(), groupEnd: make() } },
        { middleware: [logging({ level: "debug", logger: { debug: make(), info: make() } as never })] },
      ])
        assert.equal(await outcomeOf(() => clientOf(options).v3.v3StartRequest(start)), undefined);
    });
  }
});
