import { randomUUID } from "node:crypto";
import { test } from "node:test";
import { assertRefused, startTestPlatform } from "../../../test/harness.ts";
import { addTenant } from "../../../test/tenants.ts";

const platform = await startTestPlatform();
const own = (await platform.callWith("v3-domain-id", {})).body.pcid;
const other = await addTenant(platform);

test("a link that was not asked for cannot be confirmed, least of all by who asked for it", async () => {
  const message = "this domain has not asked for a link";
  for (const pcid of [other.pcid, own, randomUUID()]) {
    assertRefused(await platform.call("v3-domain-confirm-link", { pcid }), 403, 8003, message);
  }
  await platform.call("v3-domain-link", { pcid: other.pcid });
  assertRefused(await platform.call("v3-domain-confirm-link", { pcid: other.pcid }), 403, 8003, message);
});
