import assert from "node:assert/strict";
import { after, describe, test } from "node:test";
import { SECOND } from "../system/clock.ts";
import { deleteClientSecrets } from "../store/tables/clients.ts";
import { write } from "../store/statement.ts";
import { ClientRegistry } from "./client-registry.ts";
import { CLIENT_ID, startTestServer } from "../../test/oauth-server.ts";

describe("ClientRegistry", async () => {
  const server = await startTestServer();
  const { store, clock } = server;
  after(() => server.close());
  const secretsOf = async (clients: ClientRegistry) => (await clients.find(CLIENT_ID))?.secrets.length;

  test("ClientRegistry.find returns a client with its domain, tier and product", async () => {
    await server.addClient("with-product", "x", "prefill");
    const client = await new ClientRegistry(store, clock).find("with-product");
    const caller = { clientId: "with-product", domainId: "domain", tier: "sandbox", product: "prefill" };
    assert.deepEqual(client?.caller, caller);
    assert.equal(client?.secrets.length, 1);
  });

  test("ClientRegistry.find returns changed data after ten seconds, or immediately after forget", async () => {
    const cached = new ClientRegistry(store, clock);
    const forgetting = new ClientRegistry(store, clock);
    assert.deepEqual([await secretsOf(cached), await secretsOf(forgetting)], [1, 1]);
    await store.commit([write(deleteClientSecrets, { clientId: CLIENT_ID })]);
    forgetting.forget(CLIENT_ID);
    clock.advance(9 * SECOND);
    assert.deepEqual([await secretsOf(cached), await secretsOf(forgetting)], [1, 0]);
    clock.advance(SECOND);
    assert.equal(await secretsOf(cached), 0);
  });

  test("ClientRegistry.find shares one read between concurrent calls", async (t) => {
    const clients = new ClientRegistry(store, clock);
    const { mock: read } = t.mock.method(store, "read");
    await Promise.all(Array.from({ length: 20 }, () => clients.find(CLIENT_ID)));
    assert.equal(read.callCount(), 1);
  });

  test("ClientRegistry does not cache a read that began before forget", async () => {
    const clients = new ClientRegistry(store, clock);
    const early = clients.load(CLIENT_ID);
    clients.forget(CLIENT_ID);
    await early;
    assert.equal(clients.cached(CLIENT_ID), undefined);
  });

  test("ClientRegistry does not cache unknown clients or failed reads", async (t) => {
    const clients = new ClientRegistry(store, clock);
    assert.equal(await clients.find("later"), undefined);
    await server.addClient("later", "x");
    assert.ok(await clients.find("later"));
    t.mock.method(store, "read", () => Promise.reject(new Error("no database")));
    await assert.rejects(clients.load("later"), /no database/);
    t.mock.restoreAll();
    assert.ok(await clients.load("later"), "a failed read is not shared with later calls");
  });
});
