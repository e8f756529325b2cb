import assert from "node:assert/strict";
import { test } from "node:test";
import { BENJI, MARCIA, MARTINA, MILO, NEVIN, startTestPlatform } from "../../../test/harness.ts";
import { storeContents, typeCode } from "../../../test/walk.ts";

const platform = await startTestPlatform();
const validate = async (correlationId: string) => (await platform.call("v3-validate", { correlationId })).body;

test("v3-validate succeeds for a short-term Pre-Fill test user without the browser; v3-challenge is next", async () => {
  const { correlationId } = await platform.start(MILO);
  assert.deepEqual(await validate(correlationId), {
    success: true,
    challengeMissing: true,
    phoneNumber: MILO,
    next: { "v3-challenge": "/v3/challenge" },
    evaluation: { authentication: { result: "pass" } },
  });
});

test("v3-validate returns challengeMissing false if v3-start received ssn or dob", async () => {
  for (const given of [{ ssn: "0596" }, { dob: "1981-01" }]) {
    const { correlationId } = await platform.start(MILO, given);
    assert.equal((await validate(correlationId)).challengeMissing, false);
  }
});

test("v3-validate returns v3-complete as next and challengeMissing false for an Identity test user", async () => {
  const { correlationId } = await platform.start(MARTINA);
  const { success, challengeMissing, next } = await validate(correlationId);
  assert.deepEqual(
    { success, challengeMissing, next },
    { success: true, challengeMissing: false, next: { "v3-complete": "/v3/complete" } },
  );
});

test("v3-validate returns false, changes nothing and can be repeated while possession is pending", async () => {
  for (const person of [MARCIA, BENJI]) {
    const { correlationId, authToken } = await platform.start(person);
    const before = await storeContents(platform);
    for (let attempt = 0; attempt < 3; attempt++) {
      const { success, next, evaluation } = await validate(correlationId);
      assert.deepEqual({ success, next }, { success: false, next: { "v3-validate": "/v3/validate" } });
      assert.deepEqual(Object.keys(evaluation?.["authentication"]?.failureReasons ?? {}), ["9100"]);
    }
    assert.deepEqual(await storeContents(platform), before);
    await typeCode(platform, authToken);
    assert.equal((await validate(correlationId)).success, true);
  }
});

test("v3-validate returns false and advances the flow after possession failed", async () => {
  const { correlationId, authToken } = await platform.start(MARCIA);
  await typeCode(platform, authToken, "0000");
  const { success, next, evaluation } = await validate(correlationId);
  assert.deepEqual({ success, next }, { success: false, next: { "v3-challenge": "/v3/challenge" } });
  assert.equal(evaluation?.["authentication"]?.result, "fail");
});

test("v3-validate returns false with the reason if the policy rejects the test user after proven possession", async () => {
  const { correlationId, authToken } = await platform.start(NEVIN);
  await typeCode(platform, authToken);
  const { success, evaluation } = await validate(correlationId);
  assert.equal(success, false);
  assert.deepEqual(Object.keys(evaluation?.["authentication"]?.failureReasons ?? {}), ["9135"]);
});
