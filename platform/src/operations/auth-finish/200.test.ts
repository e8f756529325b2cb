import assert from "node:assert/strict";
import { test } from "node:test";
import { mobile, startAuth } from "../../../test/auth.ts";
import { TestDevice } from "../../../test/device.ts";
import { MARCIA, startTestPlatform } from "../../../test/harness.ts";
import { typeCode } from "../../../test/walk.ts";

const platform = await startTestPlatform();
const otp = { messageText: "#### is your code" };
const passive = {};

test("AuthFinish can be called at any time and repeatedly; a final result does not change", async () => {
  const { authToken, subjects } = await startAuth(platform, mobile({ otp }));
  const open = await subjects();
  assert.equal(open.mobile?.error?.code, 10004);
  assert.deepEqual(await subjects(), open);
  await typeCode(platform, authToken);
  const proven = await subjects();
  assert.equal(proven.mobile?.success?.claim?.mobileNumber, MARCIA);
  platform.clock.advance(60_000);
  assert.deepEqual(await subjects(), proven);
});

test("AuthFinish returns only the requested subjects, each with either success or error", async () => {
  const { authToken, subjects } = await startAuth(platform, {
    ...mobile({ otp }),
    device: { authenticators: { passive } },
  });
  await new TestDevice().register(platform, authToken);
  const result = await subjects();
  assert.deepEqual(Object.keys(result).sort(), ["device", "mobile"]);
  for (const subject of [result.device, result.mobile]) {
    assert.equal(Number(subject?.success !== undefined) + Number(subject?.error !== undefined), 1);
  }
});

test("concurrent AuthFinish calls return the same result", async () => {
  const { authToken, subjects } = await startAuth(platform, mobile({ otp }));
  await typeCode(platform, authToken);
  const [first, ...others] = await Promise.all([subjects(), subjects(), subjects()]);
  for (const other of others) assert.deepEqual(other, first);
});
