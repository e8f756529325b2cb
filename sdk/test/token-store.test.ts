import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { sharedTokens, type StoredToken, type TokenStore } from "@prove-identity/prove-api/token-store";
import { clientOf, failureOf, serve, start, started, withOwnTokens } from "./recording-server.ts";

const HOUR_MS = 3_600_000;

function memory() {
  const tokens = new Map<string, StoredToken>();
  const store: TokenStore = {
    get: (key) => Promise.resolve(tokens.get(key)),
    set: (key, token) => Promise.resolve(void tokens.set(key, token)),
  };
  return { tokens, store };
}

const sharing = (store: TokenStore) => ({ middleware: [sharedTokens(store)] });

describe("a token store", () => {
  it("a second client uses the first client's stored token without a request", async (t) => {
    const server = await serve(t);
    const { store, tokens } = memory();
    await clientOf(server, sharing(store)).v3.v3StartRequest(start);
    await clientOf(server, sharing(store)).v3.v3StartRequest(start);
    assert.equal(server.to("/token").length, 1);
    assert.deepEqual(
      server.to("/v3/start").map(({ headers }) => headers.authorization),
      ["Bearer token-1", "Bearer token-1"],
    );
    const [[key, token] = []] = [...tokens];
    assert.equal(key, `${server.url}/token customer_id`);
    assert.ok(token && Math.abs(token.expiresAt - Date.now() - HOUR_MS) < 60_000);
  });

  it("the token store never receives the client secret", async (t) => {
    const server = await serve(t);
    const { store, tokens } = memory();
    await clientOf(server, {
      ...sharing(store),
      security: { clientID: "a", clientSecret: "top-secret" },
    }).v3.v3StartRequest(start);
    assert.doesNotMatch(JSON.stringify([...tokens]), /top-secret/);
  });

  it("stored tokens of different clients are separate", async (t) => {
    const server = await serve(t);
    const { store } = memory();
    for (const clientID of ["a", "b"]) {
      const security = { clientID, clientSecret: "s" };
      await clientOf(server, { ...sharing(store), security }).v3.v3StartRequest(start);
    }
    assert.equal(server.to("/token").length, 2);
  });

  it("a stored token that expires within 2 minutes is not used", async (t) => {
    const server = await serve(t);
    const { store } = memory();
    await store.set(`${server.url}/token customer_id`, { accessToken: "old", expiresAt: Date.now() + 60_000 });
    await clientOf(server, sharing(store)).v3.v3StartRequest(start);
    assert.equal(server.to("/v3/start")[0]?.headers.authorization, "Bearer token-1");
  });

  it("a stored token rejected with 401 is replaced by a new token", async (t) => {
    const server = await serve(t, ({ headers }) =>
      headers.authorization === "Bearer revoked" ? { status: 401, json: { message: "no" } } : { json: started },
    );
    const { store, tokens } = memory();
    const key = `${server.url}/token customer_id`;
    await store.set(key, { accessToken: "revoked", expiresAt: Date.now() + HOUR_MS });
    await clientOf(server, sharing(store)).v3.v3StartRequest(start);
    assert.equal(server.to("/token").length, 1);
    assert.equal(tokens.get(key)?.accessToken, "token-1");
  });

  it("a failing token store is treated as empty", async (t) => {
    const server = await serve(t);
    const store: TokenStore = {
      get: () => Promise.reject(new Error("down")),
      set: () => Promise.reject(new Error("down")),
    };
    await clientOf(server, sharing(store)).v3.v3StartRequest(start);
    assert.equal(server.to("/token").length, 1);
  });

  it("a rejected token request stores nothing", async (t) => {
    const server = await serve(
      t,
      withOwnTokens(() => ({ status: 401, json: { message: "wrong secret" } })),
    );
    const { store, tokens } = memory();
    assert.match((await failureOf(clientOf(server, sharing(store)).v3.v3StartRequest(start))).message, /wrong secret/);
    assert.equal(tokens.size, 0);
  });
});
