import assert from "node:assert/strict";
import { describe, it } from "node:test";
import {
  HTTPClient,
  type Middleware,
  Proveapi,
  SDK_METADATA,
  ServerList,
  serverURLFromOptions,
} from "@prove-identity/prove-api";
import { SDKValidationError } from "@prove-identity/prove-api/models/errors";
import { surface } from "../compatibility/official.ts";
import manifest from "../package.json" with { type: "json" };
import { clientOf, failureOf, security, serve, start } from "./recording-server.ts";

/** Sets environment variables for one test. */
function environment(t: { after(run: () => void): void }, variables: Record<string, string>) {
  Object.assign(process.env, variables);
  t.after(() => {
    for (const name of Object.keys(variables)) delete process.env[name];
  });
}

describe("security", () => {
  const invalid: [string, object, RegExp][] = [
    ["without a secret", { clientID: "a" }, /security\.clientSecret is missing/],
    ["with an empty secret", { clientID: "a", clientSecret: "" }, /security\.clientSecret is missing/],
    ["without an ID", { clientSecret: "b" }, /security\.clientID is missing/],
    [
      "with a misspelled member",
      { clientId: "a", clientSecret: "b" },
      /security\.clientId is unknown.*known: clientID/,
    ],
  ];
  for (const [what, value, message] of invalid) {
    it(`the constructor rejects security ${what} and states the fix`, () => {
      assert.throws(
        () => new Proveapi({ security: value }),
        (error) => error instanceof SDKValidationError && message.test(error.message),
      );
    });
  }

  for (const value of [undefined, {}, { clientID: undefined, clientSecret: undefined }]) {
    it(`with security ${JSON.stringify(value)} the first call that needs a token throws`, async (t) => {
      const server = await serve(t);
      const error = await failureOf(clientOf(server, { security: value }).v3.v3StartRequest(start));
      assert.match(error.message, /PROVE_CLIENT_ID/);
      assert.equal(server.requests.length, 0);
    });
  }

  it("incomplete security is not completed from the environment", (t) => {
    environment(t, { PROVE_CLIENT_ID: "env-id", PROVE_CLIENT_SECRET: "env-secret" });
    assert.throws(() => new Proveapi({ security: { clientID: "a" } }), SDKValidationError);
  });

  it("the constructor rejects incomplete credentials of the environment", (t) => {
    environment(t, { PROVE_CLIENT_ID: "env-id" });
    assert.throws(() => new Proveapi(), /security\.clientSecret is missing/);
  });

  it("credentials come from the environment by default", async (t) => {
    environment(t, { PROVE_CLIENT_ID: "env-id", PROVE_CLIENT_SECRET: "env-secret" });
    const server = await serve(t);
    await clientOf(server, { security: undefined }).v3.v3StartRequest(start);
    assert.match(server.requests[0]?.body ?? "", /client_id=env-id&client_secret=env-secret/);
  });
});

describe("the base URL", () => {
  it("the base URL is that of the named server, uat-us by default", () => {
    assert.equal(serverURLFromOptions({}).origin, "https://platform.uat.proveapis.com");
    for (const [name, url] of Object.entries(ServerList)) {
      assert.equal(serverURLFromOptions({ server: name as keyof typeof ServerList }).origin, url);
    }
  });

  it("options override PROVE_SERVER_URL, which overrides PROVE_SERVER", (t) => {
    environment(t, { PROVE_SERVER: "prod-eu" });
    assert.equal(serverURLFromOptions({}).origin, ServerList["prod-eu"]);
    environment(t, { PROVE_SERVER_URL: "http://localhost:8080" });
    assert.equal(serverURLFromOptions({}).origin, "http://localhost:8080");
    assert.equal(serverURLFromOptions({ server: "prod-us" }).origin, ServerList["prod-us"]);
    assert.equal(serverURLFromOptions({ server: "prod-us", serverURL: "http://a/b" }).href, "http://a/b");
  });

  for (const options of [
    { server: "toString" },
    { server: "prod" },
    { serverURL: "localhost:8080" },
    { serverURL: "/v3" },
  ]) {
    it(`the constructor rejects ${JSON.stringify(options)} and states the fix`, () => {
      assert.throws(
        () => new Proveapi(options as never),
        (error) => error instanceof SDKValidationError && /uat-us|https:\/\/host/.test(error.message),
      );
    });
  }
});

describe("headers", () => {
  it("headers of the call override those of fetchOptions and of the SDK", async (t) => {
    const server = await serve(t);
    const fetchOptions = { headers: { "x-a": "1", "x-b": "1" } };
    await clientOf(server, { userAgent: "mine/1" }).v3.v3StartRequest(start, {
      fetchOptions,
      headers: { "x-b": "2", accept: "x/y" },
    });
    const [token, call] = server.requests;
    assert.deepEqual([call?.headers["x-a"], call?.headers["x-b"], call?.headers.accept], ["1", "2", "x/y"]);
    assert.deepEqual([call?.headers["user-agent"], token?.headers["user-agent"]], ["mine/1", "mine/1"]);
    assert.equal(token?.headers["x-a"], undefined);
  });

  it("SDK_METADATA has the package version and the official version", () => {
    assert.equal(SDK_METADATA.packageVersion, manifest.version);
    assert.equal(SDK_METADATA.sdkVersion, surface.sdkVersion);
  });
});

