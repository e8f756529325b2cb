import { randomUUID } from "node:crypto";
import { test } from "node:test";
import { assertRefused, JAIMIE, MERLA, startTestPlatform } from "../../../test/harness.ts";
import { addDomain } from "../../../test/other-domains.ts";

const platform = await startTestPlatform();
const identityAttributes = [{ attributeType: "walletId", attributeValue: "9fk1ka74g" }];
const enroll = async (phoneNumber: string) =>
  (await platform.call("v3-enroll-identity", { phoneNumber, identityAttributes })).body.proveId;
const [proveId, another] = [await enroll(MERLA), await enroll(JAIMIE)];
const attributeIdOf = async (id: string) =>
  (await platform.callWith("v3-discover", { proveId: id })).body.results?.[0]?.attributeId ?? "";
const attributeId = await attributeIdOf(proveId);
const other = await addDomain(platform);

test("v3-fetch returns 404 (8011) for an unknown attribute, another person's and another domain's", async () => {
  assertRefused(await platform.callWith("v3-fetch", { proveId, attributeId: randomUUID() }), 404, 8011);
  assertRefused(await platform.callWith("v3-fetch", { proveId: randomUUID(), attributeId }), 404, 8011);
  assertRefused(await platform.callWith("v3-fetch", { proveId: another, attributeId }), 404, 8011);
  assertRefused(await other.callWith("v3-fetch", { proveId, attributeId }), 404, 8011);
});
