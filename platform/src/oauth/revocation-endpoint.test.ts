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

  test("POST /revoke revokes a token immediately, even a cached one", async () => {
    const token = await server.accessToken();
    assert.equal(await status(token), 200);
    const response = await revoke({ token });
    assert.deepEqual([response.status, await response.text()], [200, ""]);
    assert.equal(response.headers.get("cache-control"), "no-store");
    const rejected = await server.call(`Bearer ${token}`);
    assert.equal(rejected.status, 401);
    assert.match(rejected.headers.get("www-authenticate") ?? "", /error="invalid_token".*was revoked/);
  });

  test("POST /revoke does not revoke other tokens of the client", async () => {
    const [one, another] = [await server.accessToken(), await server.accessToken()];
    await revoke({ token: one });
    assert.equal(await status(another), 200);
  });

  test("POST /revoke returns 200 for malformed, expired and already revoked tokens, with any token_type_hint", async () => {
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

  test("POST /revoke returns invalid_grant for a token of another client, which remains active", async () => {
    const token = await server.accessToken();
    const response = await revoke({ token, client_id: "other", client_secret: "other-secret" });
    assert.equal(response.status, 400);
    assert.equal(((await response.json()) as { error: string }).error, "invalid_grant");
    assert.equal(await status(token), 200);
  });

  test("/revoke returns 400 without a token, 401 for a wrong secret and 405 for other methods", async () => {
    const token = await server.accessToken();
    assert.equal((await server.post("/revoke", { body: formOf() })).status, 400);
    assert.equal((await revoke({ token, client_secret: "wrong" })).status, 401);
    assert.equal((await fetch(`${server.url}/revoke`, { method: "DELETE" })).status, 405);
    assert.equal(await status(token), 200);
  });

  test("a revocation applies on other nodes with their next refresh, at most ten seconds later", async () => {
    const second = await server.startNode();
    const token = await server.accessToken();
    assert.equal(await status(token, second), 200);
    await revoke({ token });
    server.clock.advance(REFRESH);
    await second.oauth.refresh();
    assert.equal(await status(token, second), 401);
    await second.close();
    const third = await server.startNode();
    assert.equal(await status(token, third), 401, "a node that starts later has loaded the revocation");
    await third.close();
  });

  test("verifying a token after a revocation does not read the database", async (t) => {
    await revoke({ token: await server.accessToken() });
    const token = await server.accessToken();
    assert.equal(await status(token), 200);
    const { mock: read } = t.mock.method(server.store, "read");
    assert.equal(await status(token), 200);
    assert.equal(read.callCount(), 0);
  });

  test("the store contains neither a revoked token nor its jti", async () => {
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
