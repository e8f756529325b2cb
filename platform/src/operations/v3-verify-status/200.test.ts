/** The older form of Verify, from its beginning to its outcome. */
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
  const answer = await platform.call("v3-verify", body);
  assert.equal(answer.status, 200, JSON.stringify(answer.body));
  return answer.body;
}

async function status(correlationId: string) {
  const answer = await platform.call("v3-verify-status", { correlationId });
  assert.equal(answer.status, 200, JSON.stringify(answer.body));
  return answer.body;
}

const standing = (answer: { success: string; possessionResult?: string; verifyResult?: string }) => [
  answer.success,
  answer.possessionResult,
  answer.verifyResult,
];

const codesOf = (category: unknown) =>
  Object.keys((category as { failureReasons?: object } | undefined)?.failureReasons ?? {});

test("a possession begins with an authToken, and everything is pending", async () => {
  const { authToken, identity, ...body } = await begin({ ...sheila, clientRequestId: "request" });
  assert.match(authToken ?? "", /^[\w-]+\.[\w-]+\.[\w-]+$/);
  assert.equal(identity, undefined);
  assert.deepEqual(standing(body), PENDING);
  assert.deepEqual([body.phoneNumber, body.clientRequestId], [SHEILA, "request"]);
});

test("short-term people pass without a browser, and are enrolled", async () => {
  const { correlationId } = await begin({ ...sheila, clientCustomerId: "customer" });
  const answer = await status(correlationId);
  assert.deepEqual(standing(answer), ["true", "success", "success"]);
  assert.equal(answer.identityId, answer.proveId);
  assert.equal(answer.evaluation?.["identification"] && codesOf(answer.evaluation["identification"]).length, 0);
  const enrolled = await platform.callWith("v3-get-identity", { proveId: answer.proveId ?? "" });
  assert.equal(enrolled.body.clientCustomerId, "customer");
});

test("without a browser nobody else succeeds; while one is at it, everything is pending; then the outcome is told", async () => {
  const { correlationId, authToken = "" } = await begin(marcia);
  assert.deepEqual(standing(await status(correlationId)), ["false", "pending", "pending"]);
  await platform.browse("client-otp-start", authToken, {});
  assert.deepEqual(standing(await status(correlationId)), PENDING);
  await platform.browse("client-otp-finish", authToken, { otp: "1234" });
  for (const _ of "12") assert.deepEqual(standing(await status(correlationId)), ["true", "success", "success"]);
});

test("a failed possession blocks the verification, whose outcome nobody learns", async () => {
  for (const lastName of ["Longo", "Other"]) {
    const { correlationId, authToken = "" } = await begin({ ...marcia, lastName });
    await typeCode(platform, authToken, "0000");
    const answer = await status(correlationId);
    assert.deepEqual(standing(answer), ["false", "failed", "not_applicable"]);
    assert.deepEqual(Object.keys(answer.evaluation ?? {}), ["authentication"]);
    assert.equal(answer.proveId, undefined);
  }
});

test("another name, and a line that the policy refuses, fail after the possession", async () => {
  for (const [body, category, code] of [
    [{ ...marcia, lastName: "Other" }, "identification", "9014"],
    [{ ...marcia, phoneNumber: JANEK, firstName: "Janek", lastName: "Ambrogio" }, "authentication", "9135"],
  ] as const) {
    const { correlationId, authToken = "" } = await begin(body);
    await typeCode(platform, authToken);
    const answer = await status(correlationId);
    assert.deepEqual(standing(answer), ["false", "success", "failed"]);
    assert.deepEqual(codesOf(answer.evaluation?.[category]), [code]);
  }
});

test("where the integrator proves possession the outcome is there at once, and stays", async () => {
  for (const [lastName, expected] of [
    ["Butrimovich", ["true", "not_applicable", "success"]],
    ["Other", ["false", "not_applicable", "failed"]],
  ] as const) {
    const answer = await begin({ ...sheila, possessionType: "none", lastName });
    assert.deepEqual(standing(answer), expected);
    assert.equal(answer.authToken, undefined);
    assert.deepEqual(standing(await status(answer.correlationId)), expected);
  }
});

test("whoever was disenrolled since stays so, however often the outcome is asked for", async () => {
  const { correlationId } = await begin(sheila);
  const { proveId = "" } = await status(correlationId);
  await platform.callWith("v3-disenroll-identity", { proveId });
  assert.equal((await status(correlationId)).success, "true");
  assert.equal((await platform.callWith("v3-get-identity", { proveId })).status, 400);
});

test("racing calls give the same outcome", async () => {
  const { correlationId } = await begin(sheila);
  const answers = await Promise.all([1, 2, 3].map(() => status(correlationId)));
  for (const answer of answers) assert.deepEqual(answer, answers[0]);
});

const allFlows = statement<object>((db) => db.selectFrom("verification_flows").selectAll());

test("the store keeps no name and no number of a verification", async () => {
  assert.doesNotMatch(JSON.stringify(await platform.platform.store.read(allFlows, {})), /Longo|Other|Butrimovich/);
});
