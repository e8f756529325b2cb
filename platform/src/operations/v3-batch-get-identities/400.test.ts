import assert from "node:assert/strict";
import { test } from "node:test";
import { assertRefused, JAIMIE, MERLA, startTestPlatform } from "../../../test/harness.ts";
import { addClient } from "../../../test/other-domains.ts";

const platform = await startTestPlatform();
const { token } = platform;

const wrong: [query: string, message: string][] = [
  ["limit=0", "field 'limit' must be at least 1"],
  ["limit=-1", "field 'limit' must be at least 1"],
  ["limit=1001", "field 'limit' must be at most 1000"],
  ["limit=1e9", "field 'limit' must be an integer"],
  ["limit=1000000000", "field 'limit' must be at most 1000"],
  ["limit=10&limit=20", "field 'limit' must be an integer"],
  ["showInactive=perhaps", "field 'showInactive' must be a boolean"],
  ["startKey=made-up", "field 'startKey' must be the lastKey of the previous page"],
];

for (const [query, message] of wrong) {
  test(`GET /v3/identity?${query} returns 400`, async () => {
    const response = await platform.send(`/v3/identity?${query}`, { headers: { authorization: `Bearer ${token}` } });
    assertRefused(response, 400, 8001, message);
  });
}

test("GET /v3/identity returns 400 (8001) for a tampered startKey and for one of another domain", async () => {
  for (const phoneNumber of [MERLA, JAIMIE]) await platform.call("v3-enroll-identity", { phoneNumber });
  const { lastKey: startKey = "" } = (await platform.callWith("v3-batch-get-identities", { limit: 1 })).body;
  assert.equal((await platform.callWith("v3-batch-get-identities", { startKey })).status, 200);
  for (let place = 0; place < startKey.length; place++) {
    const letter = startKey[place] === "A" ? "B" : "A";
    const changed = startKey.slice(0, place) + letter + startKey.slice(place + 1);
    for (const startKey of [changed, changed.slice(0, place)]) {
      if (startKey) assertRefused(await platform.callWith("v3-batch-get-identities", { startKey }), 400, 8001);
    }
  }
  assertRefused(await platform.callWith("v3-batch-get-identities", { startKey: `${startKey}!` }), 400, 8001);
  const bearer = await platform.tokenFor(await addClient(platform, { domainOfTier: "sandbox" }));
  assertRefused(await platform.callWith("v3-batch-get-identities", { startKey }, { bearer }), 400, 8001);
});
