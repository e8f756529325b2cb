import { randomUUID } from "node:crypto";
import { test } from "node:test";
import { assertRefused, MERLA, startTestPlatform } from "../../../test/harness.ts";
import { addDomain } from "../../../test/other-domains.ts";

const platform = await startTestPlatform();
const { proveId } = (await platform.call("v3-enroll-identity", { phoneNumber: MERLA })).body;
const other = await addDomain(platform);

test("v3-discover returns 404 (8011) for an unknown proveId and for another domain's proveId", async () => {
  assertRefused(await platform.callWith("v3-discover", { proveId: randomUUID() }), 404, 8011);
  assertRefused(await other.callWith("v3-discover", { proveId }), 404, 8011);
});
