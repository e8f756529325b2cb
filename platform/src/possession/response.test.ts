import assert from "node:assert/strict";
import { test } from "node:test";
import { startTestPlatform } from "../../test/harness.ts";
import { possessionOf } from "../../test/possession.ts";
import { RequestError } from "../http/request-error.ts";
import { respondOnce, type Outcome, errorResponse, stayAtStep } from "./response.ts";
import { plans } from "./plans.ts";

const platform = await startTestPlatform();

/** A browser call in a new flow, with a way to interleave other calls. */
async function newCall() {
  const possession = await possessionOf(platform, plans.mobile);
  let others = 0;
  const slug = "client-otp-start";
  const row = () => possession.row();
  const call = (body: object, decide: () => Outcome | Promise<Outcome>) =>
    respondOnce(platform.platform, { possessionId: possession.id, slug, body }, decide);
  const changing = (): Outcome => ({ answer: stayAtStep(), change: { step: "mobile/otp" } });
  return { call, row, changing, another: () => call({ another: ++others }, changing) };
}

test("a retry returns the first response even if the first call commits while the retry is evaluated", async () => {
  const { call, row, changing } = await newCall();
  const answer = await call({}, async () => {
    assert.deepEqual(await call({}, changing), { next: "" });
    return { answer: errorResponse("prohibitedAction") };
  });
  assert.deepEqual(answer, { next: "" });
  assert.equal((await row()).changes, 1);
});

test("a call that changes nothing is re-evaluated if another call changes the flow concurrently", async () => {
  const { call, another } = await newCall();
  let decided = 0;
  const answer = await call({}, async () => {
    if (++decided === 1) await another();
    return { answer: errorResponse("prohibitedAction") };
  });
  assert.deepEqual([answer.next, decided], ["done", 2]);
});

test("a call that keeps losing the race on a flow returns 429 and changes nothing", async () => {
  const { call, changing, another, row } = await newCall();
  let decided = 0;
  const lost = call({}, async () => {
    decided++;
    await another();
    return changing();
  });
  await assert.rejects(lost, (cause) => cause instanceof RequestError && cause.entry === "tooManyRequests");
  assert.equal((await row()).changes, decided);
});
