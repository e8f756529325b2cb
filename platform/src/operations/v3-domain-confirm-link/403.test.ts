import { randomUUID } from "node:crypto";
import { test } from "node:test";
import { assertRefused, startTestPlatform } from "../../../test/harness.ts";
import { addDomain } from "../../../test/other-domains.ts";

const platform = await startTestPlatform();
const own = (await platform.callWith("v3-domain-id", {})).body.pcid;
const other = await addDomain(platform);

test("v3-domain-confirm-link returns 403 (8003) for a link that was not requested, and for the requesting domain itself", async () => {
  const message = "the domain has not requested a link";
  for (const pcid of [other.pcid, own, randomUUID()]) {
    assertRefused(await platform.call("v3-domain-confirm-link", { pcid }), 403, 8003, message);
  }
  await platform.call("v3-domain-link", { pcid: other.pcid });
  assertRefused(await platform.call("v3-domain-confirm-link", { pcid: other.pcid }), 403, 8003, message);
});
