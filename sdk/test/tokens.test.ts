import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { HTTPClient } from "@prove-identity/prove-api";
import {
  Error401,
  Error403,
  ErrorT,
  RequestAbortedError,
  SDKError,
  SDKValidationError,
} from "@prove-identity/prove-api/models/errors";
import { clientOf, failureOf, security, serve, start, started, withOwnTokens } from "./recording-server.ts";

describe("automatic tokens", () => {
  it("a call requests a token with a form and sends it as Bearer", async (t) => {
    const server = await serve(t);
    const { v3StartResponse } = await clientOf(server).v3.v3StartRequest(start);
    assert.deepEqual(v3StartResponse, started);
    const [token, call] = server.requests;
    assert.equal(token?.headers["content-type"], "application/x-www-form-urlencoded");
    assert.deepEqual(Object.fromEntries(new URLSearchParams(token?.body)), {
      grant_type: "client_credentials",
      client_id: "customer_id",
      client_secret: "secret",
    });
    assert.equal(call?.headers.authorization, "Bearer token-1");
    assert.equal(token?.headers["user-agent"], call?.headers["user-agent"]);
    assert.equal(call?.headers.cookie, undefined);
  });

  it("50 concurrent calls make one token request", async (t) => {
    const server = await serve(t);
    const client = clientOf(server);
    await Promise.all(Array.from({ length: 50 }, () => client.v3.v3StartRequest(start)));
    assert.equal(server.to("/token").length, 1);
  });

  for (const fields of [{ expires_in: 30 }, { expires_in: "3600" }, {}, { token_type: "bearer" }]) {
    it(`a token is reused when its response has ${JSON.stringify(fields)}`, async (t) => {
      const server = await serve(
        t,
        withOwnTokens(({ path }) => ({ json: path === "/token" ? { access_token: "a", ...fields } : started })),
      );
      const client = clientOf(server);
      await client.v3.v3StartRequest(start);
      await client.v3.v3StartRequest(start);
      assert.equal(server.to("/token").length, 1);
    });
  }

  it("aborting one of two waiting calls ends it immediately and keeps their token request", async (t) => {
    let respond = () => {};
    let begin = () => {};
    const begun = new Promise<void>((resolve) => (begin = resolve));
    const server = await serve(
      t,
      withOwnTokens(async ({ path }) => {
        if (path !== "/token") return { json: started };
        const released = new Promise<void>((resolve) => (respond = resolve));
        begin();
        await released;
        return { json: { access_token: "late", expires_in: 3600, token_type: "Bearer" } };
      }),
    );
    const client = clientOf(server);
    const controller = new AbortController();
    const aborted = failureOf(client.v3.v3StartRequest(start, { signal: controller.signal }));
    const patient = client.v3.v3StartRequest(start);
    await begun;
    controller.abort();
    assert.ok((await aborted) instanceof RequestAbortedError);
    respond();
    assert.deepEqual((await patient).v3StartResponse, started);
    assert.deepEqual((await client.v3.v3StartRequest(start)).v3StartResponse, started);
    assert.equal(server.to("/token").length, 1);
  });

  it("a token rejected with 401 is replaced and the call is sent again", async (t) => {
    const server = await serve(t, ({ headers }) =>
      headers.authorization === "Bearer token-1" ? { status: 401, json: { code: 8002 } } : { json: started },
    );
    const client = clientOf(server);
    await client.v3.v3StartRequest(start);
    await client.v3.v3StartRequest(start);
    assert.equal(server.to("/token").length, 2);
    assert.equal(server.to("/v3/start").length, 3);
  });

  it("a call whose tokens are always rejected throws Error401 after one retry", async (t) => {
    const server = await serve(t, () => ({ status: 401, json: { code: 8002, message: "not authorized" } }));
    const error = await failureOf(clientOf(server).v3.v3StartRequest(start));
    assert.ok(error instanceof Error401);
    assert.equal(server.to("/v3/start").length, 2);
    assert.equal(server.to("/token").length, 2);
  });

  for (const [status, errorClass] of [
    [401, Error401],
    [403, Error403],
    [500, ErrorT],
    [418, SDKError],
  ] as const) {
    it(`a token request rejected with ${status} throws ${errorClass.name} with the body`, async (t) => {
      const body = { code: 8002, message: "not authorized", error: "invalid_client" };
      const server = await serve(
        t,
        withOwnTokens(() => ({ status, json: body })),
      );
      const error = await failureOf(clientOf(server).v3.v3StartRequest(start));
      assert.ok(error instanceof errorClass);
      assert.equal(error.status, status);
      assert.deepEqual(JSON.parse(error.body), body);
      assert.equal(error.httpMeta.request.body, null, "the credentials are not exposed");
      assert.equal(server.to("/v3/start").length, 0);
    });
  }

  it("an OAuth error_description is the message if the body has no message", async (t) => {
    const json = { error: "invalid_client", error_description: "no such client" };
    const server = await serve(
      t,
      withOwnTokens(() => ({ status: 401, json })),
    );
    assert.equal((await failureOf(clientOf(server).v3.v3StartRequest(start))).message, "no such client");
  });

  it("credentials do not follow a redirect of the token endpoint", async (t) => {
    const other = await serve(t);
    const redirect = () => ({ status: 307, headers: { location: `${other.url}/token` }, json: {} });
    const server = await serve(t, withOwnTokens(redirect));
    const error = await failureOf(clientOf(server).v3.v3StartRequest(start));
    assert.ok(error instanceof SDKError && error.status === 307);
    assert.equal(other.requests.length, 0);
    const own = { clientId: "a", clientSecret: "b", grantType: "client_credentials" };
    assert.ok((await failureOf(clientOf(server).v3.v3TokenRequest(own))) instanceof SDKError);
    assert.equal(other.requests.length, 0);
  });

  it("the token URL is below the base URL's path", async (t) => {
    const server = await serve(t);
    await clientOf({ ...server, url: `${server.url}/proxy/prove/` }).v3.v3StartRequest(start);
    assert.deepEqual(
      server.requests.map(({ path }) => path),
      ["/proxy/prove/token", "/proxy/prove/v3/start"],
    );
  });

  it("tokenURL overrides the token URL", async (t) => {
    const server = await serve(t);
    const identity = await serve(t);
    const tokenURL = `${identity.url}/oauth/token`;
    await clientOf(server, { security: { ...security, tokenURL } }).v3.v3StartRequest(start);
    assert.deepEqual([identity.requests.length, server.requests.length], [1, 1]);
  });

  it("tokens are separate per host", async (t) => {
    const server = await serve(t);
    const other = await serve(t);
    const client = clientOf(server, { trustedOrigins: [other.url] });
    await client.v3.v3StartRequest(start);
    await client.v3.v3StartRequest(start, { serverURL: other.url });
    assert.equal(other.to("/token").length, 1);
  });

  it("a call to an untrusted origin throws before anything is sent", async (t) => {
    const server = await serve(t);
    const other = await serve(t);
    const error = await failureOf(clientOf(server).v3.v3StartRequest(start, { serverURL: other.url }));
    assert.ok(error instanceof SDKValidationError);
    assert.ok(error.message.includes(other.url));
    assert.equal(server.requests.length + other.requests.length, 0);
  });

  it("a token request is retried with the call's policy", async (t) => {
    let calls = 0;
    const server = await serve(
      t,
      withOwnTokens(({ path }) => {
        if (path !== "/token") return { json: started };
        calls += 1;
        return calls < 3 ? { status: 502, text: "bad gateway" } : { json: { access_token: "a" } };
      }),
    );
    const backoff = { initialInterval: 1, maxInterval: 1, exponent: 1, maxElapsedTime: 10_000 };
    await clientOf(server, { retryConfig: { strategy: "backoff", backoff } }).v3.v3StartRequest(start);
    assert.equal(calls, 3);
  });

  it("a security function runs once per call, and its error is in the message", async (t) => {
    const server = await serve(t);
    let calls = 0;
    const client = clientOf(server, {
      security: async () => {
        calls += 1;
        if (calls === 2) throw new Error("vault is closed");
        return security;
      },
    });
    await client.v3.v3StartRequest(start);
    assert.equal(calls, 1);
    const error = await failureOf(client.v3.v3StartRequest(start));
    assert.match(error.message, /vault is closed/);
  });

  it("token requests run the HTTP client's hooks", async (t) => {
    const server = await serve(t);
    const seen: string[] = [];
    const httpClient = new HTTPClient().addHook("beforeRequest", (request) => {
      seen.push(new URL(request.url).pathname);
    });
    await clientOf(server, { httpClient }).v3.v3StartRequest(start);
    assert.deepEqual(seen, ["/token", "/v3/start"]);
  });

  it("v3TokenRequest needs no credentials in the options", async (t) => {
    const server = await serve(t);
    const request = {
      clientId: "customer_id",
      clientSecret: "secret",
      grantType: "client_credentials",
      scope: undefined,
    };
    const { v3TokenResponse } = await clientOf(server, { security: undefined }).v3.v3TokenRequest(request);
    assert.deepEqual(v3TokenResponse, { accessToken: "token-1", expiresIn: 3600, tokenType: "Bearer" });
    assert.equal(server.requests[0]?.headers.authorization, undefined);
    assert.equal(server.requests[0]?.body, "client_id=customer_id&client_secret=secret&grant_type=client_credentials");
  });

  it("a token response without a Bearer token fails the call before it is sent", async (t) => {
    const server = await serve(
      t,
      withOwnTokens(() => ({ json: { token_type: "mac", access_token: "a" } })),
    );
    const error = await failureOf(clientOf(server).v3.v3StartRequest(start));
    assert.equal((error as Error401).reason, "invalidAnswer");
    assert.equal(server.to("/v3/start").length, 0);
  });
});
