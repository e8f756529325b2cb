import assert from "node:assert/strict";
import { test } from "node:test";
import { startTestPlatform } from "../../../test/harness.ts";
import { addDomain, type OtherDomain } from "../../../test/other-domains.ts";

const platform = await startTestPlatform();

/** Creates two domains: the first is linked to the second, and the second has requested a link back. */
async function pair(): Promise<[OtherDomain, OtherDomain]> {
  const [one, other] = [await addDomain(platform), await addDomain(platform)];
  await one.callWith("v3-domain-link", {}, { pcid: other.pcid });
  await other.callWith("v3-domain-confirm-link", {}, { pcid: one.pcid });
  await other.callWith("v3-domain-link", {}, { pcid: one.pcid });
  return [one, other];
}

const listed = async (tenant: OtherDomain) => Object.keys((await tenant.callWith("v3-domain-linked", {})).body).sort();

test("either side can remove a link, and only in its direction", async () => {
  for (const dropper of [0, 1]) {
    const sides = await pair();
    const [one, other] = sides;
    const body = dropper === 0 ? { pcidTo: other.pcid } : { pcidFrom: one.pcid };
    assert.deepEqual((await sides[dropper]?.callWith("v3-domain-unlink", {}, body))?.body, { success: true });
    assert.deepEqual([await listed(one), await listed(other)], [["requestsFrom"], ["requestsTo"]]);
  }
});

test("either side can remove a link request", async () => {
  for (const dropper of [0, 1]) {
    const sides = await pair();
    const [one, other] = sides;
    const body = dropper === 0 ? { pcidFrom: other.pcid } : { pcidTo: one.pcid };
    assert.deepEqual((await sides[dropper]?.callWith("v3-domain-unlink", {}, body))?.body, { success: true });
    assert.deepEqual([await listed(one), await listed(other)], [["linkedTo"], ["linkedFrom"]]);
  }
});

test("v3-domain-unlink accepts both ends of the link", async () => {
  const [one, other] = await pair();
  const both = { pcidFrom: one.pcid, pcidTo: other.pcid };
  assert.deepEqual((await other.callWith("v3-domain-unlink", {}, both)).body, { success: true });
  assert.deepEqual(await listed(one), ["requestsFrom"]);
});
