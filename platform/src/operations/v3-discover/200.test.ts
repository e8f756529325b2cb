import assert from "node:assert/strict";
import { test } from "node:test";
import { assertRefused, ELENA, JAIMIE, MERLA, startTestPlatform } from "../../../test/harness.ts";
import { addDomain, type OtherDomain } from "../../../test/other-domains.ts";

const platform = await startTestPlatform();
const { pcid: own, issuerId } = (await platform.callWith("v3-domain-id", {})).body;

const attribute = (attributeType: string, attributeValue: string) => ({ attributeType, attributeValue });

const enroll = async (tenant: OtherDomain | undefined, phoneNumber: string, ...identityAttributes: object[]) => {
  const body = { phoneNumber, identityAttributes };
  const response = tenant
    ? await tenant.callWith("v3-enroll-identity", {}, body)
    : await platform.call("v3-enroll-identity", body);
  return response.body.proveId;
};

/** Discovers and fetches all attributes of a person. */
async function everything(tenant: OtherDomain | undefined, proveId: string) {
  const caller = tenant ?? platform;
  const { results = [] } = (await caller.callWith("v3-discover", { proveId })).body;
  const ids = [...new Set(results.map(({ attributeId = "" }) => attributeId))];
  const responses = await Promise.all(ids.map((attributeId) => caller.callWith("v3-fetch", { proveId, attributeId })));
  return responses.flatMap(({ body }) => body.results);
}

const valuesOf = async (tenant: OtherDomain | undefined, proveId: string) =>
  (await everything(tenant, proveId)).map(({ attributeValue }) => attributeValue).sort();

async function link(from: OtherDomain, scopes: ("identity" | "attributes")[]) {
  await from.callWith("v3-domain-link", {}, { pcid: own, scopes });
  await platform.call("v3-domain-confirm-link", { pcid: from.pcid });
}

test("a domain discovers and fetches its own attributes with its issuerId; a new value replaces the old one", async () => {
  const proveId = await enroll(undefined, MERLA, attribute("walletId", "first"), attribute("loyaltyId", "gold"));
  await enroll(undefined, MERLA, attribute("walletId", "second"));
  const found = await everything(undefined, proveId);
  assert.deepEqual(found.map(({ attributeValue }) => attributeValue).sort(), ["gold", "second"]);
  for (const { issuerId: issuer } of found) assert.equal(issuer, issuerId);
});

test("a link with scope attributes shows the other domain's attributes, only in the direction of the link", async () => {
  const reader = await addDomain(platform);
  await enroll(undefined, JAIMIE, attribute("walletId", "theirs"));
  const proveId = await enroll(reader, JAIMIE, attribute("walletId", "mine"));
  assert.deepEqual(await valuesOf(reader, proveId), ["mine"]);
  await link(reader, ["attributes"]);
  assert.deepEqual(await valuesOf(reader, proveId), ["mine", "theirs"]);
  const [first, second] = (await reader.callWith("v3-discover", { proveId })).body.results ?? [];
  assert.equal(first?.attributeId, second?.attributeId, "one attribute type, two issuers");
  assert.notEqual(first?.issuerId, second?.issuerId);
  const ours = await enroll(undefined, JAIMIE);
  assert.deepEqual(await valuesOf(undefined, ours), ["theirs"]);
  await platform.call("v3-domain-unlink", { pcidFrom: reader.pcid });
  assert.deepEqual(await valuesOf(reader, proveId), ["mine"]);
});

test("a link without scope attributes shows no attributes", async () => {
  const reader = await addDomain(platform);
  await enroll(undefined, JAIMIE, attribute("walletId", "theirs"));
  const proveId = await enroll(reader, JAIMIE);
  await link(reader, ["identity"]);
  assert.deepEqual((await reader.callWith("v3-discover", { proveId })).body, {});
});

test("disenrolling an identity deletes its attributes", async () => {
  const tenant = await addDomain(platform);
  const proveId = await enroll(tenant, MERLA, attribute("walletId", "gone"));
  await tenant.callWith("v3-disenroll-identity", { proveId });
  assert.deepEqual((await tenant.callWith("v3-discover", { proveId })).body, {});
});

test("v3-verify stores attributes", async () => {
  const identityAttributes = [attribute("walletId", "verified")];
  const tenant = await addDomain(platform);
  const { body } = await tenant.callWith(
    "v3-verify",
    {},
    {
      verificationType: "verifiedUser",
      phoneNumber: ELENA,
      firstName: "Elena",
      lastName: "Coldman",
      identityAttributes,
    },
  );
  assert.deepEqual(await valuesOf(tenant, body.proveId ?? ""), ["verified"]);
});

test("an attribute without type or value returns 400 with the field name", async () => {
  for (const [given, message] of [
    [attribute("", "x"), "field 'identityAttributes[1].attributeType' is missing"],
    [attribute("x", ""), "field 'identityAttributes[1].attributeValue' is missing"],
  ] as const) {
    const identityAttributes = [attribute("walletId", "1"), given];
    assertRefused(
      await platform.call("v3-enroll-identity", { phoneNumber: MERLA, identityAttributes }),
      400,
      8001,
      message,
    );
  }
});