describe("middleware", () => {
  it("middleware wraps every attempt and token request, the first outermost", async (t) => {
    const log: string[] = [];
    const named =
      (name: string): Middleware =>
      async (request, next, { kind, operation, attempt }) => {
        log.push(`${name} ${kind} ${operation} ${attempt}`);
        return next(request);
      };
    let calls = 0;
    const server = await serve(t, () =>
      (calls += 1) === 1 ? { status: 503, json: {}, headers: { "retry-after": "0.001" } } : { json: {} },
    );
    await clientOf(server, { middleware: [named("a"), named("b")] }).v3.v3StartRequest(start);
    assert.deepEqual(log, [
      "a token V3TokenRequest 0",
      "b token V3TokenRequest 0",
      "a operation V3StartRequest 0",
      "b operation V3StartRequest 0",
      "a operation V3StartRequest 1",
      "b operation V3StartRequest 1",
    ]);
  });

  it("middleware can respond itself and can change the request", async (t) => {
    const server = await serve(t);
    const custom: Middleware = async (request, next, { kind }) =>
      kind === "token"
        ? Response.json({ access_token: "own" })
        : next(new Request(request, { headers: { ...Object.fromEntries(request.headers), "x-a": "1" } }));
    const { httpMeta } = await clientOf(server, { middleware: [custom] }).v3.v3StartRequest(start);
    assert.equal(server.requests[0]?.headers.authorization, "Bearer own");
    assert.equal(httpMeta.request.headers.get("x-a"), "1");
  });
});

describe("HTTPClient", () => {
  it("HTTPClient runs hooks around the fetcher and rethrows errors", async () => {
    const log: string[] = [];
    const client = new HTTPClient({ fetcher: async () => (log.push("fetch"), new Response("ok")) });
    client.addHook("beforeRequest", () => void log.push("before")).addHook("response", () => void log.push("response"));
    await client.request(new Request("http://a"));
    assert.deepEqual(log, ["before", "fetch", "response"]);
    const failing = new HTTPClient({ fetcher: () => Promise.reject(new Error("down")) });
    failing.addHook("requestError", (error) => void log.push(String(error)));
    await assert.rejects(failing.request(new Request("http://a")), /down/);
    assert.equal(log.at(-1), "Error: down");
  });

  it("removeHook removes a hook, and clone copies hooks", async () => {
    const client = new HTTPClient({ fetcher: async () => new Response("ok") });
    let calls = 0;
    const hook = () => void (calls += 1);
    client.addHook("beforeRequest", hook);
    const copy = client.clone();
    client.removeHook("beforeRequest", hook);
    await client.request(new Request("http://a"));
    await copy.request(new Request("http://a"));
    assert.equal(calls, 1);
    assert.throws(() => client.addHook("nonsense" as "response", hook), /nonsense/);
  });
});

describe("namespaces", () => {
  it("a namespace is created once and shares the client's tokens", async (t) => {
    const server = await serve(t);
    const client = clientOf(server, { security });
    assert.equal(client.v3, client.v3);
    assert.equal(client.v3._tokens, client._tokens);
  });
});

describe("withOptions", () => {
  it("withOptions returns a client with other options and the same tokens", async (t) => {
    const server = await serve(t);
    const client = clientOf(server, { userAgent: "first/1" });
    await client.v3.v3StartRequest(start);
    const other = client.withOptions({ userAgent: "second/1", timeoutMs: 5_000 });
    await other.v3.v3StartRequest(start);
    assert.equal(server.to("/token").length, 1);
    assert.deepEqual(
      server.to("/v3/start").map(({ headers }) => headers["user-agent"]),
      ["first/1", "second/1"],
    );
    assert.ok(other instanceof Proveapi);
    assert.equal(client._options.timeoutMs, undefined);
  });

  it("withOptions with another serverURL requests a separate token", async (t) => {
    const [one, two] = [await serve(t), await serve(t)];
    const client = clientOf(one);
    await client.v3.v3StartRequest(start);
    await client.withOptions({ serverURL: two.url }).v3.v3StartRequest(start);
    assert.deepEqual([two.to("/token").length, two.to("/v3/start").length], [1, 1]);
  });

  it("withOptions validates options like the constructor", async (t) => {
    const client = clientOf(await serve(t));
    assert.throws(() => client.withOptions({ serverURL: "nonsense" }), /unknown server/);
  });
});

describe("an idempotency key", () => {
  it("the idempotency key is sent with every attempt of a call, but not with token requests", async (t) => {
    let calls = 0;
    const server = await serve(t, (_, response) => ((calls += 1) === 1 ? void response.destroy() : { json: {} }));
    await clientOf(server).v3.v3StartRequest(start, { idempotencyKey: "k-1" });
    const keys = server.requests.map(({ headers }) => headers["idempotency-key"]);
    assert.deepEqual(keys, [undefined, "k-1", "k-1"]);
  });
});

describe("in a browser", () => {
  const page = (t: { after(run: () => void): void }) => {
    Object.assign(globalThis, { window: { document: {} } });
    t.after(() => Reflect.deleteProperty(globalThis, "window"));
  };

  it("the constructor throws in a browser", (t) => {
    page(t);
    assert.throws(() => new Proveapi({ security }), /dangerouslyAllowBrowser/);
  });

  it("dangerouslyAllowBrowser allows a client in a browser", async (t) => {
    const server = await serve(t);
    page(t);
    await clientOf(server, { dangerouslyAllowBrowser: true }).v3.v3StartRequest(start);
    assert.equal(server.to("/v3/start").length, 1);
  });
});
