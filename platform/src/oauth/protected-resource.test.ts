import assert from "node:assert/strict";
import { after, describe, test } from "node:test";
import { HOUR, MINUTE, SECOND } from "../system/clock.ts";
import { statement, write } from "../store/statement.ts";
import { deleteClientSecrets } from "../store/tables/clients.ts";
import { CLIENT_ID, formOf, startTestServer } from "../../test/oauth-server.ts";

const deleteClient = statement<{ id: string }>((db, { id }) => db.deleteFrom("clients").where("id", "=", id));

describe("the API as a protected resource", async () => {
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

  test("knows the client by its token", async () => {
    const response = await server.call(`Bearer ${await server.accessToken()}`);
    assert.equal(response.status, 200);
    const caller = { clientId: CLIENT_ID, domainId: "domain", tier: "sandbox", product: null };
    assert.deepEqual(await response.json(), caller, "and lets no secret out with it");
  });

  for (const scheme of ["bearer", "BEARER", "Bearer  "]) {
    test(`takes the scheme spelt '${scheme}'`, async () => {
      assert.equal((await server.call(`${scheme} ${await server.accessToken()}`)).status, 200);
    });
  }

  for (const authorization of [undefined, "Basic dXNlcjpwYXNz", "Bearerx y", ""]) {
    test(`asks for a token, without an error code, when there is none: ${authorization}`, async () => {
      const response = await server.call(authorization);
      await assertUnauthorized(response, `Bearer realm="proofline", ${metadata}`);
    });
  }

  test("does not take a token from the query", async () => {
    const response = await server.call("", `?access_token=${await server.accessToken()}`);
    await assertUnauthorized(response, `Bearer realm="proofline", ${metadata}`);
  });

  test("answers 400 to a token sent in two ways", async () => {
    const token = await server.accessToken();
    const response = await server.call(`Bearer ${token}`, `?access_token=${token}`);
    assert.equal(response.status, 400);
    assert.match(response.headers.get("www-authenticate") ?? "", /^Bearer .*error="invalid_request"/);
    assert.equal(((await response.json()) as { code: number }).code, 8001);
  });

  for (const token of ["", " ", "a b", "\"'", "a,b", "=="]) {
    test(`refuses a malformed token: '${token}'`, async () => {
      await assertUnauthorized(await server.call(`Bearer ${token}`), invalid("the access token is malformed"));
    });
  }

  test("refuses a token from the second it expires, remembered or not", async () => {
    const remembered = await server.accessToken();
    const fresh = await server.accessToken();
    assert.equal((await server.call(`Bearer ${remembered}`)).status, 200);
    server.clock.advance(HOUR - SECOND);
    assert.equal((await server.call(`Bearer ${remembered}`)).status, 200);
    server.clock.advance(SECOND);
    for (const token of [remembered, fresh]) {
      await assertUnauthorized(await server.call(`Bearer ${token}`), invalid("the access token has expired"));
    }
  });

  test("refuses a token from the future, remembered or not, but forgives clocks a minute apart", async () => {
    const token = await server.accessToken();
    server.clock.advance(-MINUTE);
    assert.equal((await server.call(`Bearer ${token}`)).status, 200);
    server.clock.advance(-SECOND);
    await assertUnauthorized(await server.call(`Bearer ${token}`), invalid("the access token is not valid yet"));
    server.clock.advance(HOUR);
  });

  test("reads no database for a client and a token it knows", async (t) => {
    const authorization = `Bearer ${await server.accessToken()}`;
    await server.call(authorization);
    const { mock: read } = t.mock.method(server.store, "read");
    await server.call(authorization);
    assert.equal(read.callCount(), 0);
  });

  test("refuses the token of a client that is gone, ten seconds later or when told", async () => {
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
