import assert from "node:assert/strict";
import { test } from "node:test";
import { CARNEY, MARCIA, MARTINA, MILO, startTestPlatform } from "../../../test/harness.ts";
import { typeCode, validated } from "../../../test/walk.ts";

const platform = await startTestPlatform();

async function complete(correlationId: string, individual: Record<string, unknown>) {
  return (await platform.call("v3-complete", { correlationId, individual })).body;
}

test("a Pre-Fill flow ends with the person that Challenge gave", async () => {
  const { correlationId } = await validated(platform, MILO);
  const { body } = await platform.call("v3-challenge", { correlationId, dob: "1981-01" });
  assert.deepEqual(await complete(correlationId, body.individual ?? {}), {
    success: true,
    next: { done: "done" },
    evaluation: { authentication: { result: "pass" }, identification: { result: "pass" } },
  });
});

const martina = { firstName: "Martina", lastName: "Goodram", dob: "1995-07-26", ssn: "490959347" };

for (const [what, individual, success, codes] of [
  ["the whole person", martina, true, []],
  ["the names alone", { firstName: "MARTINA", lastName: "goodrám" }, true, []],
  ["the ssn alone", { ssn: "490959347" }, true, []],
  ["another name", { ...martina, lastName: "Goodman" }, false, ["9014"]],
  ["another ssn", { ...martina, ssn: "490959348" }, false, ["9012"]],
  ["another birth date", { ...martina, dob: "1995-07-27" }, false, ["9013"]],
  [
    "nothing that is right",
    { firstName: "A", lastName: "B", ssn: "0000", dob: "2001-01" },
    false,
    ["9012", "9013", "9014"],
  ],
] as const) {
  test(`an Identity flow with ${what} ends with success ${success}`, async () => {
    const { correlationId } = await validated(platform, MARTINA);
    const answer = await complete(correlationId, individual);
    assert.deepEqual({ success: answer.success, next: answer.next }, { success, next: { done: "done" } });
    assert.deepEqual(Object.keys(answer.evaluation?.["identification"]?.failureReasons ?? {}), codes);
  });
}

test("nobody is verified without proven possession", async () => {
  const { correlationId, authToken } = await platform.start(MARCIA);
  await typeCode(platform, authToken, "0000");
  await platform.call("v3-validate", { correlationId });
  await platform.call("v3-challenge", { correlationId, ssn: "470806227" });
  const { success, evaluation } = await complete(correlationId, { firstName: "Marcia", lastName: "Longo" });
  assert.equal(success, false);
  assert.deepEqual(Object.keys(evaluation?.["authentication"]?.failureReasons ?? {}), ["9100"]);
});

test("a test person who fails at Complete fails with the right data too", async () => {
  const { correlationId, authToken } = await platform.start(CARNEY);
  await typeCode(platform, authToken);
  await platform.call("v3-validate", { correlationId });
  assert.equal((await complete(correlationId, { firstName: "Carney", lastName: "Reinisch" })).success, false);
});
