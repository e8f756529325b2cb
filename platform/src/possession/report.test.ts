import assert from "node:assert/strict";
import { test } from "node:test";
import { operations } from "@proofline/contract";
import { MARCIA, startTestPlatform } from "../../test/harness.ts";
import { storeContents } from "../../test/walk.ts";
import { possessionOf as begin } from "../../test/possession.ts";
import type { ReportSlug } from "./authenticators/authenticator.ts";
import { type Plan, plans } from "./plans.ts";
import { possessionVerdict } from "./possession.ts";

const running = await startTestPlatform();
const { platform } = running;

async function possessionOf(plan: Plan) {
  const { id, authToken } = await begin(running, plan);
  const report = async (slug: ReportSlug, body = {}) => (await running.browse(slug, authToken, body)).body;
  return { id, authToken, report };
}

test("an error report moves the flow to the plan's next step", async () => {
  const { id, report } = await possessionOf(plans["unify mobile"]);
  assert.deepEqual(await report("client-device-error", { message: "no WebCrypto" }), { next: "mobile/instant" });
  assert.deepEqual(await report("client-instant-error", { code: 10002, message: "x" }), { next: "mobile/otp" });
  assert.deepEqual(await report("client-otp-error", { message: "canceled by the user" }), { next: "done" });
  assert.equal(await possessionVerdict(platform, id), "failed");
});

test("after error reports for all steps of plan 'unify none' the state is possession_required", async () => {
  const { id, report } = await possessionOf(plans["unify none"]);
  assert.deepEqual(await report("client-fido2-error"), { next: "mobile/instant" });
  assert.deepEqual(await report("client-instant-error", { code: 10002 }), { next: "done" });
  assert.equal(await possessionVerdict(platform, id), "possession_required");
});

test("an error report for a step that is not in the plan or not yet reached changes nothing", async () => {
  const { report } = await possessionOf(plans["unify mobile"]);
  const before = await storeContents(running);
  assert.deepEqual(await report("client-instantlink-error"), { next: "done" });
  assert.deepEqual(await report("client-ppb-error"), { next: "done" });
  assert.deepEqual(await report("client-otp-error"), { next: "device/passive" }, "the step is not yet reached");
  assert.deepEqual(await storeContents(running), before);
});

test("a report with code 10005 fails the flow and returns next done", async () => {
  const { id, report } = await possessionOf(plans["unify mobile"]);
  const { next, error } = await report("client-device-error", { code: 10005, message: "51 steps" });
  assert.deepEqual({ next, code: error?.code }, { next: "done", code: 10005 });
  assert.equal(await possessionVerdict(platform, id), "failed");
});

test("a flow fails at its 51st change", async () => {
  const { id, report, authToken } = await possessionOf(plans["unify mobile"]);
  for (let step = 0; step < 50; step++) {
    assert.equal((await report("client-device-error", { message: `${step}` })).error, undefined);
  }
  assert.equal((await report("client-device-error", { message: "once more" })).error?.code, 10005);
  assert.equal(await possessionVerdict(platform, id), "failed");
  assert.equal((await running.browse("client-otp-start", authToken, {})).body.error?.code, 10003);
});

test("every error report endpoint returns 200 with next done", async () => {
  const { authToken } = await running.start(MARCIA);
  for (const slug of Object.keys(operations).filter((name) => /^client-.*-error$/.test(name)) as ReportSlug[]) {
    const { status, body } = await running.browse(slug, authToken, { message: slug });
    assert.equal(status, 200);
    assert.equal(body.next, "done");
  }
});
