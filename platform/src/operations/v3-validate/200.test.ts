import assert from "node:assert/strict";
import { test } from "node:test";
import { BENJI, MARCIA, MARTINA, MILO, NEVIN, startTestPlatform } from "../../../test/harness.ts";
import { storeContents, typeCode } from "../../../test/walk.ts";

const platform = await startTestPlatform();
const validate = async (correlationId: string) => (await platform.call("v3-validate", { correlationId })).body;

test("a short-term Pre-Fill user passes without a client and goes on to Challenge", async () => {
  const { correlationId } = await platform.start(MILO);
  assert.deepEqual(await validate(correlationId), {
    success: true,
    challengeMissing: true,
    phoneNumber: MILO,
    next: { "v3-challenge": "/v3/challenge" },
    evaluation: { authentication: { result: "pass" } },
  });
});

test("no challenge is missing when Start was given ssn or dob", async () => {
  for (const given of [{ ssn: "0596" }, { dob: "1981-01" }]) {
    const { correlationId } = await platform.start(MILO, given);
    assert.equal((await validate(correlationId)).challengeMissing, false);
  }
});

test("an Identity user goes on to Complete and never misses a challenge", async () => {
  const { correlationId } = await platform.start(MARTINA);
  const { success, challengeMissing, next } = await validate(correlationId);
  assert.deepEqual(
    { success, challengeMissing, next },
    { success: true, challengeMissing: false, next: { "v3-complete": "/v3/complete" } },
  );
});

test("while possession is pending Validate says false, changes nothing and may be repeated", async () => {
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

test("once possession has failed Validate says false and goes on once", async () => {
  const { correlationId, authToken } = await platform.start(MARCIA);
  await typeCode(platform, authToken, "0000");
  const { success, next, evaluation } = await validate(correlationId);
  assert.deepEqual({ success, next }, { success: false, next: { "v3-challenge": "/v3/challenge" } });
  assert.equal(evaluation?.["authentication"]?.result, "fail");
});

test("a test person whom the policy refuses fails after proven possession, with the reason", async () => {
  const { correlationId, authToken } = await platform.start(NEVIN);
  await typeCode(platform, authToken);
  const { success, evaluation } = await validate(correlationId);
  assert.equal(success, false);
  assert.deepEqual(Object.keys(evaluation?.["authentication"]?.failureReasons ?? {}), ["9135"]);
});
