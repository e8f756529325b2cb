import assert from "node:assert/strict";
import { test } from "node:test";
import { startTestPlatform } from "../../../test/harness.ts";
import { addTenant } from "../../../test/tenants.ts";

const platform = await startTestPlatform();

test("what was asked for holds once it is confirmed, in that direction and with those scopes alone", async () => {
  const [asking, asked] = [await addTenant(platform), await addTenant(platform)];
  await asking.callWith("v3-domain-link", {}, { pcid: asked.pcid, scopes: ["identity"] });
  const { body } = await asked.callWith("v3-domain-confirm-link", {}, { pcid: asking.pcid });
  assert.deepEqual(body, { success: true });
  const { linkedTo = [], linkedFrom } = (await asking.callWith("v3-domain-linked", {})).body;
  assert.deepEqual(
    linkedTo.map(({ pcid, scopes }) => [pcid, scopes]),
    [[asked.pcid, ["identity"]]],
  );
  assert.equal(linkedFrom, undefined);
});
