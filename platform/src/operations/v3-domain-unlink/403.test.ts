import { test } from "node:test";
import { assertRefused, startTestPlatform } from "../../../test/harness.ts";
import { addTenant } from "../../../test/tenants.ts";

const platform = await startTestPlatform();
const own = (await platform.callWith("v3-domain-id", {})).body.pcid;

test("what there is not, or not any more, cannot be dropped", async () => {
  const nobody = await addTenant(platform);
  const message = "there is no such link, nor a request for one";
  assertRefused(await platform.call("v3-domain-unlink", { pcidTo: nobody.pcid }), 403, 8003, message);
  await platform.call("v3-domain-link", { pcid: nobody.pcid });
  await platform.call("v3-domain-unlink", { pcidTo: nobody.pcid });
  assertRefused(await platform.call("v3-domain-unlink", { pcidTo: nobody.pcid }), 403, 8003, message);
  assertRefused(await nobody.callWith("v3-domain-confirm-link", {}, { pcid: own }), 403, 8003);
});
