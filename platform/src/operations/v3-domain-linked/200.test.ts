import assert from "node:assert/strict";
import { test } from "node:test";
import { startTestPlatform } from "../../../test/harness.ts";
import { addDomain, type OtherDomain } from "../../../test/other-domains.ts";

const platform = await startTestPlatform();

test("v3-domain-linked returns an empty object for a domain without links", async () => {
  assert.deepEqual((await (await addDomain(platform)).callWith("v3-domain-linked", {})).body, {});
});

test("a link is listed in linkedTo on one side and in linkedFrom on the other", async () => {
  const [one, other] = await Promise.all([addDomain(platform), addDomain(platform)]);
  await one.callWith("v3-domain-link", {}, { pcid: other.pcid, scopes: ["identity"] });
  const requestedAt = platform.clock.now() / 1000;
  const request = { requestedAt, requestedString: "2026-01-01 00:00:00.000 +0000 UTC", scopes: ["identity"] };
  const named = (tenant: OtherDomain) => ({ pcid: tenant.pcid, name: "another" });
  assert.deepEqual((await one.callWith("v3-domain-linked", {})).body, {
    requestsTo: [{ ...named(other), ...request }],
  });
  assert.deepEqual((await other.callWith("v3-domain-linked", {})).body, {
    requestsFrom: [{ ...named(one), ...request }],
  });
  platform.clock.advance(1500);
  await other.callWith("v3-domain-confirm-link", {}, { pcid: one.pcid });
  const link = {
    acceptedAt: requestedAt + 1,
    acceptedString: "2026-01-01 00:00:01.500 +0000 UTC",
    scopes: ["identity"],
  };
  assert.deepEqual((await one.callWith("v3-domain-linked", {})).body, { linkedTo: [{ ...named(other), ...link }] });
  assert.deepEqual((await other.callWith("v3-domain-linked", {})).body, { linkedFrom: [{ ...named(one), ...link }] });
});
