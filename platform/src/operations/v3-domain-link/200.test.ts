import assert from "node:assert/strict";
import { test } from "node:test";
import { linkScopeNames } from "@proofline/contract";
import { startTestPlatform } from "../../../test/harness.ts";
import { addDomain } from "../../../test/other-domains.ts";

const platform = await startTestPlatform();

test("v3-domain-link requests all scopes by default, and a repeated request replaces the scopes", async () => {
  const [own, other] = [await addDomain(platform), await addDomain(platform)];
  const requestedScopes = async () =>
    (await own.callWith("v3-domain-linked", {})).body.requestsTo?.map(({ scopes }) => scopes);
  for (const scopes of [undefined, ["attributes"], ["attributes", "identity"]] as const) {
    const body = { pcid: other.pcid, ...(scopes && { scopes: [...scopes] }) };
    assert.deepEqual((await own.callWith("v3-domain-link", {}, body)).body, { success: true });
    assert.deepEqual(await requestedScopes(), [
      linkScopeNames.filter((name) => !scopes || scopes.some((one) => one === name)),
    ]);
  }
});

test("an unconfirmed link request is not listed as a link on either side", async () => {
  const [own, other] = [await addDomain(platform), await addDomain(platform)];
  await own.callWith("v3-domain-link", {}, { pcid: other.pcid });
  for (const side of [own, other]) {
    const { linkedTo, linkedFrom } = (await side.callWith("v3-domain-linked", {})).body;
    assert.deepEqual([linkedTo, linkedFrom], [undefined, undefined]);
  }
});
