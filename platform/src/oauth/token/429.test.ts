import assert from "node:assert/strict";
import { test } from "node:test";
import { MINUTE, SECOND } from "../../system/clock.ts";
import { CLIENT_ID, formOf, startTestServer } from "../../../test/oauth-server.ts";

async function start() {
  const server = await startTestServer();
  await server.addClient("second", "second-secret");
  const token = (address: string, changes: Record<string, string>) =>
    server.token({ headers: { "x-forwarded-for": address }, body: formOf(changes) });
  return {
    server,
    token,
    status: async (address: string, changes: Record<string, string> = {}) => (await token(address, changes)).status,
    fail: async (times: number, address: string, clientId: (n: number) => string = () => CLIENT_ID) => {
      for (let n = 0; n < times; n += 1) {
        const response = await token(address, { client_id: clientId(n), client_secret: "wrong" });
        assert.equal(response.status, 401);
      }
    },
  };
}

test("POST /token returns 429 after ten failures for one client and address until the minute is over", async () => {
  const { server, token, status, fail } = await start();
  await fail(9, "198.51.100.1");
  assert.equal(await status("198.51.100.1"), 200, "a success does not reset the count");
  await fail(1, "198.51.100.1");
  server.clock.advance(20 * SECOND);
  const response = await token("198.51.100.1", { client_secret: "wrong" });
  assert.equal(response.status, 429);
  assert.equal(response.headers.get("retry-after"), "40");
  assert.equal(response.headers.get("cache-control"), "no-store");
  const body = (await response.json()) as Record<string, unknown>;
  assert.equal(body["error"], "temporarily_unavailable");
  assert.deepEqual(Object.keys(body).sort(), ["error", "error_description", "message"]);
  assert.equal(await status("198.51.100.1"), 429, "also for the right secret, or the response would reveal it");
  assert.equal(await status("198.51.100.1", { client_id: "second", client_secret: "second-secret" }), 200);
  assert.equal(await status("198.51.100.2"), 200, "other addresses are not locked out");
  server.clock.advance(40 * SECOND);
  assert.equal(await status("198.51.100.1"), 200);
  await server.close();
});

test("POST /token returns 429 after fifty failures from one address for any clients", async () => {
  const { server, status, fail } = await start();
  await fail(50, "198.51.100.1", (n) => `client-${n}`);
  assert.equal(await status("198.51.100.1"), 429);
  assert.equal(await status("198.51.100.2"), 200);
  server.clock.advance(MINUTE);
  assert.equal(await status("198.51.100.1"), 200);
  await server.close();
});

test("POST /token counts failures of unknown clients like those of known ones", async () => {
  const { server, status, fail } = await start();
  await fail(10, "198.51.100.1", () => "nobody");
  assert.equal(await status("198.51.100.1", { client_id: "nobody" }), 429);
  await server.close();
});

test("POST /token allows each address one failure after 200 failures of a client", async () => {
  const { server, status, fail } = await start();
  for (let n = 0; n < 20; n += 1) await fail(10, `198.51.100.${n}`);
  await fail(1, "203.0.113.1");
  assert.equal(await status("203.0.113.1", { client_secret: "wrong" }), 429);
  assert.equal(await status("203.0.113.2"), 200, "an address without failures is not rejected");
  await server.close();
});

test("POST /token counts an IPv6 /64 network as one address", async () => {
  const { server, status, fail } = await start();
  for (let n = 0; n < 10; n += 1) await fail(1, `2001:db8::${n}`);
  assert.equal(await status("2001:db8::ffff"), 429);
  assert.equal(await status("2001:db8:0:1::1"), 200);
  await server.close();
});

test("POST /token does not exceed the failure limit for concurrent requests", async () => {
  const { server, status } = await start();
  const statuses = await Promise.all(
    Array.from({ length: 40 }, () => status("198.51.100.1", { client_secret: "wrong" })),
  );
  assert.equal(statuses.filter((status) => status === 401).length, 10);
  await server.close();
});
