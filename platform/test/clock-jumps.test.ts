/** Clocks that are set forward or back: by hand, by NTP, or after sleep. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { DAY, HOUR } from "../src/system/clock.ts";
import { CREDENTIALS, MARCIA, startTestPlatform } from "./harness.ts";
import { typeCode } from "./walk.ts";

test("a flow continues after the clock was set back to before its start, and its one-time codes remain valid", async () => {
  const platform = await startTestPlatform();
  const { authToken, correlationId } = await platform.start(MARCIA);
  platform.clock.advance(-HOUR);
  await platform.tick();
  await typeCode(platform, authToken);
  // A token issued in the future is invalid, so the client requests another one, as after any 401.
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
  // Signing keys are rotated, and rows that have expired by this clock are swept.
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

test("a rate limit does not last longer because the clock was set back", async () => {
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
