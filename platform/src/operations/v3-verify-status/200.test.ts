/** Tests the older form of Verify with its status call. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { RequestOf } from "@proofline/contract";
import { MARCIA, startTestPlatform } from "../../../test/harness.ts";
import { typeCode } from "../../../test/walk.ts";
import { statement } from "../../store/statement.ts";

const platform = await startTestPlatform();
const SHEILA = "2001004011";
const JANEK = "2001004013";

type Body = RequestOf<"v3-verify">;

const older = (body: Partial<Body>) => body as Body;
const sheila = older({
  possessionType: "mobile",
  phoneNumber: SHEILA,
  firstName: "Sheilakathryn",
  lastName: "Butrimovich",
});
const marcia = older({ ...sheila, phoneNumber: MARCIA, firstName: "Marcia", lastName: "Longo" });
const PENDING = ["pending", "pending", "pending"];

async function begin(body: Body) {
  const response = await platform.call("v3-verify", body);
  assert.equal(response.status, 200, JSON.stringify(response.body));
  return response.body;
}

async function status(correlationId: string) {
  const response = await platform.call("v3-verify-status", { correlationId });
  assert.equal(response.status, 200, JSON.stringify(response.body));
  return response.body;
}

const resultsOf = (response: { success: string; possessionResult?: string; verifyResult?: string }) => [
  response.success,
  response.possessionResult,
  response.verifyResult,
];

const codesOf = (category: unknown) =>
  Object.keys((category as { failureReasons?: object } | undefined)?.failureReasons ?? {});

test("v3-verify (older form) returns an authToken and only pending results", async () => {
  const { authToken, identity, ...body } = await begin({ ...sheila, clientRequestId: "request" });
  assert.match(authToken ?? "", /^[\w-]+\.[\w-]+\.[\w-]+$/);
  assert.equal(identity, undefined);
  assert.deepEqual(resultsOf(body), PENDING);
  assert.deepEqual([body.phoneNumber, body.clientRequestId], [SHEILA, "request"]);
});

test("a short-term test user passes without a browser and is enrolled", async () => {
  const { correlationId } = await begin({ ...sheila, clientCustomerId: "customer" });
  const response = await status(correlationId);
  assert.deepEqual(resultsOf(response), ["true", "success", "success"]);
  assert.equal(response.identityId, response.proveId);
  assert.equal(response.evaluation?.["identification"] && codesOf(response.evaluation["identification"]).length, 0);
  const enrolled = await platform.callWith("v3-get-identity", { proveId: response.proveId ?? "" });
  assert.equal(enrolled.body.clientCustomerId, "customer");
});

test("v3-verify-status returns false until a browser connects, pending while it runs, then the result", async () => {
  const { correlationId, authToken = "" } = await begin(marcia);
  assert.deepEqual(resultsOf(await status(correlationId)), ["false", "pending", "pending"]);
  await platform.browse("client-otp-start", authToken, {});
  assert.deepEqual(resultsOf(await status(correlationId)), PENDING);
  await platform.browse("client-otp-finish", authToken, { otp: "1234" });
  for (const _ of "12") assert.deepEqual(resultsOf(await status(correlationId)), ["true", "success", "success"]);
});

test("v3-verify-status withholds the verification result if possession failed", async () => {
  for (const lastName of ["Longo", "Other"]) {
    const { correlationId, authToken = "" } = await begin({ ...marcia, lastName });
    await typeCode(platform, authToken, "0000");
    const response = await status(correlationId);
    assert.deepEqual(resultsOf(response), ["false", "failed", "not_applicable"]);
    assert.deepEqual(Object.keys(response.evaluation ?? {}), ["authentication"]);
    assert.equal(response.proveId, undefined);
  }
});

test("v3-verify-status returns false after proven possession for another name and for a rejected line", async () => {
  for (const [body, category, code] of [
    [{ ...marcia, lastName: "Other" }, "identification", "9014"],
    [{ ...marcia, phoneNumber: JANEK, firstName: "Janek", lastName: "Ambrogio" }, "authentication", "9135"],
  ] as const) {
    const { correlationId, authToken = "" } = await begin(body);
    await typeCode(platform, authToken);
    const response = await status(correlationId);
    assert.deepEqual(resultsOf(response), ["false", "success", "failed"]);
    assert.deepEqual(codesOf(response.evaluation?.[category]), [code]);
  }
});

test("with possessionType none, v3-verify returns the final result at once", async () => {
  for (const [lastName, expected] of [
    ["Butrimovich", ["true", "not_applicable", "success"]],
    ["Other", ["false", "not_applicable", "failed"]],
  ] as const) {
    const response = await begin({ ...sheila, possessionType: "none", lastName });
    assert.deepEqual(resultsOf(response), expected);
    assert.equal(response.authToken, undefined);
    assert.deepEqual(resultsOf(await status(response.correlationId)), expected);
  }
});

test("v3-verify-status does not enroll a disenrolled person again", async () => {
  const { correlationId } = await begin(sheila);
  const { proveId = "" } = await status(correlationId);
  await platform.callWith("v3-disenroll-identity", { proveId });
  assert.equal((await status(correlationId)).success, "true");
  assert.equal((await platform.callWith("v3-get-identity", { proveId })).status, 400);
});

test("concurrent v3-verify-status calls return the same result", async () => {
  const { correlationId } = await begin(sheila);
  const responses = await Promise.all([1, 2, 3].map(() => status(correlationId)));
  for (const response of responses) assert.deepEqual(response, responses[0]);
});

const allFlows = statement<object>((db) => db.selectFrom("verification_flows").selectAll());

test("the store contains no plaintext name from a v3-verify request", async () => {
  assert.doesNotMatch(JSON.stringify(await platform.platform.store.read(allFlows, {})), /Longo|Other|Butrimovich/);
});
