import assert from "node:assert/strict";
import { test } from "node:test";
import { MARCIA, startTestPlatform } from "../../../test/harness.ts";
import { newestLink, startDesktop, tap, visitLink } from "../../../test/instant-link.ts";
import { messagesOf } from "../../../test/messages.ts";
import { openStatus } from "../../../test/status-socket.ts";

const platform = await startTestPlatform({ sandboxLinks: "manual" });
const MINUTE = 60_000;
const done = { next: "done" };

test("opening the Instant Link on the phone proves possession and notifies the desktop's status socket", async () => {
  const { authToken, send, verdict } = await startDesktop(platform);
  const waiting = await openStatus(platform, authToken);
  assert.deepEqual(await send(), { next: "", data: {} });
  assert.equal(await verdict(), false, "possession is not yet proven");
  const link = await newestLink(platform);
  const { status, location } = await tap(platform, link);
  assert.equal(status, 303);
  const { id } = JSON.parse(atob(authToken.split(".")[1] ?? "")).auth;
  assert.equal(location?.href, `https://shop.example/landing?step=2&asc=true&authId=${id}`);
  assert.deepEqual(JSON.parse(await waiting.next()), done);
  assert.equal(await verdict(), true);
});

test("in the sandbox the platform opens the Instant Link one second after sending it", async () => {
  const own = await startTestPlatform();
  const { authToken, send, verdict } = await startDesktop(own);
  const waiting = await openStatus(own, authToken);
  await send();
  await own.tick();
  assert.equal(await verdict(), false);
  own.clock.advance(1000);
  await own.tick();
  assert.deepEqual(JSON.parse(await waiting.next()), done);
  assert.equal((await visitLink(own, await newestLink(own))).status, 410);
  assert.equal(await verdict(), true);
});

test("client-instantlink-start with isMobile omits data, since a phone's browser opens no status socket", async () => {
  const { send, verdict } = await startDesktop(platform);
  assert.deepEqual(await send({ isMobile: true }), { next: "" });
  await tap(platform, await newestLink(platform));
  assert.equal(await verdict(), true);
});

test("client-instantlink-start returns no data member if the flow allows retries", async () => {
  const { send } = await startDesktop(platform, { allowOTPRetry: true });
  assert.deepEqual(await send(), { next: "" });
});

test("a resent link leaves the first valid; opening one invalidates the other", async () => {
  const { send, verdict } = await startDesktop(platform);
  await send();
  const first = await newestLink(platform);
  await send({ mobileNumber: "" });
  const second = await newestLink(platform);
  assert.notEqual(first, second);
  assert.equal((await tap(platform, first)).status, 303);
  assert.equal((await tap(platform, second)).status, 410);
  assert.equal(await verdict(), true);
});

test("repeating client-instantlink-start within ten seconds sends no second message", async () => {
  const { send } = await startDesktop(platform);
  const before = (await messagesOf(platform)).length;
  assert.deepEqual(await send(), await send());
  assert.equal((await messagesOf(platform)).length, before + 1);
});

test("client-instantlink-start sends no link to another number than Start's", async () => {
  const { send } = await startDesktop(platform);
  const before = (await messagesOf(platform)).length;
  assert.deepEqual(await send({ mobileNumber: "2015550123" }), {
    next: "",
    data: { code: 10001, message: "incorrect phone number" },
  });
  assert.equal((await messagesOf(platform)).length, before);
  assert.deepEqual(await send({ mobileNumber: MARCIA }), { next: "", data: {} });
});

test("the sixth request for a link fails the possession", async () => {
  const { send, verdict } = await startDesktop(platform);
  for (let sent = 0; sent < 5; sent++) {
    assert.equal((await send({ mobileNumber: "" })).error, undefined);
    platform.clock.advance(10_000);
  }
  assert.deepEqual((await send({ mobileNumber: "" })).error, { code: 10001, message: "no attempts left" });
  assert.equal(await verdict(), false);
  assert.equal((await tap(platform, await newestLink(platform))).status, 410);
});

test("the status socket reports an error when the newest link expires after three minutes", async () => {
  const own = await startTestPlatform({ sandboxLinks: "manual" });
  const { authToken, send, verdict } = await startDesktop(own);
  const waiting = await openStatus(own, authToken);
  await send();
  const first = await newestLink(own);
  own.clock.advance(2 * MINUTE);
  await send({ mobileNumber: "" });
  own.clock.advance(3 * MINUTE - 1);
  await own.tick();
  assert.equal((await visitLink(own, first)).status, 410);
  assert.equal((await visitLink(own, await newestLink(own))).status, 200);
  own.clock.advance(1);
  await own.tick();
  const told = JSON.parse(await waiting.next());
  assert.deepEqual(told, { next: "done", error: { code: 10001, message: "the link has expired" } });
  assert.match((await tap(own, await newestLink(own))).page, /expired/);
  assert.equal(await verdict(), false);
});

test("client-instantlink-start returns 10004 if the flow has no Instant Link", async () => {
  const { authToken } = await platform.start(MARCIA);
  const { body } = await platform.browse("client-instantlink-start", authToken, { isMobile: false });
  assert.deepEqual({ next: body.next, code: body.error?.code }, { next: "done", code: 10004 });
});

test("a malformed client-instantlink-start returns 200 with error 10003 and sends nothing", async () => {
  const { authToken } = await startDesktop(platform);
  const before = (await messagesOf(platform)).length;
  for (const body of [{}, { isMobile: "no" }, { isMobile: false, mobileNumber: 7 }, { isMobile: null }]) {
    const answer = await platform.browse("client-instantlink-start", authToken, body as never);
    assert.deepEqual([answer.status, answer.body.error?.code], [200, 10003]);
  }
  assert.equal((await messagesOf(platform)).length, before);
});
