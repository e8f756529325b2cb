import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { test } from "node:test";
import { assertRefused, MILO, startTestPlatform } from "../../test/harness.ts";
import { storeContents } from "../../test/walk.ts";
import { sweep } from "../server/sweeper.ts";

const steps = [
  ["v3-validate", {}],
  ["v3-challenge", { dob: "1981-01" }],
  ["v3-complete", { individual: { firstName: "Milo", lastName: "Pinson" } }],
] as const;

for (const [slug, more] of steps) {
  test(`${slug} returns 400 (8008) for an unknown or malformed correlation ID`, async () => {
    const platform = await startTestPlatform();
    for (const correlationId of [randomUUID(), "no-uuid", "' or 1=1 --"]) {
      assertRefused(await platform.call(slug, { correlationId, ...more }), 400, 8008, "invalid correlation id");
    }
  });

  test(`${slug} returns 400 (8008) 15 minutes after Start, before and after a sweep`, async () => {
    const platform = await startTestPlatform();
    const { correlationId } = await platform.start(MILO);
    platform.clock.advance(15 * 60 * 1000);
    assertRefused(await platform.call(slug, { correlationId, ...more }), 400, 8008);
    await sweep(platform.platform);
    assertRefused(await platform.call(slug, { correlationId, ...more }), 400, 8008);
    assert.deepEqual(await storeContents(platform), [[], []]);
  });
}

test("a flow is valid until 15 minutes after Start, and a sweep does not delete it before", async () => {
  const platform = await startTestPlatform();
  const { correlationId } = await platform.start(MILO);
  platform.clock.advance(15 * 60 * 1000 - 1);
  await sweep(platform.platform);
  assert.equal((await platform.call("v3-validate", { correlationId })).status, 200);
});
