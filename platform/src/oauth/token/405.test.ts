import assert from "node:assert/strict";
import { after, describe, test } from "node:test";
import { formOf, startTestServer } from "../../../test/oauth-server.ts";

describe("/token with status 405", async () => {
  const server = await startTestServer();
  after(() => server.close());

  for (const method of ["GET", "PUT", "DELETE", "PATCH", "OPTIONS"]) {
    test(`${method} /token returns 405 with Allow: POST`, async () => {
      const response = await fetch(`${server.url}/token`, { method });
      assert.equal(response.status, 405);
      assert.equal(response.headers.get("allow"), "POST");
      assert.equal(response.headers.get("cache-control"), "no-store");
      const { error, code } = (await response.json()) as Record<string, unknown>;
      assert.deepEqual([error, code], ["invalid_request", 8001]);
    });
  }

  test("HEAD /token and PUT /token with a large body return 405", async () => {
    assert.equal((await fetch(`${server.url}/token`, { method: "HEAD" })).status, 405);
    assert.equal((await fetch(`${server.url}/token`, { method: "PUT", body: "x".repeat(9000) })).status, 405);
  });

  test("GET /token returns 405 and no token for valid credentials", async () => {
    const response = await fetch(`${server.url}/token?${String(formOf())}`);
    assert.equal(response.status, 405);
    assert.doesNotMatch(await response.text(), /access_token/);
  });
});
