import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { test } from "node:test";
import type { RequestOf } from "@proofline/contract";
import { assertRefused, MARTINA, startTestPlatform } from "../../../test/harness.ts";
import { addClient } from "../../../test/other-domains.ts";
import { statement } from "../../store/statement.ts";
import { sweep } from "../../server/sweeper.ts";

const body = { possessionType: "mobile", phoneNumber: MARTINA, firstName: "Martina", lastName: "Goodram" };
const sheila = { possessionType: "mobile", phoneNumber: "2001004011", firstName: "Sheilakathryn", lastName: "B" };

const platform = await startTestPlatform();
const begin = async (on = platform) => (await on.call("v3-verify", body as RequestOf<"v3-verify">)).body;

test("v3-verify-status returns 400: 8001 without correlationId, 8008 for an unknown one", async () => {
  assertRefused(await platform.call("v3-verify-status", {}), 400, 8001, "field 'correlationId' is missing");
  const { correlationId } = await platform.start(MARTINA);
  for (const unknown of [randomUUID(), "no-uuid", correlationId]) {
    assertRefused(await platform.call("v3-verify-status", { correlationId: unknown }), 400, 8008);
  }
});

test("v3-verify-status returns 400 (8008) for another domain's flow and 403 (8009) for another product's", async () => {
  const { correlationId } = await begin();
  for (const [tenant, status, code] of [
    [{ domainOfTier: "sandbox" }, 400, 8008],
    [{ product: "prefill" }, 403, 8009],
  ] as const) {
    const bearer = await platform.tokenFor(await addClient(platform, tenant));
    assertRefused(await platform.callWith("v3-verify-status", {}, { bearer, body: { correlationId } }), status, code);
  }
});

const allFlows = statement<object>((db) => db.selectFrom("verification_flows").selectAll());

test("v3-verify-status returns 400 (8008) 15 minutes after v3-verify, before and after a sweep", async () => {
  const fresh = await startTestPlatform();
  const { correlationId } = await begin(fresh);
  fresh.clock.advance(15 * 60 * 1000 - 1);
  await sweep(fresh.platform);
  assert.equal((await fresh.call("v3-verify-status", { correlationId })).status, 200);
  fresh.clock.advance(1);
  assertRefused(await fresh.call("v3-verify-status", { correlationId }), 400, 8008);
  await sweep(fresh.platform);
  assert.deepEqual(await fresh.platform.store.read(allFlows, {}), []);
});

const wrong: [string, Record<string, unknown>, string | RegExp][] = [
  ["no first name", { ...sheila, firstName: undefined }, "field 'firstName' is missing"],
  ["no last name", { ...sheila, lastName: undefined }, "field 'lastName' is missing"],
  ["no number", { ...sheila, phoneNumber: undefined }, "field 'phoneNumber' is missing"],
  [
    "an unknown possessionType",
    { ...sheila, possessionType: "tablet" },
    "field 'possessionType' must be one of 'mobile', 'desktop', 'none'",
  ],
  [
    "desktop without finalTargetUrl",
    { ...sheila, possessionType: "desktop" },
    "field 'finalTargetUrl' is missing; possessionType 'desktop' requires it",
  ],
  ["an invalid finalTargetUrl", { ...sheila, finalTargetUrl: "here" }, /^field 'finalTargetUrl' must be/],
  [
    "both possessionType and verificationType",
    { ...sheila, verificationType: "verifiedUser" },
    "fields 'verificationType' and 'possessionType' cannot be combined; send only one",
  ],
];

for (const [label, given, message] of wrong) {
  test(`POST /v3/verify (older form) returns 400 for ${label}`, async () => {
    assertRefused(await platform.call("v3-verify", given as never), 400, 8001, message);
  });
}
