/** What must never happen: a request sent twice or too late, a secret shown, a process ended by an error that was caught. */
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

/** As when a metrics service that a hook calls is down. */
const refusedElsewhere = () => Promise.reject(Object.assign(new TypeError("fetch failed"), { code: "ECONNREFUSED" }));

describe("a request that has been answered is not sent again", () => {
  it("because a response hook failed", async (t) => {
    const server = await serve(t);
    const httpClient = new HTTPClient().addHook("response", (_, { url }) =>
      url.endsWith("/token") ? undefined : refusedElsewhere(),
    );
    const error = await failureOf(clientOf(server, { httpClient }).v3.v3StartRequest(start));
    assert.ok(error instanceof UnexpectedClientError);
    assert.equal(server.to("/v3/start").length, 1);
  });

  it("because a middleware failed", async (t) => {
    const server = await serve(t);
    const middleware = [
      async (request: Request, next: (request: Request) => Promise<Response>, { kind }: { kind: string }) => {
        const response = await next(request);
        return kind === "token" ? response : refusedElsewhere();
      },
    ];
    const error = await failureOf(clientOf(server, { middleware }).v3.v3StartRequest(start));
    assert.ok(error instanceof UnexpectedClientError);
    assert.equal(server.to("/v3/start").length, 1);
  });
});

/** A server whose token request waits until the test lets it go on. */
async function slowTokens(t: Parameters<typeof serve>[0]) {
  const gate = Promise.withResolvers<void>();
  const asked = Promise.withResolvers<void>();
  const server = await serve(
    t,
    withOwnTokens(async ({ path }) => {
      if (path !== "/token") return { json: started };
      asked.resolve();
      await gate.promise;
      return { json: { access_token: "late", expires_in: 3600, token_type: "Bearer" } };
    }),
  );
  return { server, answerToken: gate.resolve, tokenAsked: asked.promise };
}

describe("an abort", () => {
  it("given in fetchOptions does not take the shared token request from the others", async (t) => {
    const { server, answerToken, tokenAsked } = await slowTokens(t);
    const client = clientOf(server);
    const controller = new AbortController();
    const aborted = failureOf(client.v3.v3StartRequest(start, { fetchOptions: { signal: controller.signal } }));
    const patient = client.v3.v3StartRequest(start);
    await tokenAsked;
    controller.abort();
    assert.ok((await aborted) instanceof RequestAbortedError);
    answerToken();
    assert.deepEqual((await patient).v3StartResponse, started);
  });

  it("while the token is awaited means that nothing is sent later", async (t) => {
    const { server, answerToken, tokenAsked } = await slowTokens(t);
    let sent = 0;
    const httpClient = new HTTPClient({ fetcher: (input, init) => (sent++, fetch(input, init)) });
    const client = clientOf(server, { httpClient });
    const controller = new AbortController();
    const aborted = failureOf(client.v3.v3StartRequest(start, { signal: controller.signal }));
    await tokenAsked;
    controller.abort();
    await aborted;
    answerToken();
    assert.deepEqual((await client.v3.v3StartRequest(start)).v3StartResponse, started);
    assert.deepEqual([server.to("/v3/start").length, sent], [1, 3]); // the other two are token requests
  });

  const cyclic = new Error("cyclic");
  cyclic.cause = cyclic;
  for (const [what, reason] of [
    ["a cyclic cause", cyclic],
    ["no text", Object.create(null)],
    ["nothing", undefined],
  ] as const) {
    it(`whose reason has ${what} ends the call and nothing else`, async (t) => {
      const { server, tokenAsked } = await slowTokens(t);
      const controller = new AbortController();
      const aborted = failureOf(clientOf(server).v3.v3StartRequest(start, { signal: controller.signal }));
      await tokenAsked;
      controller.abort(reason);
      assert.ok((await aborted) instanceof RequestAbortedError);
    });
  }
});

describe("nobody is shown", () => {
  it("the credentials of a client, or the answer in a result", async (t) => {
    const server = await serve(t, () => ({ json: { ...started, authToken: "MARKER-answer" } }));
    const client = clientOf(server, { security: { clientID: "id", clientSecret: "MARKER-secret" } });
    const { httpMeta } = await client.v3.v3StartRequest(start);
    for (const shown of [client, client.v3, httpMeta]) {
      assert.doesNotMatch(inspect(shown, { depth: 9 }) + JSON.stringify(shown), /MARKER/);
    }
  });

  it("a token or a header that cannot be sent", async (t) => {
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

it("personal data follows no redirect, unless the caller says so", async (t) => {
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

it("odd arguments are refused as such", async () => {
  assert.throws(() => new Proveapi({ security: { clientID: "a" } as never }), /clientSecret is missing/);
  assert.ok(new Proveapi({ security: null as never }));
  const client = new Proveapi({ security: { clientID: "a", clientSecret: "b" }, serverURL: "HTTP://127.0.0.1:1" });
  const cyclic: Record<string, unknown> = { flowType: "mobile" };
  cyclic["extra"] = cyclic;
  await assert.rejects(client.v3.v3StartRequest(cyclic as never), /cannot be written as JSON/);
});
