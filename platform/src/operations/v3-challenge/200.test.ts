import assert from "node:assert/strict";
import { test } from "node:test";
import { AGRETHA, MARCIA, MILO, NEVIN, startTestPlatform } from "../../../test/harness.ts";
import { storeContents, typeCode, validated } from "../../../test/walk.ts";

const platform = await startTestPlatform();

async function challenge(correlationId: string, given: { ssn?: string; dob?: string }) {
  return (await platform.call("v3-challenge", { correlationId, ...given })).body;
}

for (const given of [
  { dob: "1981-01-17" },
  { dob: "1981-01" },
  { dob: "01-17" },
  { ssn: "0596" },
  { ssn: "847350596" },
  { ssn: "0596", dob: "1981-01" },
]) {
  test(`v3-challenge succeeds and returns the person's data for ${JSON.stringify(given)}`, async () => {
    const { correlationId } = await validated(platform, MILO);
    assert.deepEqual(await challenge(correlationId, given), {
      success: true,
      individual: {
        firstName: "Milo",
        lastName: "Pinson",
        addresses: [{ address: "6377 Birchwood Hill", city: "Littleton", region: "CO", postalCode: "80161-2001" }],
        emailAddresses: ["mpinsonm@dyndns.org"],
        dob: "1981-01-17",
        ssn: "847350596",
      },
      next: { "v3-complete": "/v3/complete" },
      evaluation: { authentication: { result: "pass" }, identification: { result: "pass" } },
    });
  });
}

for (const given of [
  { dob: "1982-01" },
  { dob: "1981-01-18" },
  { ssn: "0597" },
  { ssn: "111110596" },
  { ssn: "0596", dob: "1982-01" },
]) {
  test(`v3-challenge fails and returns no data for ${JSON.stringify(given)}`, async () => {
    const { correlationId } = await validated(platform, MILO);
    const body = await challenge(correlationId, given);
    assert.equal(body.success, false);
    assert.equal("individual" in body, false);
    assert.deepEqual(body.next, { "v3-complete": "/v3/complete" });
    assert.equal(body.evaluation?.["identification"]?.result, "fail");
  });
}

test("v3-challenge without ssn and dob uses the values from v3-start", async () => {
  for (const [dob, success] of [
    ["1981-01", true],
    ["1999-01", false],
  ] as const) {
    const { correlationId } = await platform.start(MILO, { dob });
    await platform.call("v3-validate", { correlationId });
    assert.equal((await challenge(correlationId, {})).success, success);
  }
});

test("values in v3-challenge override those from v3-start", async () => {
  const { correlationId } = await platform.start(MILO, { dob: "1999-01" });
  await platform.call("v3-validate", { correlationId });
  assert.equal((await challenge(correlationId, { ssn: "0596" })).success, true);
});

test("v3-challenge returns no data without proven possession, even for the right challenge", async () => {
  const { correlationId, authToken } = await platform.start(MARCIA);
  await typeCode(platform, authToken, "9999");
  await platform.call("v3-validate", { correlationId });
  const { success, individual, evaluation } = await challenge(correlationId, { ssn: "470806227" });
  assert.deepEqual({ success, individual }, { success: false, individual: undefined });
  assert.deepEqual(Object.keys(evaluation ?? {}), ["authentication"], "the challenge is not evaluated");
  assert.deepEqual(Object.keys(evaluation?.["authentication"]?.failureReasons ?? {}), ["9100"]);
});

test("v3-challenge returns no data for a person that the policy rejected in v3-validate", async () => {
  const { correlationId, authToken } = await platform.start(NEVIN);
  await typeCode(platform, authToken);
  await platform.call("v3-validate", { correlationId });
  const { success, evaluation } = await challenge(correlationId, { ssn: "542742985" });
  assert.equal(success, false);
  assert.deepEqual(
    Object.keys(evaluation?.["authentication"]?.failureReasons ?? {}),
    ["9135"],
    "the reason of v3-validate",
  );
});

test("a test user that fails at Challenge fails even with the right challenge", async () => {
  const { correlationId, authToken } = await platform.start(AGRETHA);
  await typeCode(platform, authToken);
  await platform.call("v3-validate", { correlationId });
  const { success, evaluation } = await challenge(correlationId, { dob: "1994-12-29" });
  assert.equal(success, false);
  assert.deepEqual(Object.keys(evaluation?.["identification"]?.failureReasons ?? {}), ["9003"]);
});

test("the store contains neither SSN nor date of birth", async () => {
  const { correlationId } = await platform.start(MILO, { ssn: "847350596", dob: "1981-01-17" });
  await platform.call("v3-validate", { correlationId });
  await challenge(correlationId, { ssn: "847350596" });
  assert.doesNotMatch(JSON.stringify(await storeContents(platform)), /847350596|\b0596\b|1981-01/);
});
