import { test } from "node:test";
import { assertRefused, startTestPlatform } from "../../../test/harness.ts";
import { addTenant } from "../../../test/tenants.ts";

const platform = await startTestPlatform();
const own = (await platform.callWith("v3-domain-id", {})).body.pcid;
const [one, other] = await Promise.all([addTenant(platform), addTenant(platform)]);

test("unlinking without the other domain is refused with 8001", async () => {
  const message = "field 'pcidTo' or 'pcidFrom' is missing; name the other domain";
  for (const body of [{}, { pcidTo: own }, { pcidFrom: own }, { pcidFrom: own, pcidTo: own }]) {
    assertRefused(await platform.call("v3-domain-unlink", body), 400, 8001, message);
  }
});

test("the link of two others is not the caller's to drop", async () => {
  await one.callWith("v3-domain-link", {}, { pcid: other.pcid });
  const answer = await platform.call("v3-domain-unlink", { pcidFrom: one.pcid, pcidTo: other.pcid });
  assertRefused(answer, 400, 8001, "field 'pcidFrom' or 'pcidTo' must be your own domain, or left out");
});
