/** Several nodes on one database. */
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { test } from "node:test";
import { type Answer, CREDENTIALS, MARCIA, MILO } from "./harness.ts";
import { startNodes } from "./nodes.ts";
import { cutConnectionsOf } from "./postgres.ts";
import { openStatus } from "./status-socket.ts";
import { addClient } from "./other-domains.ts";
import { boundBy, JESSE, LORANT, unify } from "./unify.ts";
import { typeCode } from "./walk.ts";

const { balancer, database, nodes, one, other } = await startNodes(2);

test("a flow continues at any node", async () => {
  for (let round = 0; round < 4; round++) {
    const { authToken, correlationId } = await one.start(round % 2 ? MARCIA : MILO);
    if (round % 2) await typeCode(one, authToken);
    assert.equal((await one.call("v3-validate", { correlationId })).body.success, true);
    assert.equal(
      (await one.call("v3-challenge", { correlationId, dob: round % 2 ? "1982-07" : "1981-01" })).status,
      200,
    );
    const name = round % 2 ? { firstName: "Marcia", lastName: "Longo" } : { firstName: "Milo", lastName: "Pinson" };
    assert.equal((await one.call("v3-complete", { correlationId, individual: name })).body.success, true);
  }
});

test("of concurrent calls of one step at different nodes exactly one wins", async () => {
  for (let round = 0; round < 5; round++) {
    const { correlationId } = await one.start(MILO);
    const answers: Answer[] = await Promise.all(
      Array.from({ length: 6 }, () => one.call("v3-validate", { correlationId })),
    );
    const count = (wanted: number) => answers.filter(({ status }) => status === wanted).length;
    assert.deepEqual([count(200), count(403)], [1, 5]);
  }
});

test("every node sees that a key was bound, rebound and revoked", async () => {
  const device = await boundBy(one);
  const used = async (phoneNumber: string, more = {}) => {
    const session = await unify(one, { phoneNumber, ...more });
    return { ...session, next: (await device.verify(one, session.authToken)).next };
  };
  const uses = await Promise.all(Array.from({ length: 4 }, () => used(LORANT)));
  assert.deepEqual(new Set(uses.map(({ next }) => next)), new Set(["done"]));
  const anew = await used(JESSE, { rebind: true });
  await one.browse("client-instant-error", anew.authToken, {});
  await typeCode(one, anew.authToken);
  assert.equal((await anew.status()).deviceId, device.deviceId);
  assert.equal((await used(LORANT)).next, "mobile/otp");
  await one.call("v3-device-revoke", { deviceId: device.deviceId, clientRequestId: "1" });
  for (const _ of nodes) assert.equal((await used(JESSE)).next, "device/passive");
});

test("every node accepts a token of another node, and a client created at another node", async () => {
  const tokens = await Promise.all(Array.from({ length: 4 }, () => one.tokenFor(CREDENTIALS)));
  const client = await addClient(other, {});
  tokens.push(await one.tokenFor(client), await one.tokenFor(client));
  for (const token of tokens) {
    for (const _ of nodes) {
      const answer = await one.send("/v3/validate", {
        method: "POST",
        headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
        body: JSON.stringify({ correlationId: randomUUID() }),
      });
      assert.equal(answer.body["code"], 8008);
    }
  }
});

/** A flow whose browser waits at the first node and whose code is typed at the other. */
async function waitAtOneAndTypeAtTheOther(meanwhile: () => Promise<void>): Promise<string> {
  const { authToken } = await one.start(MARCIA);
  const { next } = await openStatus({ url: one.localUrl }, authToken);
  await meanwhile();
  const everybody = balancer.nodes;
  balancer.nodes = [other.localUrl];
  await typeCode(other, authToken);
  balancer.nodes = everybody;
  return next();
}

test("a browser that waits at one node is notified of the code typed at another", async () => {
  const verdict = await waitAtOneAndTypeAtTheOther(async () => {});
  assert.deepEqual(JSON.parse(verdict), { next: "done" });
});

test("notices missed while the connection was cut are made up for when it is back", async () => {
  const verdict = await waitAtOneAndTypeAtTheOther(() => cutConnectionsOf(database, "proofline notices"));
  assert.deepEqual(JSON.parse(verdict), { next: "done" });
});
