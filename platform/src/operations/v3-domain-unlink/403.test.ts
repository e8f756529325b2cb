import { test } from "node:test";
import { assertRefused, startTestPlatform } from "../../../test/harness.ts";
import { addDomain } from "../../../test/other-domains.ts";

const platform = await startTestPlatform();
const own = (await platform.callWith("v3-domain-id", {})).body.pcid;

test("v3-domain-unlink returns 403 (8003) for an unknown or already removed link", async () => {
  const unlinked = await addDomain(platform);
  const message = "no link or link request exists between these domains";
  assertRefused(await platform.call("v3-domain-unlink", { pcidTo: unlinked.pcid }), 403, 8003, message);
  await platform.call("v3-domain-link", { pcid: unlinked.pcid });
  await platform.call("v3-domain-unlink", { pcidTo: unlinked.pcid });
  assertRefused(await platform.call("v3-domain-unlink", { pcidTo: unlinked.pcid }), 403, 8003, message);
  assertRefused(await unlinked.callWith("v3-domain-confirm-link", {}, { pcid: own }), 403, 8003);
});
