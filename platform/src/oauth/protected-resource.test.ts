import assert from "node:assert/strict";
import { after, describe, test } from "node:test";
import { HOUR, MINUTE, SECOND } from "../system/clock.ts";
import { statement, write } from "../store/statement.ts";
import { deleteClientSecrets } from "../store/tables/clients.ts";
import { CLIENT_ID, formOf, startTestServer } from "../../test/oauth-server.ts";

const deleteClient = statement<{ id: string }>((db, { id }) => db.deleteFrom("clients").where("id", "=", id));

describe("API authentication", async () => {
  const server = await startTestServer();
  after(() => server.close());
  const metadata = `resource_metadata="${server.url}/.well-known/oauth-protected-resource"`;

  async function assertUnauthorized(response: Response, challenge: string): Promise<void> {
    assert.equal(response.status, 401);
    assert.equal(response.headers.get("www-authenticate"), challenge);
    assert.deepEqual(await response.json(), { code: 8002, message: "not authorized" });
  }
  const invalid = (description: string) =>
    `Bearer realm="proofline", error="invalid_token", error_description="${description}", ${metadata}`;

  test("the API identifies the client by its access token", async () => {
    const response = await server.call(`Bearer ${await server.accessToken()}`);
    assert.equal(response.status, 200);
    const caller = { clientId: CLIENT_ID, domainId: "domain", tier: "sandbox", product: null };
    assert.deepEqual(await response.json(), caller, "the secrets are not part of it");
  });

  for (const scheme of ["bearer", "BEARER", "Bearer  "]) {
    test(`the API accepts the authentication scheme '${scheme}'`, async () => {
      assert.equal((await server.call(`${scheme} ${await server.accessToken()}`)).status, 200);
    });
  }

  for (const authorization of [undefined, "Basic dXNlcjpwYXNz", "Bearerx y", ""]) {
    test(`the API returns a challenge without an error code when the Authorization header is ${authorization}`, async () => {
      const response = await server.call(authorization);
      await assertUnauthorized(response, `Bearer realm="proofline", ${metadata}`);
    });
  }

  test("the API ignores an access token in the query", async () => {
    const response = await server.call("", `?access_token=${await server.accessToken()}`);
    await assertUnauthorized(response, `Bearer realm="proofline", ${metadata}`);
  });

  test("the API returns 400 when the access token is in both the header and the query", async () => {
    const token = await server.accessToken();
    const response = await server.call(`Bearer ${token}`, `?access_token=${token}`);
    assert.equal(response.status, 400);
    assert.match(response.headers.get("www-authenticate") ?? "", /^Bearer .*error="invalid_request"/);
    assert.equal(((await response.json()) as { code: number }).code, 8001);
  });

  for (const token of ["", " ", "a b", "\"'", "a,b", "=="]) {
    test(`the API rejects the malformed access token '${token}'`, async () => {
      await assertUnauthorized(await server.call(`Bearer ${token}`), invalid("the access token is malformed"));
    });
  }

  test("the API rejects an expired access token from the second of its expiry, cached or not", async () => {
    const cached = await server.accessToken();
    const fresh = await server.accessToken();
    assert.equal((await server.call(`Bearer ${cached}`)).status, 200);
    server.clock.advance(HOUR - SECOND);
    assert.equal((await server.call(`Bearer ${cached}`)).status, 200);
    server.clock.advance(SECOND);
    for (const token of [cached, fresh]) {
      await assertUnauthorized(await server.call(`Bearer ${token}`), invalid("the access token has expired"));
    }
  });

  test("the API rejects an access token from the future, cached or not, but allows one minute of clock skew", async () => {
    const token = await server.accessToken();
    server.clock.advance(-MINUTE);
    assert.equal((await server.call(`Bearer ${token}`)).status, 200);
    server.clock.advance(-SECOND);
    await assertUnauthorized(await server.call(`Bearer ${token}`), invalid("the access token is not valid yet"));
    server.clock.advance(HOUR);
  });

  test("the API does not read the database for a cached client and token", async (t) => {
    const authorization = `Bearer ${await server.accessToken()}`;
    await server.call(authorization);
    const { mock: read } = t.mock.method(server.store, "read");
    await server.call(authorization);
    assert.equal(read.callCount(), 0);
  });

  test("the API rejects the access token of a deleted client ten seconds after the deletion", async () => {
    await server.addClient("leaving", "secret");
    const form = formOf({ client_id: "leaving", client_secret: "secret" });
    const { access_token } = (await (await server.token({ body: form })).json()) as { access_token: string };
    assert.equal((await server.call(`Bearer ${access_token}`)).status, 200);
    const writes = [write(deleteClientSecrets, { clientId: "leaving" }), write(deleteClient, { id: "leaving" })];
    assert.ok(await server.store.commit(writes));
    assert.equal((await server.call(`Bearer ${access_token}`)).status, 200);
    server.clock.advance(10 * SECOND);
    const response = await server.call(`Bearer ${access_token}`);
    await assertUnauthorized(response, invalid("the client of the access token no longer exists"));
  });
});
