import assert from "node:assert/strict";
import { test } from "node:test";
import { startTestPlatform } from "../../../test/harness.ts";
import { addDomain } from "../../../test/other-domains.ts";

test("v3-domain-id returns pcid, name and an issuerId that is unique even among domains with the same name", async () => {
  const platform = await startTestPlatform();
  const first = await platform.callWith("v3-domain-id", {});
  assert.equal(first.body.name, "sandbox");
  assert.match(first.body.pcid, /^[\da-f-]{36}$/);
  assert.match(first.body.issuerId, /^sandbox-[\da-f]{8}$/);
  const [one, other] = await Promise.all([addDomain(platform), addDomain(platform)]);
  const ids = await Promise.all([one, other].map((tenant) => tenant.callWith("v3-domain-id", {})));
  assert.equal(new Set(ids.map(({ body }) => body.name)).size, 1);
  assert.equal(new Set(ids.map(({ body }) => body.issuerId)).size, 2);
});
