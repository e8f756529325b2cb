import assert from "node:assert/strict";
import { test } from "node:test";
import type { LinkScope } from "@proofline/contract";
import { assertRefused, JAIMIE, MERLA, startTestPlatform } from "../../../test/harness.ts";
import { addTenant, type OtherTenant } from "../../../test/tenants.ts";

const platform = await startTestPlatform();
const own = (await platform.callWith("v3-domain-id", {})).body.pcid;
const { proveId: identityId } = (await platform.call("v3-enroll-identity", { phoneNumber: MERLA })).body;

const seenFrom = async (tenant?: OtherTenant, id = identityId) =>
  (await (tenant ?? platform).callWith("v3-cross-domain-identity", { identityId: id })).body;

async function linkTo(other: OtherTenant, scopes?: LinkScope[]) {
  await platform.call("v3-domain-link", { pcid: other.pcid, ...(scopes && { scopes }) });
  await other.callWith("v3-domain-confirm-link", {}, { pcid: own });
}

const enrollIn = async (tenant: OtherTenant, phoneNumber: string) =>
  (await tenant.callWith("v3-enroll-identity", {}, { phoneNumber })).body.proveId;

test("the same person is found in linked domains, by who asked for the link and while it lasts", async () => {
  const other = await addTenant(platform);
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

test("a request shows nothing, nor does a link for something else, nor who is enrolled there no more", async () => {
  const [asked, otherwise, left] = await Promise.all([1, 2, 3].map(() => addTenant(platform)));
  assert.ok(asked && otherwise && left);
  for (const tenant of [asked, otherwise, left]) await enrollIn(tenant, MERLA);
  await platform.call("v3-domain-link", { pcid: asked.pcid });
  await linkTo(otherwise, ["attributes"]);
  await linkTo(left);
  await left.callWith("v3-disenroll-identity", { proveId: await enrollIn(left, MERLA) });
  assert.deepEqual(await seenFrom(), { count: 0, identities: [] });
});

test("the items of the answer are items for Batch Enroll, as the official SDK types them", async () => {
  const other = await addTenant(platform);
  const theirs = await enrollIn(other, JAIMIE);
  const item = { clientName: "another", identityId: theirs, pcid: other.pcid };
  const enrollItem = async () =>
    (await platform.call("v3-batch-enroll-identities", { items: [item] })).body.results?.[0];
  assert.deepEqual(await enrollItem(), { error: "identity not found" });
  await linkTo(other, ["identity"]);
  const proveId = (await enrollItem())?.proveId ?? "";
  assert.equal((await platform.callWith("v3-get-identity", { proveId })).body.phoneNumber, JAIMIE);
});

test("an identity of another domain is unknown here", async () => {
  const other = await addTenant(platform);
  const answer = await other.callWith("v3-cross-domain-identity", { identityId });
  assertRefused(answer, 400, 8011, "identity not found");
});
