import { test } from "node:test";
import { assertRefused, startTestPlatform } from "../../../test/harness.ts";
import { addDomain } from "../../../test/other-domains.ts";

const platform = await startTestPlatform();
const own = (await platform.callWith("v3-domain-id", {})).body.pcid;

test("v3-domain-link returns 403 (8003) if the domains are already linked", async () => {
  const friend = await addDomain(platform);
  await platform.call("v3-domain-link", { pcid: friend.pcid });
  await friend.callWith("v3-domain-confirm-link", {}, { pcid: own });
  const message = "the domains are already linked; unlink them before requesting other scopes";
  assertRefused(await platform.call("v3-domain-link", { pcid: friend.pcid }), 403, 8003, message);
});
