import { randomUUID } from "node:crypto";
import { test } from "node:test";
import { assertRefused, startTestPlatform } from "../../../test/harness.ts";
import { addDomain } from "../../../test/other-domains.ts";

const platform = await startTestPlatform();
const own = (await platform.callWith("v3-domain-id", {})).body.pcid;
const other = await addDomain(platform);
const live = await addDomain(platform, { domainOfTier: "live", product: "manager" });

test("v3-domain-link returns 400 (8001) for its own, an unknown and another tier's domain", async () => {
  for (const [pcid, message] of [
    [own, "field 'pcid' must be another domain's ID, not your own"],
    [randomUUID(), "field 'pcid' is not a known domain"],
    ["12345", "field 'pcid' is not a known domain"],
    [live.pcid, "field 'pcid' is not a known domain"],
  ] as const) {
    assertRefused(await platform.call("v3-domain-link", { pcid }), 400, 8001, message);
  }
});

test("v3-domain-link returns 400 (8001) with the valid scopes for an unknown scope", async () => {
  const scopes = ["everything"] as never[];
  const message = "field 'scopes[0]' must be one of 'identity', 'attributes'";
  assertRefused(await platform.call("v3-domain-link", { pcid: other.pcid, scopes }), 400, 8001, message);
  const empty = await platform.call("v3-domain-link", { pcid: other.pcid, scopes: [] });
  assertRefused(empty, 400, 8001, "field 'scopes' must have at least 1 item");
});
