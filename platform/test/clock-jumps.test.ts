/** Clocks that are put forward and back, as by hand, by NTP or with a machine that slept. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { DAY, HOUR } from "../src/system/clock.ts";
import { CREDENTIALS, MARCIA, startTestPlatform } from "./harness.ts";
import { typeCode } from "./walk.ts";

test("a flow goes on although the clock was put back after its start, and its codes still count", async () => {
  const platform = await startTestPlatform();
  const { authToken, correlationId } = await platform.start(MARCIA);
  platform.clock.advance(-HOUR);
  await platform.tick();
  await typeCode(platform, authToken);
  // A token from the future is none, so the caller gets another, as after any 401.
  assert.equal((await platform.call("v3-validate", { correlationId })).status, 401);
  const bearer = await platform.tokenFor(CREDENTIALS);
  const answer = await platform.callWith("v3-validate", {}, { bearer, body: { correlationId } });
  assert.equal(answer.body.success, true);
});

test("tokens are issued and accepted before, during and after a time when the clock was years ahead", async () => {
  const platform = await startTestPlatform();
  const works = async (token: string) =>
    (await platform.callWith("v3-domain-id", {}, { bearer: token })).status === 200;
  const before = await platform.tokenFor(CREDENTIALS);
  platform.clock.advance(1000 * DAY);
  // Signing keys are replaced, and what has expired by this clock is swept.
  for (let n = 0; n < 3; n++) {
    await platform.tick();
    platform.clock.advance(HOUR);
  }
  const ahead = await platform.tokenFor(CREDENTIALS);
  assert.deepEqual([await works(before), await works(ahead)], [false, true]);
  platform.clock.advance(-1000 * DAY);
  await platform.tick();
  assert.equal(await works(await platform.tokenFor(CREDENTIALS)), true);
});

test("a limit that was reached does not last longer because the clock was put back", async () => {
  const platform = await startTestPlatform({ rateLimit: 2 });
  const status = async (bearer: string) => (await platform.callWith("v3-domain-id", {}, { bearer })).status;
  const token = await platform.tokenFor(CREDENTIALS);
  assert.deepEqual([await status(token), await status(token), await status(token)], [200, 200, 429]);
  platform.clock.advance(-DAY);
  const another = await platform.tokenFor(CREDENTIALS);
  assert.equal(await status(another), 429);
  platform.clock.advance(1000);
  assert.equal(await status(another), 200);
});
