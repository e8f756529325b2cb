import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { test } from "node:test";
import type { RequestOf } from "@proofline/contract";
import { assertRefused, MARTINA, startTestPlatform } from "../../../test/harness.ts";
import { addClient } from "../../../test/tenants.ts";
import { statement } from "../../store/statement.ts";
import { sweep } from "../../server/sweeper.ts";

const body = { possessionType: "mobile", phoneNumber: MARTINA, firstName: "Martina", lastName: "Goodram" };
const sheila = { possessionType: "mobile", phoneNumber: "2001004011", firstName: "Sheilakathryn", lastName: "B" };

const platform = await startTestPlatform();
const begin = async (on = platform) => (await on.call("v3-verify", body as RequestOf<"v3-verify">)).body;

test("a status without correlationId is refused with 8001, one of no flow with 8008", async () => {
  assertRefused(await platform.call("v3-verify-status", {}), 400, 8001, "field 'correlationId' is missing");
  const { correlationId } = await platform.start(MARTINA);
  for (const unknown of [randomUUID(), "no-uuid", correlationId]) {
    assertRefused(await platform.call("v3-verify-status", { correlationId: unknown }), 400, 8008);
  }
});

test("another domain's verification does not exist, and another product's is refused with 8009", async () => {
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

test("a verification is over 15 minutes after its beginning, swept or not", async () => {
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
    "another possessionType",
    { ...sheila, possessionType: "tablet" },
    "field 'possessionType' must be one of 'mobile', 'desktop', 'none'",
  ],
  [
    "a desktop without finalTargetUrl",
    { ...sheila, possessionType: "desktop" },
    "field 'finalTargetUrl' is missing; possessionType 'desktop' needs it",
  ],
  ["a finalTargetUrl that is none", { ...sheila, finalTargetUrl: "here" }, /^field 'finalTargetUrl' must be/],
  [
    "both forms at once",
    { ...sheila, verificationType: "verifiedUser" },
    "give field 'verificationType' or 'possessionType', not both",
  ],
];

for (const [what, given, message] of wrong) {
  test(`a verification with possession and ${what} is refused with 8001`, async () => {
    assertRefused(await platform.call("v3-verify", given as never), 400, 8001, message);
  });
}
