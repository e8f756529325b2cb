import assert from "node:assert/strict";
import { test } from "node:test";
import type { LinkScope } from "@proofline/contract";
import { assertRefused, JAIMIE, MERLA, startTestPlatform } from "../../../test/harness.ts";
import { addDomain, type OtherDomain } from "../../../test/other-domains.ts";

const platform = await startTestPlatform();
const own = (await platform.callWith("v3-domain-id", {})).body.pcid;
const { proveId: identityId } = (await platform.call("v3-enroll-identity", { phoneNumber: MERLA })).body;

const seenFrom = async (tenant?: OtherDomain, id = identityId) =>
  (await (tenant ?? platform).callWith("v3-cross-domain-identity", { identityId: id })).body;

async function linkTo(other: OtherDomain, scopes?: LinkScope[]) {
  await platform.call("v3-domain-link", { pcid: other.pcid, ...(scopes && { scopes }) });
  await other.callWith("v3-domain-confirm-link", {}, { pcid: own });
}

const enrollIn = async (tenant: OtherDomain, phoneNumber: string) =>
  (await tenant.callWith("v3-enroll-identity", {}, { phoneNumber })).body.proveId;

test("v3-cross-domain-identity returns the person in linked domains, only to the domain that requested the link", async () => {
  const other = await addDomain(platform);
  const theirs = await enrollIn(other, MERLA);
  assert.notEqual(theirs, identityId);
  assert.deepEqual(await seenFrom(), { count: 0, identities: [] });
  await linkTo(other);
  const identities = [{ clientName: "another", identityId: theirs, pcid: other.pcid }];
  assert.deepEqual(await seenFrom(), { count: 1, identities });
  assert.deepEqual(await seenFrom(other, theirs), { count: 0, identities: [] });
  await other.callWith("v3-domain-unlink", {}, { pcidFrom: own });
  assert.deepEqual(await seenFrom(), { count: 0, identities: [] });
});

test("v3-cross-domain-identity omits link requests, links with other scopes and disenrolled identities", async () => {
  const [requested, otherScope, disenrolled] = await Promise.all([1, 2, 3].map(() => addDomain(platform)));
  assert.ok(requested && otherScope && disenrolled);
  for (const tenant of [requested, otherScope, disenrolled]) await enrollIn(tenant, MERLA);
  await platform.call("v3-domain-link", { pcid: requested.pcid });
  await linkTo(otherScope, ["attributes"]);
  await linkTo(disenrolled);
  await disenrolled.callWith("v3-disenroll-identity", { proveId: await enrollIn(disenrolled, MERLA) });
  assert.deepEqual(await seenFrom(), { count: 0, identities: [] });
});

test("items of v3-cross-domain-identity are valid items of v3-batch-enroll-identities, as in the official SDK", async () => {
  const other = await addDomain(platform);
  const theirs = await enrollIn(other, JAIMIE);
  const item = { clientName: "another", identityId: theirs, pcid: other.pcid };
  const enrollItem = async () =>
    (await platform.call("v3-batch-enroll-identities", { items: [item] })).body.results?.[0];
  assert.deepEqual(await enrollItem(), { error: "identity not found" });
  await linkTo(other, ["identity"]);
  const proveId = (await enrollItem())?.proveId ?? "";
  assert.equal((await platform.callWith("v3-get-identity", { proveId })).body.phoneNumber, JAIMIE);
});

test("v3-cross-domain-identity returns 400 (8011) for another domain's identity", async () => {
  const other = await addDomain(platform);
  const response = await other.callWith("v3-cross-domain-identity", { identityId });
  assertRefused(response, 400, 8011, "identity not found");
});
