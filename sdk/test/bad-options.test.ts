/** Tests invalid options, and caller's functions that return or throw arbitrary values. */
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { HTTPClient, type Middleware, Proveapi, ServerList } from "@prove-identity/prove-api";
import { ProveapiCore } from "@prove-identity/prove-api/core";
import { v3V3StartRequest } from "@prove-identity/prove-api/funcs/v3V3StartRequest";
import { SDKValidationError } from "@prove-identity/prove-api/models/errors";
import { outcomeOf } from "./outcome.ts";
import { clientOf, security, serve, start } from "./recording-server.ts";

const anything = fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true });

describe("a constructor", () => {
  /** Returns the client, or the message of an SDKValidationError; any other error fails the test. */
  function construct(options: unknown): unknown {
    try {
      return new Proveapi(options as never);
    } catch (error) {
      assert.ok(error instanceof SDKValidationError, String(error));
      return error.message;
    }
  }

  it("the constructor rejects an unknown server and lists the known ones", () => {
    const known = new RegExp(Object.keys(ServerList).join(", "));
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.constantFrom("__proto__", "constructor", "UAT-US")), (server) => {
        fc.pre(!Object.hasOwn(ServerList, server) && !/^https?:/i.test(server));
        assert.match(String(construct({ server })), known);
        assert.match(String(construct({ serverURL: server })), known);
      }),
    );
  });

  for (const serverURL of ["localhost:8080", "127.0.0.1", "ftp://host", "http://", "https:// /", "//host/path", ""]) {
    it(`the constructor rejects '${serverURL}' as serverURL and names it`, () => {
      assert.ok(String(construct({ serverURL })).startsWith(`unknown server '${serverURL}'`));
    });
  }

  it("calls are sent below the path of serverURL", async (t) => {
    const server = await serve(t);
    const own = clientOf({ ...server, url: `${server.url}/a b/%2F//?query#hash` });
    await own.v3.v3StartRequest(start);
    assert.equal(server.requests.at(-1)?.path, "/a%20b/%2F/v3/start");
  });

  it("the constructor accepts complete credentials or none, and rejects all others", () => {
    const part = fc.option(fc.constantFrom("", "x"), { nil: undefined });
    const shape = fc.record({ clientID: part, clientSecret: part, clientId: part }, { requiredKeys: [] });
    fc.assert(
      fc.property(shape, (security) => {
        const complete = Boolean(security.clientID) === Boolean(security.clientSecret);
        const result = construct({ security, serverURL: "http://a" });
        if ("clientId" in security) assert.match(String(result), /security\.clientId is unknown/);
        else if (complete) assert.ok(result instanceof Proveapi);
        else assert.match(String(result), /security\.client(ID|Secret) is missing/);
      }),
    );
  });
});

describe("a caller's function", () => {
  it("a security function that returns any value ends in an SDKValidationError before anything is sent", async () => {
    await fc.assert(
      fc.asyncProperty(anything, async (value) => {
        const own = new ProveapiCore({ serverURL: "http://a", security: async () => value as never });
        const { error } = await v3V3StartRequest(own, start);
        assert.equal(error?.reason, "invalidArgument");
      }),
    );
  });

  it("a middleware or fetcher that returns any value ends in an SDK error", async () => {
    const layer = (value: unknown): Middleware => {
      return async () => value as Response;
    };
    await fc.assert(
      fc.asyncProperty(anything, async (value) => {
        const fetcher = async () => value as Response;
        const options = { serverURL: "http://127.0.0.1:1", security, retryConfig: { strategy: "none" } } as const;
        for (const own of [
          new Proveapi({ ...options, middleware: [layer(value)] }),
          new Proveapi({ ...options, httpClient: new HTTPClient({ fetcher }) }),
        ])
          assert.ok(await outcomeOf(() => own.v3.v3StartRequest(start)));
      }),
    );
  });

  it("a call throws an SDK error if a hook rejects, whatever the value", async () => {
    await fc.assert(
      fc.asyncProperty(anything, async (value) => {
        const httpClient = new HTTPClient().addHook("beforeRequest", () => Promise.reject(value as Error));
        const own = new Proveapi({ serverURL: "http://127.0.0.1:1", security, httpClient });
        assert.ok(await outcomeOf(() => own.v3.v3StartRequest(start)));
      }),
    );
  });
});
