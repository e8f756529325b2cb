import assert from "node:assert/strict";
import { test } from "node:test";
import { linkScopeNames } from "@proofline/contract";
import { startTestPlatform } from "../../../test/harness.ts";
import { addTenant } from "../../../test/tenants.ts";

const platform = await startTestPlatform();

test("a request names all scopes unless some are chosen, and asking again chooses anew", async () => {
  const [own, other] = [await addTenant(platform), await addTenant(platform)];
  const asked = async () => (await own.callWith("v3-domain-linked", {})).body.requestsTo?.map(({ scopes }) => scopes);
  for (const scopes of [undefined, ["attributes"], ["attributes", "identity"]] as const) {
    const body = { pcid: other.pcid, ...(scopes && { scopes: [...scopes] }) };
    assert.deepEqual((await own.callWith("v3-domain-link", {}, body)).body, { success: true });
    assert.deepEqual(await asked(), [linkScopeNames.filter((name) => !scopes || scopes.some((one) => one === name))]);
  }
});

test("what is asked for shows nothing yet, to neither side", async () => {
  const [own, other] = [await addTenant(platform), await addTenant(platform)];
  await own.callWith("v3-domain-link", {}, { pcid: other.pcid });
  for (const side of [own, other]) {
    const { linkedTo, linkedFrom } = (await side.callWith("v3-domain-linked", {})).body;
    assert.deepEqual([linkedTo, linkedFrom], [undefined, undefined]);
  }
});
