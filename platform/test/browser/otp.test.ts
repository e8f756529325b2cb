/** One-time codes with the unmodified official browser SDK in Chromium. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { type ClientErrorName, clientErrors, operations } from "@proofline/contract";
import { Proveapi } from "@prove-identity/prove-api";
import { Proveapi as OfficialProveapi } from "official-prove-api";
import { CREDENTIALS, MARCIA, startTestPlatform } from "../harness.ts";
import { openBrowser } from "./browser.ts";
import { skip } from "./chromium.ts";
import { loseNextAnswer } from "./dropped-connection.ts";

const platform = await startTestPlatform();
const { visit } = await openBrowser(platform);
const security = { clientID: CREDENTIALS.clientId, clientSecret: CREDENTIALS.clientSecret };
/** Line that the page shows when it prompts for the code again; the SDK joins code and message. */
const askedAgain = (name: ClientErrorName) =>
  `code asked: Error Code: ${clientErrors[name].code}, ${clientErrors[name].message}`;
const verdict = async (correlationId: string) => (await platform.call("v3-validate", { correlationId })).body.success;

for (const [name, { v3 }] of Object.entries({
  "our SDK": new Proveapi({ serverURL: platform.url, security }),
  "the official 0.9.6": new OfficialProveapi({ serverURL: platform.url, security }),
})) {
  test(`with ${name} on the server: a one-time code on a phone, then all of Pre-Fill`, { skip }, async () => {
    const phone = await visit();
    const { v3StartResponse } = await v3.v3StartRequest({ flowType: "mobile", phoneNumber: MARCIA });
    const { authToken = "", correlationId = "" } = v3StartResponse ?? {};
    const early = await v3.v3ValidateRequest({ correlationId });
    assert.equal(early.v3ValidateResponse?.success, false);
    assert.deepEqual(await phone.authenticate(authToken, { codes: ["1234"] }), [
      "number known",
      "code asked",
      "finished",
      "ended",
    ]);
    assert.deepEqual(phone.posts, ["mobile/otp/start", "mobile/otp/finish"]);
    const { v3ValidateResponse } = await v3.v3ValidateRequest({ correlationId });
    assert.equal(v3ValidateResponse?.success, true);
    const { v3ChallengeResponse } = await v3.v3ChallengeRequest({ correlationId, dob: "1982-07" });
    const individual = v3ChallengeResponse?.individual ?? {};
    const { v3CompleteResponse } = await v3.v3CompleteRequest({ correlationId, individual });
    assert.equal(v3CompleteResponse?.success, true);
  });
}

test("the page prompts again after a wrong code, with its reason, and the right code passes", { skip }, async () => {
  const phone = await visit();
  const { authToken, correlationId } = await platform.start(MARCIA, { allowOTPRetry: true });
  assert.deepEqual(await phone.authenticate(authToken, { codes: ["0001", "1234"] }), [
    "number known",
    "code asked",
    askedAgain("wrongCode"),
    "finished",
    "ended",
  ]);
  assert.equal(await verdict(correlationId), true);
});

test("after the last attempt the page finishes and the server learns that the flow failed", { skip }, async () => {
  const phone = await visit();
  const { authToken, correlationId } = await platform.start(MARCIA, { allowOTPRetry: true });
  const seen = await phone.authenticate(authToken, { codes: ["0001", "0002", "0003", "1234"] });
  assert.equal(seen.filter((line) => line.startsWith("code asked")).length, 3);
  assert.deepEqual(seen.slice(-2), ["finished", "ended"]);
  assert.equal(await verdict(correlationId), false);
});

test("another code can be requested, and the typed one proves possession", { skip }, async () => {
  const phone = await visit();
  const { authToken, correlationId } = await platform.start(MARCIA);
  const codes = ["resend", "resend", "1234"];
  assert.deepEqual((await phone.authenticate(authToken, { codes })).slice(1), [
    "code asked",
    "code asked",
    "code asked",
    "finished",
    "ended",
  ]);
  assert.equal(phone.posts.filter((path) => path === "mobile/otp/start").length, 3);
  assert.equal(await verdict(correlationId), true);
});

test("another phone number gets no code; that of the flow does, in any spelling", { skip }, async () => {
  const phone = await visit();
  const { authToken, correlationId } = await platform.start(MARCIA);
  const person = { codes: ["change number", "1234"], numbers: ["2001001695", "+1 (200) 100-1693"] };
  const seen = await phone.authenticate(authToken, person);
  assert.deepEqual(seen.slice(0, 3), ["number known", "code asked", "number needed"]);
  assert.match(seen[3] ?? "", /^number needed: .*incorrect phone number/);
  assert.deepEqual(seen.slice(4), ["code asked", "finished", "ended"]);
  assert.equal(await verdict(correlationId), true);
});

test("an expired code is rejected with its reason, and the next one passes", { skip }, async () => {
  const phone = await visit();
  const { authToken, correlationId } = await platform.start(MARCIA);
  const ended = phone.authenticate(authToken, { codes: [] });
  await phone.until("code asked");
  platform.clock.advance(2 * 60_000);
  await phone.does("codes", "1234");
  await phone.until(askedAgain("codeExpired"));
  await phone.does("codes", "resend");
  await phone.until("code asked", 2);
  await phone.does("codes", "1234");
  assert.deepEqual((await ended).slice(-2), ["finished", "ended"]);
  assert.equal(await verdict(correlationId), true);
});

test("a reload restarts the step with the same token and uses no attempt", { skip }, async () => {
  const phone = await visit();
  const { authToken, correlationId } = await platform.start(MARCIA);
  await phone.authenticateUntil("code asked", authToken, { codes: [] });
  await phone.page.reload();
  assert.equal((await phone.authenticate(authToken, { codes: ["1234"] })).at(-1), "ended");
  assert.equal(await verdict(correlationId), true);
});

test("a code that the browser resends after a lost response uses one attempt", { skip }, async () => {
  const phone = await visit();
  const { authToken, correlationId } = await platform.start(MARCIA, { allowOTPRetry: true });
  const { path } = operations["client-otp-finish"];
  const lost = loseNextAnswer(path);
  const codes = ["0001", "0002", "1234"];
  assert.deepEqual((await phone.authenticate(authToken, { codes })).slice(1), [
    "code asked",
    askedAgain("wrongCode"),
    askedAgain("wrongCode"),
    "finished",
    "ended",
  ]);
  await lost;
  assert.equal(await verdict(correlationId), true);
});

test("giving up in the page ends the flow, and the server learns that it failed", { skip }, async () => {
  const phone = await visit();
  const { authToken, correlationId } = await platform.start(MARCIA);
  const seen = await phone.authenticate(authToken, { codes: ["give up"] });
  assert.deepEqual(seen.slice(1), ["code asked", "finished", "ended"]);
  assert.deepEqual(phone.posts.slice(-1), ["mobile/otp/error"]);
  assert.equal(await verdict(correlationId), false);
});

test("the SDK rejects a flow that is over instead of prompting for a code", { skip }, async () => {
  const phone = await visit();
  const { authToken } = await platform.start(MARCIA);
  platform.clock.advance(15 * 60_000);
  const seen = await phone.authenticate(authToken, { codes: ["1234"] });
  assert.match(seen.at(-1) ?? "", /^rejected/);
  assert.ok(!seen.includes("finished"));
});
