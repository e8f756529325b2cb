import assert from "node:assert/strict";
import { test } from "node:test";
import { startTestPlatform } from "../../../test/harness.ts";
import { addDomain } from "../../../test/other-domains.ts";

const platform = await startTestPlatform();

test("v3-domain-confirm-link creates the link only in the requested direction and with the requested scopes", async () => {
  const [requester, target] = [await addDomain(platform), await addDomain(platform)];
  await requester.callWith("v3-domain-link", {}, { pcid: target.pcid, scopes: ["identity"] });
  const { body } = await target.callWith("v3-domain-confirm-link", {}, { pcid: requester.pcid });
  assert.deepEqual(body, { success: true });
  const { linkedTo = [], linkedFrom } = (await requester.callWith("v3-domain-linked", {})).body;
  assert.deepEqual(
    linkedTo.map(({ pcid, scopes }) => [pcid, scopes]),
    [[target.pcid, ["identity"]]],
  );
  assert.equal(linkedFrom, undefined);
});
