import { randomUUID } from "node:crypto";
import { test } from "node:test";
import { assertRefused, startTestPlatform } from "../../../test/harness.ts";
import { addTenant } from "../../../test/tenants.ts";

const platform = await startTestPlatform();
const own = (await platform.callWith("v3-domain-id", {})).body.pcid;
const other = await addTenant(platform);
const live = await addTenant(platform, { domainOfTier: "live", product: "manager" });

test("a link to oneself, to nobody or to a domain of the other tier is refused with 8001", async () => {
  for (const [pcid, message] of [
    [own, "field 'pcid' is that of your own domain; a link leads to another"],
    [randomUUID(), "field 'pcid' names no domain"],
    ["12345", "field 'pcid' names no domain"],
    [live.pcid, "field 'pcid' names no domain"],
  ] as const) {
    assertRefused(await platform.call("v3-domain-link", { pcid }), 400, 8001, message);
  }
});

test("a scope that does not exist is refused with the ones that do", async () => {
  const scopes = ["everything"] as never[];
  const message = "field 'scopes[0]' must be one of 'identity', 'attributes'";
  assertRefused(await platform.call("v3-domain-link", { pcid: other.pcid, scopes }), 400, 8001, message);
  const empty = await platform.call("v3-domain-link", { pcid: other.pcid, scopes: [] });
  assertRefused(empty, 400, 8001, "field 'scopes' must have at least 1 item");
});
