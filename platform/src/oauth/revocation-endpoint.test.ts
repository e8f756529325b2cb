import assert from "node:assert/strict";
import { after, describe, test } from "node:test";
import { HOUR } from "../system/clock.ts";
import { statement } from "../store/statement.ts";
import { REFRESH } from "./oauth.ts";
import { formOf, startTestServer } from "../../test/oauth-server.ts";

describe("POST /revoke", async () => {
  const server = await startTestServer();
  after(() => server.close());
  await server.addClient("other", "other-secret");

  const revoke = (fields: Record<string, string>) => server.post("/revoke", { body: formOf(fields) });
  const status = async (token: string, node: Pick<typeof server, "call"> = server) =>
    (await node.call(`Bearer ${token}`)).status;

  test("ends a token, and the API refuses it at once, though it had let it in before", async () => {
    const token = await server.accessToken();
    assert.equal(await status(token), 200);
    const response = await revoke({ token });
    assert.deepEqual([response.status, await response.text()], [200, ""]);
    assert.equal(response.headers.get("cache-control"), "no-store");
    const refused = await server.call(`Bearer ${token}`);
    assert.equal(refused.status, 401);
    assert.match(refused.headers.get("www-authenticate") ?? "", /error="invalid_token".*was revoked/);
  });

  test("ends this token only", async () => {
    const [one, another] = [await server.accessToken(), await server.accessToken()];
    await revoke({ token: one });
    assert.equal(await status(another), 200);
  });

  test("answers 200 to tokens that are none, have expired or were revoked before, whatever the hint", async () => {
    const token = await server.accessToken();
    await revoke({ token });
    const old = await server.accessToken();
    server.clock.advance(HOUR);
    for (const gone of [token, old, "x", "a.b.c"]) {
      assert.equal((await revoke({ token: gone, token_type_hint: "refresh_token" })).status, 200);
    }
    const hinted = await server.accessToken();
    assert.equal((await revoke({ token: hinted, token_type_hint: "made_up" })).status, 200);
    assert.equal(await status(hinted), 401);
  });

  test("refuses another client's token, which stays active", async () => {
    const token = await server.accessToken();
    const response = await revoke({ token, client_id: "other", client_secret: "other-secret" });
    assert.equal(response.status, 400);
    assert.equal(((await response.json()) as { error: string }).error, "invalid_grant");
    assert.equal(await status(token), 200);
  });

  test("answers 400 where the token is missing, 401 to whom it does not know, 405 to other methods", async () => {
    const token = await server.accessToken();
    assert.equal((await server.post("/revoke", { body: formOf() })).status, 400);
    assert.equal((await revoke({ token, client_secret: "wrong" })).status, 401);
    assert.equal((await fetch(`${server.url}/revoke`, { method: "DELETE" })).status, 405);
    assert.equal(await status(token), 200);
  });

  test("reaches other nodes with their next look at the store, at most ten seconds later", async () => {
    const second = await server.startNode();
    const token = await server.accessToken();
    assert.equal(await status(token, second), 200);
    await revoke({ token });
    server.clock.advance(REFRESH);
    await second.oauth.refresh();
    assert.equal(await status(token, second), 401);
    await second.close();
    const third = await server.startNode();
    assert.equal(await status(token, third), 401, "a node that starts later knows it from the beginning");
    await third.close();
  });

  test("costs the check of a token no look at the database", async (t) => {
    await revoke({ token: await server.accessToken() });
    const token = await server.accessToken();
    assert.equal(await status(token), 200);
    const { mock: read } = t.mock.method(server.store, "read");
    assert.equal(await status(token), 200);
    assert.equal(read.callCount(), 0);
  });

  test("keeps neither the token nor its jti", async () => {
    const token = await server.accessToken();
    await revoke({ token });
    const rows = await server.store.read(
      statement((db) => db.selectFrom("token_revocations").selectAll()),
      {},
    );
    const { jti } = JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString()) as { jti: string };
    assert.ok(rows.length > 0);
    for (const secret of [token, jti]) assert.ok(!JSON.stringify(rows).includes(secret));
  });
});
