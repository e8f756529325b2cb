/** Tests that requests are not sent twice or too late, and that secrets are not exposed. */
import assert from "node:assert/strict";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, it } from "node:test";
import { inspect } from "node:util";
import { HTTPClient, Proveapi } from "@prove-identity/prove-api";
import {
  InvalidRequestError,
  RequestAbortedError,
  ResponseValidationError,
  SDKError,
  UnexpectedClientError,
} from "@prove-identity/prove-api/models/errors";
import { clientOf, failureOf, serve, start, started, withOwnTokens } from "./recording-server.ts";

/** Fails like a hook that calls an unreachable metrics service. */
const unreachableService = () => Promise.reject(Object.assign(new TypeError("fetch failed"), { code: "ECONNREFUSED" }));

describe("a request with a response is not sent again", () => {
  it("a failing response hook does not cause a retry", async (t) => {
    const server = await serve(t);
    const httpClient = new HTTPClient().addHook("response", (_, { url }) =>
      url.endsWith("/token") ? undefined : unreachableService(),
    );
    const error = await failureOf(clientOf(server, { httpClient }).v3.v3StartRequest(start));
    assert.ok(error instanceof UnexpectedClientError);
    assert.equal(server.to("/v3/start").length, 1);
  });

  it("a middleware that fails after the response does not cause a retry", async (t) => {
    const server = await serve(t);
    const middleware = [
      async (request: Request, next: (request: Request) => Promise<Response>, { kind }: { kind: string }) => {
        const response = await next(request);
        return kind === "token" ? response : unreachableService();
      },
    ];
    const error = await failureOf(clientOf(server, { middleware }).v3.v3StartRequest(start));
    assert.ok(error instanceof UnexpectedClientError);
    assert.equal(server.to("/v3/start").length, 1);
  });
});

/** Starts a server whose token request waits for `releaseToken`. */
async function slowTokens(t: Parameters<typeof serve>[0]) {
  const gate = Promise.withResolvers<void>();
  const requested = Promise.withResolvers<void>();
  const server = await serve(
    t,
    withOwnTokens(async ({ path }) => {
      if (path !== "/token") return { json: started };
      requested.resolve();
      await gate.promise;
      return { json: { access_token: "late", expires_in: 3600, token_type: "Bearer" } };
    }),
  );
  return { server, releaseToken: gate.resolve, tokenRequested: requested.promise };
}

describe("an abort", () => {
  it("aborting one call by fetchOptions does not abort the token request of another", async (t) => {
    const { server, releaseToken, tokenRequested } = await slowTokens(t);
    const client = clientOf(server);
    const controller = new AbortController();
    const aborted = failureOf(client.v3.v3StartRequest(start, { fetchOptions: { signal: controller.signal } }));
    const patient = client.v3.v3StartRequest(start);
    await tokenRequested;
    controller.abort();
    assert.ok((await aborted) instanceof RequestAbortedError);
    releaseToken();
    assert.deepEqual((await patient).v3StartResponse, started);
  });

  it("a call aborted while it waits for the token sends nothing later", async (t) => {
    const { server, releaseToken, tokenRequested } = await slowTokens(t);
    let sent = 0;
    const httpClient = new HTTPClient({ fetcher: (input, init) => (sent++, fetch(input, init)) });
    const client = clientOf(server, { httpClient });
    const controller = new AbortController();
    const aborted = failureOf(client.v3.v3StartRequest(start, { signal: controller.signal }));
    await tokenRequested;
    controller.abort();
    await aborted;
    releaseToken();
    assert.deepEqual((await client.v3.v3StartRequest(start)).v3StartResponse, started);
    assert.deepEqual([server.to("/v3/start").length, sent], [1, 3]); // the other two are token requests
  });

  const cyclic = new Error("cyclic");
  cyclic.cause = cyclic;
  for (const [what, reason] of [
    ["an error with a cyclic cause", cyclic],
    ["an object without text", Object.create(null)],
    ["undefined", undefined],
  ] as const) {
    it(`an abort with ${what} as reason throws RequestAbortedError`, async (t) => {
      const { server, tokenRequested } = await slowTokens(t);
      const controller = new AbortController();
      const aborted = failureOf(clientOf(server).v3.v3StartRequest(start, { signal: controller.signal }));
      await tokenRequested;
      controller.abort(reason);
      assert.ok((await aborted) instanceof RequestAbortedError);
    });
  }
});

describe("secrets in logged values and errors", () => {
  it("a logged client or result contains neither credentials nor response", async (t) => {
    const server = await serve(t, () => ({ json: { ...started, authToken: "MARKER-response" } }));
    const client = clientOf(server, { security: { clientID: "id", clientSecret: "MARKER-secret" } });
    const { httpMeta } = await client.v3.v3StartRequest(start);
    for (const shown of [client, client.v3, httpMeta]) {
      assert.doesNotMatch(inspect(shown, { depth: 9 }) + JSON.stringify(shown), /MARKER/);
    }
  });

  it("the error for an invalid token or header does not contain it", async (t) => {
    const server = await serve(
      t,
      withOwnTokens(() => ({ json: { access_token: "MARKER\u2028token", expires_in: 3600, token_type: "Bearer" } })),
    );
    const token = await failureOf(clientOf(server).v3.v3StartRequest(start));
    assert.ok(token instanceof ResponseValidationError);
    const header = await failureOf(clientOf(server).v3.v3StartRequest(start, { headers: { "x-key": "MARKER\nx" } }));
    assert.ok(header instanceof InvalidRequestError);
    assert.doesNotMatch(inspect([token, header], { depth: 9 }), /MARKER/);
  });
});

it("redirects are followed only with redirect: follow", async (t) => {
  let reached = 0;
  const elsewhere = createServer((_, response) => {
    reached++;
    response.setHeader("content-type", "application/json").end(JSON.stringify(started));
  });
  await new Promise<void>((resolve) => elsewhere.listen(0, "127.0.0.1", resolve));
  t.after(() => elsewhere.close());
  const location = `http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/`;
  const server = await serve(t, () => ({ status: 307, headers: { location }, json: {} }));
  const client = clientOf(server);
  const error = await failureOf(client.v3.v3StartRequest(start));
  assert.ok(error instanceof SDKError && error.status === 307);
  assert.equal(reached, 0);
  await client.v3.v3StartRequest(start, { redirect: "follow" });
  assert.equal(reached, 1);
});

it("incomplete credentials and cyclic requests are rejected", async () => {
  assert.throws(() => new Proveapi({ security: { clientID: "a" } as never }), /clientSecret is missing/);
  assert.ok(new Proveapi({ security: null as never }));
  const client = new Proveapi({ security: { clientID: "a", clientSecret: "b" }, serverURL: "HTTP://127.0.0.1:1" });
  const cyclic: Record<string, unknown> = { flowType: "mobile" };
  cyclic["extra"] = cyclic;
  await assert.rejects(client.v3.v3StartRequest(cyclic as never), /not serializable as JSON/);
});
