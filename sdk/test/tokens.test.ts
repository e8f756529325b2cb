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
  it("go as form to /token and come along as bearer", async (t) => {
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

  it("are fetched once for fifty calls at the same time", async (t) => {
    const server = await serve(t);
    const client = clientOf(server);
    await Promise.all(Array.from({ length: 50 }, () => client.v3.v3StartRequest(start)));
    assert.equal(server.to("/token").length, 1);
  });

  for (const answer of [{ expires_in: 30 }, { expires_in: "3600" }, {}, { token_type: "bearer" }]) {
    it(`are reused when the answer has ${JSON.stringify(answer)}`, async (t) => {
      const server = await serve(
        t,
        withOwnTokens(({ path }) => ({ json: path === "/token" ? { access_token: "a", ...answer } : started })),
      );
      const client = clientOf(server);
      await client.v3.v3StartRequest(start);
      await client.v3.v3StartRequest(start);
      assert.equal(server.to("/token").length, 1);
    });
  }

  it("being fetched for several calls are not given up when one of them aborts, and that one ends at once", async (t) => {
    let answer = () => {};
    let asked = () => {};
    const underWay = new Promise<void>((resolve) => (asked = resolve));
    const server = await serve(
      t,
      withOwnTokens(async ({ path }) => {
        if (path !== "/token") return { json: started };
        const answered = new Promise<void>((resolve) => (answer = resolve));
        asked();
        await answered;
        return { json: { access_token: "late", expires_in: 3600, token_type: "Bearer" } };
      }),
    );
    const client = clientOf(server);
    const controller = new AbortController();
    const aborted = failureOf(client.v3.v3StartRequest(start, { signal: controller.signal }));
    const patient = client.v3.v3StartRequest(start);
    await underWay;
    controller.abort();
    assert.ok((await aborted) instanceof RequestAbortedError);
    answer();
    assert.deepEqual((await patient).v3StartResponse, started);
    assert.deepEqual((await client.v3.v3StartRequest(start)).v3StartResponse, started);
    assert.equal(server.to("/token").length, 1);
  });

  it("that the API rejects are replaced, and the call is sent once more", async (t) => {
    const server = await serve(t, ({ headers }) =>
      headers.authorization === "Bearer token-1" ? { status: 401, json: { code: 8002 } } : { json: started },
    );
    const client = clientOf(server);
    await client.v3.v3StartRequest(start);
    await client.v3.v3StartRequest(start);
    assert.equal(server.to("/token").length, 2);
    assert.equal(server.to("/v3/start").length, 3);
  });

  it("that the API always rejects end in its error after one repeat", async (t) => {
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
    it(`that are refused with ${status} give ${errorClass.name} with the body`, async (t) => {
      const body = { code: 8002, message: "not authorized", error: "invalid_client" };
      const server = await serve(
        t,
        withOwnTokens(() => ({ status, json: body })),
      );
      const error = await failureOf(clientOf(server).v3.v3StartRequest(start));
      assert.ok(error instanceof errorClass);
      assert.equal(error.status, status);
      assert.deepEqual(JSON.parse(error.body), body);
      assert.equal(error.httpMeta.request.body, null, "the credentials are not shown");
      assert.equal(server.to("/v3/start").length, 0);
    });
  }

  it("show what OAuth says when the API's own message is missing", async (t) => {
    const json = { error: "invalid_client", error_description: "no such client" };
    const server = await serve(
      t,
      withOwnTokens(() => ({ status: 401, json })),
    );
    assert.equal((await failureOf(clientOf(server).v3.v3StartRequest(start))).message, "no such client");
  });

  it("are not sent after a redirect of the token endpoint", async (t) => {
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

  it("come from below the base URL's path", async (t) => {
    const server = await serve(t);
    await clientOf({ ...server, url: `${server.url}/proxy/prove/` }).v3.v3StartRequest(start);
    assert.deepEqual(
      server.requests.map(({ path }) => path),
      ["/proxy/prove/token", "/proxy/prove/v3/start"],
    );
  });

  it("come from tokenURL if it is given", async (t) => {
    const server = await serve(t);
    const identity = await serve(t);
    const tokenURL = `${identity.url}/oauth/token`;
    await clientOf(server, { security: { ...security, tokenURL } }).v3.v3StartRequest(start);
    assert.deepEqual([identity.requests.length, server.requests.length], [1, 1]);
  });

  it("are kept apart by host", async (t) => {
    const server = await serve(t);
    const other = await serve(t);
    const client = clientOf(server, { trustedOrigins: [other.url] });
    await client.v3.v3StartRequest(start);
    await client.v3.v3StartRequest(start, { serverURL: other.url });
    assert.equal(other.to("/token").length, 1);
  });

  it("never go to an origin that is not trusted", async (t) => {
    const server = await serve(t);
    const other = await serve(t);
    const error = await failureOf(clientOf(server).v3.v3StartRequest(start, { serverURL: other.url }));
    assert.ok(error instanceof SDKValidationError);
    assert.ok(error.message.includes(other.url));
    assert.equal(server.requests.length + other.requests.length, 0);
  });

  it("are repeated with the policy of the call", async (t) => {
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

  it("ask a security function once per call, and show what it throws", async (t) => {
    const server = await serve(t);
    let asked = 0;
    const client = clientOf(server, {
      security: async () => {
        asked += 1;
        if (asked === 2) throw new Error("vault is closed");
        return security;
      },
    });
    await client.v3.v3StartRequest(start);
    assert.equal(asked, 1);
    const error = await failureOf(client.v3.v3StartRequest(start));
    assert.match(error.message, /vault is closed/);
  });

  it("pass through the HTTP client's hooks", async (t) => {
    const server = await serve(t);
    const seen: string[] = [];
    const httpClient = new HTTPClient().addHook("beforeRequest", (request) => {
      seen.push(new URL(request.url).pathname);
    });
    await clientOf(server, { httpClient }).v3.v3StartRequest(start);
    assert.deepEqual(seen, ["/token", "/v3/start"]);
  });

  it("are not needed by v3TokenRequest", async (t) => {
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

  it("that are missing from the answer are an error, not a call without token", async (t) => {
    const server = await serve(
      t,
      withOwnTokens(() => ({ json: { token_type: "mac", access_token: "a" } })),
    );
    const error = await failureOf(clientOf(server).v3.v3StartRequest(start));
    assert.equal((error as Error401).reason, "invalidAnswer");
    assert.equal(server.to("/v3/start").length, 0);
  });
});
