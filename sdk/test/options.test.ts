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

/** Sets variables of the environment for one test. */
function environment(t: { after(run: () => void): void }, variables: Record<string, string>) {
  Object.assign(process.env, variables);
  t.after(() => {
    for (const name of Object.keys(variables)) delete process.env[name];
  });
}

describe("security", () => {
  const wrong: [string, object, RegExp][] = [
    ["without a secret", { clientID: "a" }, /security\.clientSecret is missing/],
    ["with an empty secret", { clientID: "a", clientSecret: "" }, /security\.clientSecret is missing/],
    ["without an id", { clientSecret: "b" }, /security\.clientID is missing/],
    ["misspelt", { clientId: "a", clientSecret: "b" }, /security\.clientId is unknown.*known are clientID/],
  ];
  for (const [what, value, message] of wrong) {
    it(`${what} is refused by the constructor, with the fix`, () => {
      assert.throws(
        () => new Proveapi({ security: value }),
        (error) => error instanceof SDKValidationError && message.test(error.message),
      );
    });
  }

  for (const value of [undefined, {}, { clientID: undefined, clientSecret: undefined }]) {
    it(`${JSON.stringify(value)} is refused by the first call that needs a token`, async (t) => {
      const server = await serve(t);
      const error = await failureOf(clientOf(server, { security: value }).v3.v3StartRequest(start));
      assert.match(error.message, /PROVE_CLIENT_ID/);
      assert.equal(server.requests.length, 0);
    });
  }

  it("that is half given is not completed from the environment", (t) => {
    environment(t, { PROVE_CLIENT_ID: "env-id", PROVE_CLIENT_SECRET: "env-secret" });
    assert.throws(() => new Proveapi({ security: { clientID: "a" } }), SDKValidationError);
  });

  it("that the environment gives by half is refused by the constructor", (t) => {
    environment(t, { PROVE_CLIENT_ID: "env-id" });
    assert.throws(() => new Proveapi(), /security\.clientSecret is missing/);
  });

  it("comes of the environment by default", async (t) => {
    environment(t, { PROVE_CLIENT_ID: "env-id", PROVE_CLIENT_SECRET: "env-secret" });
    const server = await serve(t);
    await clientOf(server, { security: undefined }).v3.v3StartRequest(start);
    assert.match(server.requests[0]?.body ?? "", /client_id=env-id&client_secret=env-secret/);
  });
});

describe("the base URL", () => {
  it("is that of the named server, uat-us by default", () => {
    assert.equal(serverURLFromOptions({}).origin, "https://platform.uat.proveapis.com");
    for (const [name, url] of Object.entries(ServerList)) {
      assert.equal(serverURLFromOptions({ server: name as keyof typeof ServerList }).origin, url);
    }
  });

  it("comes of the environment, unless an option says otherwise", (t) => {
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
    it(`${JSON.stringify(options)} is refused by the constructor, with the fix`, () => {
      assert.throws(
        () => new Proveapi(options as never),
        (error) => error instanceof SDKValidationError && /uat-us|https:\/\/host/.test(error.message),
      );
    });
  }
});

describe("headers", () => {
  it("of the call win over those of fetchOptions and the SDK's own", async (t) => {
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

  it("name the version of the package, and the official one that it follows", () => {
    assert.equal(SDK_METADATA.packageVersion, manifest.version);
    assert.equal(SDK_METADATA.sdkVersion, surface.sdkVersion);
  });
});

describe("middleware", () => {
  it("wraps every attempt, the first outermost, of token requests too", async (t) => {
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

  it("may answer itself and may change the request", async (t) => {
    const server = await serve(t);
    const answer: Middleware = async (request, next, { kind }) =>
      kind === "token"
        ? Response.json({ access_token: "own" })
        : next(new Request(request, { headers: { ...Object.fromEntries(request.headers), "x-a": "1" } }));
    const { httpMeta } = await clientOf(server, { middleware: [answer] }).v3.v3StartRequest(start);
    assert.equal(server.requests[0]?.headers.authorization, "Bearer own");
    assert.equal(httpMeta.request.headers.get("x-a"), "1");
  });
});

describe("HTTPClient", () => {
  it("runs hooks around the fetcher, and passes errors on", async () => {
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

  it("forgets hooks that are removed, and copies them when cloned", async () => {
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
  it("are made once and share the client's tokens", async (t) => {
    const server = await serve(t);
    const client = clientOf(server, { security });
    assert.equal(client.v3, client.v3);
    assert.equal(client.v3._tokens, client._tokens);
  });
});

describe("withOptions", () => {
  it("gives a client with other options, and the same tokens", async (t) => {
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

  it("may name another server, which gets a token of its own", async (t) => {
    const [one, two] = [await serve(t), await serve(t)];
    const client = clientOf(one);
    await client.v3.v3StartRequest(start);
    await client.withOptions({ serverURL: two.url }).v3.v3StartRequest(start);
    assert.deepEqual([two.to("/token").length, two.to("/v3/start").length], [1, 1]);
  });

  it("checks the options as the constructor does", async (t) => {
    const client = clientOf(await serve(t));
    assert.throws(() => client.withOptions({ serverURL: "nonsense" }), /no server/);
  });
});

describe("an idempotency key", () => {
  it("is the same for all attempts of a call, and does not go to the token endpoint", async (t) => {
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

  it("no client is made, since anyone could read its secret", (t) => {
    page(t);
    assert.throws(() => new Proveapi({ security }), /dangerouslyAllowBrowser/);
  });

  it("one is made when the program says that it knows", async (t) => {
    const server = await serve(t);
    page(t);
    await clientOf(server, { dangerouslyAllowBrowser: true }).v3.v3StartRequest(start);
    assert.equal(server.to("/v3/start").length, 1);
  });
});
