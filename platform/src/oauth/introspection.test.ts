import assert from "node:assert/strict";
import { after, describe, test } from "node:test";
import { decodeJwt } from "jose";
import { HOUR, SECOND } from "../system/clock.ts";
import { basic, CLIENT_ID, CLIENT_SECRET, formOf, startTestServer } from "../../test/oauth-server.ts";

describe("POST /introspect", async () => {
  const server = await startTestServer();
  after(() => server.close());
  await server.addClient("other", "other-secret");

  const introspect = (fields: Record<string, string | undefined>) =>
    server.post("/introspect", { body: formOf(fields) });
  const json = async (response: Response) => (await response.json()) as Record<string, unknown>;
  const assertInactive = async (response: Response) => {
    assert.equal(response.status, 200);
    assert.equal(await response.text(), '{"active":false}');
    assert.equal(response.headers.get("cache-control"), "no-store");
  };

  test("POST /introspect returns the claims of the client's own token with Cache-Control: no-store", async () => {
    const token = await server.accessToken();
    const response = await introspect({ token });
    assert.equal(response.status, 200);
    assert.equal(response.headers.get("cache-control"), "no-store");
    assert.deepEqual(await json(response), { active: true, token_type: "Bearer", ...decodeJwt(token) });
  });

  test("POST /introspect accepts HTTP Basic credentials and JSON parameters", async () => {
    const token = await server.accessToken();
    const authorization = basic(CLIENT_ID, CLIENT_SECRET);
    const form = await server.post("/introspect", {
      headers: { authorization },
      body: new URLSearchParams({ token, token_type_hint: "refresh_token", unknown: "x" }),
    });
    assert.equal((await json(form))["active"], true);
    const headers = { authorization, "content-type": "application/json" };
    const asJson = await server.post("/introspect", { headers, body: JSON.stringify({ token }) });
    assert.equal((await json(asJson))["active"], true);
  });

  test("POST /introspect returns only active: false for a malformed, revoked or expired token or one of another client", async () => {
    const token = await server.accessToken();
    for (const garbage of ["x", "a.b.c", `${token.slice(0, -4)}AAAA`, "x".repeat(3000)]) {
      await assertInactive(await introspect({ token: garbage }));
    }
    await assertInactive(await introspect({ token, client_id: "other", client_secret: "other-secret" }));
    await server.post("/revoke", { body: formOf({ token }) });
    await assertInactive(await introspect({ token }));
    const old = await server.accessToken();
    server.clock.advance(HOUR);
    await assertInactive(await introspect({ token: old }));
  });

  test("POST /introspect returns active: false as soon as another node has revoked the token", async () => {
    const second = await server.startNode();
    const token = await server.accessToken();
    assert.equal((await json(await introspect({ token })))["active"], true);
    await second.post("/revoke", { body: formOf({ token }) });
    await assertInactive(await introspect({ token }));
    await second.close();
  });

  test("POST /introspect returns 400 when token is missing and 401 when client authentication fails", async () => {
    const missing = await introspect({});
    assert.equal(missing.status, 400);
    assert.deepEqual((await json(missing))["error"], "invalid_request");
    const token = await server.accessToken();
    for (const fields of [{ client_secret: "wrong" }, { client_id: undefined, client_secret: undefined }]) {
      const response = await introspect({ token, ...fields });
      assert.equal(response.status, 401);
      assert.match(response.headers.get("www-authenticate") ?? "", /^Basic realm=/);
      assert.equal((await json(response))["error"], "invalid_client");
    }
  });

  test("GET /introspect returns 405 with Allow: POST, because logs would contain the token", async () => {
    const response = await fetch(`${server.url}/introspect?token=x`);
    assert.equal(response.status, 405);
    assert.equal(response.headers.get("allow"), "POST");
  });

  test("authentication failures at /introspect, /revoke and /token count towards one limit", async () => {
    const wrong = { token: "x", client_id: "guessed", client_secret: "wrong" };
    const guess = (path: string) => server.post(path, { body: formOf(wrong) });
    for (const path of ["/introspect", "/revoke", "/token"]) {
      for (let times = 0; times < 3; times++) assert.equal((await guess(path)).status, 401);
    }
    assert.equal((await guess("/introspect")).status, 401);
    for (const path of ["/introspect", "/revoke", "/token"]) {
      const response = await guess(path);
      assert.equal(response.status, 429);
      assert.ok(Number(response.headers.get("retry-after")) <= (60 * SECOND) / SECOND);
    }
  });
});
