import assert from "node:assert/strict";
import { test } from "node:test";
import { assertRefused, ELENA, MILO, startTestPlatform } from "../../../test/harness.ts";
import { addClient, type NewClient } from "../../../test/other-domains.ts";

const platform = await startTestPlatform();

async function verifyAs(tenant: NewClient, phoneNumber: string) {
  const bearer = await platform.tokenFor(await addClient(platform, tenant));
  return platform.callWith("v3-verify", {}, { bearer, body: { verificationType: "humanAssurance", phoneNumber } });
}

test("a client of product verify gets 403 (8009) for another product's test user", async () => {
  assert.equal((await verifyAs({ product: "verify" }, ELENA)).status, 200);
  assertRefused(await verifyAs({ product: "verify" }, MILO), 403, 8009);
});

test("a client of another product can verify that product's test users", async () => {
  assert.equal((await verifyAs({ product: "prefill" }, MILO)).status, 200);
  assertRefused(await verifyAs({ product: "prefill" }, ELENA), 403, 8009);
});

test("v3-verify returns 400 (8011) for a test user's number in a live domain", async () => {
  assertRefused(await verifyAs({ product: "verify", domainOfTier: "live" }, ELENA), 400, 8011);
});
