import assert from "node:assert/strict";
import { after, describe, test } from "node:test";
import { SECOND } from "../system/clock.ts";
import { deleteClientSecrets } from "../store/tables/clients.ts";
import { write } from "../store/statement.ts";
import { ClientRegistry } from "./client-registry.ts";
import { CLIENT_ID, startTestServer } from "../../test/oauth-server.ts";

describe("the client registry", async () => {
  const server = await startTestServer();
  const { store, clock } = server;
  after(() => server.close());
  const secretsOf = async (clients: ClientRegistry) => (await clients.find(CLIENT_ID))?.secrets.length;

  test("finds a client with its domain, tier and product", async () => {
    await server.addClient("with-product", "x", "prefill");
    const client = await new ClientRegistry(store, clock).find("with-product");
    const caller = { clientId: "with-product", domainId: "domain", tier: "sandbox", product: "prefill" };
    assert.deepEqual(client?.caller, caller);
    assert.equal(client?.secrets.length, 1);
  });

  test("sees what changed elsewhere after ten seconds, and at once when told to forget", async () => {
    const patient = new ClientRegistry(store, clock);
    const told = new ClientRegistry(store, clock);
    assert.deepEqual([await secretsOf(patient), await secretsOf(told)], [1, 1]);
    await store.commit([write(deleteClientSecrets, { clientId: CLIENT_ID })]);
    told.forget(CLIENT_ID);
    clock.advance(9 * SECOND);
    assert.deepEqual([await secretsOf(patient), await secretsOf(told)], [1, 0]);
    clock.advance(SECOND);
    assert.equal(await secretsOf(patient), 0);
  });

  test("shares one read among callers at the same time", async (t) => {
    const clients = new ClientRegistry(store, clock);
    const { mock: read } = t.mock.method(store, "read");
    await Promise.all(Array.from({ length: 20 }, () => clients.find(CLIENT_ID)));
    assert.equal(read.callCount(), 1);
  });

  test("does not keep what was read before it was told to forget", async () => {
    const clients = new ClientRegistry(store, clock);
    const early = clients.load(CLIENT_ID);
    clients.forget(CLIENT_ID);
    await early;
    assert.equal(clients.cached(CLIENT_ID), undefined);
  });

  test("remembers no client that does not exist, and fails with the store", async (t) => {
    const clients = new ClientRegistry(store, clock);
    assert.equal(await clients.find("later"), undefined);
    await server.addClient("later", "x");
    assert.ok(await clients.find("later"));
    t.mock.method(store, "read", () => Promise.reject(new Error("no database")));
    await assert.rejects(clients.load("later"), /no database/);
    t.mock.restoreAll();
    assert.ok(await clients.load("later"), "a failed read is not shared with later callers");
  });
});
