import assert from "node:assert/strict";
import { test } from "node:test";
import { BENJI, CARNEY, MARCIA, MARTINA, MILO, startTestPlatform } from "../../../test/harness.ts";
import { typeCode, validated } from "../../../test/walk.ts";

const platform = await startTestPlatform();

async function complete(correlationId: string, individual: Record<string, unknown>) {
  return (await platform.call("v3-complete", { correlationId, individual })).body;
}

test("v3-complete succeeds with the person's data from v3-challenge", async () => {
  const { correlationId } = await validated(platform, MILO);
  const { body } = await platform.call("v3-challenge", { correlationId, dob: "1981-01" });
  assert.deepEqual(await complete(correlationId, body.individual ?? {}), {
    success: true,
    next: { done: "done" },
    evaluation: { authentication: { result: "pass" }, identification: { result: "pass" } },
  });
});

const martina = { firstName: "Martina", lastName: "Goodram", dob: "1995-07-26", ssn: "490959347" };

for (const [label, individual, success, codes] of [
  ["the full data", martina, true, []],
  ["only the names", { firstName: "MARTINA", lastName: "goodrám" }, true, []],
  ["only the SSN", { ssn: "490959347" }, true, []],
  ["a nickname", { ...martina, firstName: "Tina" }, true, []],
  ["swapped names", { ...martina, firstName: "Goodram", lastName: "Martina" }, true, []],
  [
    "an abbreviated address",
    { ...martina, addresses: [{ address: "28965 Homewood Plz", postalCode: "72204-1234" }] },
    true,
    [],
  ],
  [
    "another address",
    { ...martina, addresses: [{ address: "1 Homewood Plaza", city: "Little Rock" }] },
    false,
    ["9004", "9015"],
  ],
  ["another name", { ...martina, lastName: "Goodman" }, false, ["9004", "9014"]],
  ["another SSN", { ...martina, ssn: "490959348" }, false, ["9004", "9012"]],
  ["another date of birth", { ...martina, dob: "1995-07-27" }, false, ["9004", "9013"]],
  [
    "only wrong data",
    { firstName: "A", lastName: "B", ssn: "0000", dob: "2001-01" },
    false,
    ["9004", "9012", "9013", "9014"],
  ],
] as const) {
  test(`v3-complete returns success ${success} in an Identity flow for ${label}`, async () => {
    const { correlationId } = await validated(platform, MARTINA);
    const response = await complete(correlationId, individual);
    assert.deepEqual({ success: response.success, next: response.next }, { success, next: { done: "done" } });
    assert.deepEqual(Object.keys(response.evaluation?.["identification"]?.failureReasons ?? {}), codes);
  });
}

test("v3-complete returns the source comparisons and watch lists for a person compared with data sources", async () => {
  const { correlationId } = await validated(platform, MARTINA);
  const { idv, kyc } = await complete(correlationId, martina);
  assert.equal(idv?.multiCIPConfidence, "high");
  assert.deepEqual(idv.dataSource2, {
    cipConfidence: "high",
    name: { firstName: 100, lastName: 100, nameScore: 100 },
    identifiers: { dob: true, last4: true, ssn: true },
  });
  assert.deepEqual(kyc, { totalHits: 0 });
});

test("v3-complete reports watch-list hits without failing, and fails on low confidence", async () => {
  for (const [ssn, confidence, success] of [
    ["565252770", "high", true],
    ["565252771", "low", false],
  ] as const) {
    const { correlationId, authToken } = await platform.start(BENJI);
    await typeCode(platform, authToken);
    await platform.call("v3-validate", { correlationId });
    const response = await complete(correlationId, { firstName: "Benji", lastName: "Harper", dob: "1994-09-02", ssn });
    assert.deepEqual([response.success, response.idv?.multiCIPConfidence], [success, confidence]);
    assert.equal(response.kyc?.totalHits, 1);
    assert.equal(response.kyc.amlTypeLists?.[0]?.amlType, "pep-class-1");
  }
});

test("v3-complete fails without proven possession", async () => {
  const { correlationId, authToken } = await platform.start(MARCIA);
  await typeCode(platform, authToken, "0000");
  await platform.call("v3-validate", { correlationId });
  await platform.call("v3-challenge", { correlationId, ssn: "470806227" });
  const { success, evaluation } = await complete(correlationId, { firstName: "Marcia", lastName: "Longo" });
  assert.equal(success, false);
  assert.deepEqual(Object.keys(evaluation?.["authentication"]?.failureReasons ?? {}), ["9100"]);
});

test("a test user that fails at Complete fails even with the right data", async () => {
  const { correlationId, authToken } = await platform.start(CARNEY);
  await typeCode(platform, authToken);
  await platform.call("v3-validate", { correlationId });
  assert.equal((await complete(correlationId, { firstName: "Carney", lastName: "Reinisch" })).success, false);
});
