import assert from "node:assert/strict";
import { after, describe, test } from "node:test";
import { decodeJwt } from "jose";
import { HOUR, SECOND } from "../system/clock.ts";
import { basic, CLIENT_ID, CLIENT_SECRET, formOf, startTestServer } from "../../test/oauth-server.ts";

describe("POST /introspect", async () => {
  const server = await startTestServer();
  after(() => server.close());
  await server.addClient("other", "other-secret");

  const ask = (fields: Record<string, string | undefined>) => server.post("/introspect", { body: formOf(fields) });
  const json = async (response: Response) => (await response.json()) as Record<string, unknown>;
  const assertInactive = async (response: Response) => {
    assert.equal(response.status, 200);
    assert.equal(await response.text(), '{"active":false}');
    assert.equal(response.headers.get("cache-control"), "no-store");
  };

  test("tells a client what its own token says, and no cache keeps it", async () => {
    const token = await server.accessToken();
    const response = await ask({ token });
    assert.equal(response.status, 200);
    assert.equal(response.headers.get("cache-control"), "no-store");
    assert.deepEqual(await json(response), { active: true, token_type: "Bearer", ...decodeJwt(token) });
  });

  test("takes credentials in the Authorization header, and parameters as JSON", async () => {
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

  test("says of every token that is not alive, or not the client's, exactly that it is not active", async () => {
    const token = await server.accessToken();
    for (const garbage of ["x", "a.b.c", `${token.slice(0, -4)}AAAA`, "x".repeat(3000)]) {
      await assertInactive(await ask({ token: garbage }));
    }
    await assertInactive(await ask({ token, client_id: "other", client_secret: "other-secret" }));
    await server.post("/revoke", { body: formOf({ token }) });
    await assertInactive(await ask({ token }));
    const old = await server.accessToken();
    server.clock.advance(HOUR);
    await assertInactive(await ask({ token: old }));
  });

  test("knows at once what another node has revoked", async () => {
    const second = await server.startNode();
    const token = await server.accessToken();
    assert.equal((await json(await ask({ token })))["active"], true);
    await second.post("/revoke", { body: formOf({ token }) });
    await assertInactive(await ask({ token }));
    await second.close();
  });

  test("answers 400 where the token is missing, and 401 to whom it does not know", async () => {
    const missing = await ask({});
    assert.equal(missing.status, 400);
    assert.deepEqual((await json(missing))["error"], "invalid_request");
    const token = await server.accessToken();
    for (const fields of [{ client_secret: "wrong" }, { client_id: undefined, client_secret: undefined }]) {
      const response = await ask({ token, ...fields });
      assert.equal(response.status, 401);
      assert.match(response.headers.get("www-authenticate") ?? "", /^Basic realm=/);
      assert.equal((await json(response))["error"], "invalid_client");
    }
  });

  test("answers 405 with Allow to other methods, which would put the token into logs", async () => {
    const response = await fetch(`${server.url}/introspect?token=x`);
    assert.equal(response.status, 405);
    assert.equal(response.headers.get("allow"), "POST");
  });

  test("counts failures together with those of the other endpoints", async () => {
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
