import assert from "node:assert/strict";
import { test } from "node:test";
import { MARCIA, startTestPlatform } from "../../../test/harness.ts";
import { newestLink, startDesktop, tap, visitLink } from "../../../test/instant-link.ts";
import { messagesOf } from "../../../test/messages.ts";
import { openStatus } from "../../../test/status-socket.ts";

const platform = await startTestPlatform({ sandboxLinks: "manual" });
const MINUTE = 60_000;
const done = { next: "done" };

test("a desktop waits at its socket, the phone opens the link, both go on", async () => {
  const { authToken, send, verdict } = await startDesktop(platform);
  const waiting = await openStatus(platform, authToken);
  assert.deepEqual(await send(), { next: "", data: {} });
  assert.equal(await verdict(), false, "nothing is proven yet");
  const link = await newestLink(platform);
  const { status, location } = await tap(platform, link);
  assert.equal(status, 303);
  const { id } = JSON.parse(atob(authToken.split(".")[1] ?? "")).auth;
  assert.equal(location?.href, `https://shop.example/landing?step=2&asc=true&authId=${id}`);
  assert.deepEqual(JSON.parse(await waiting.next()), done);
  assert.equal(await verdict(), true);
});

test("in the sandbox the platform opens the link itself a moment after it was sent", async () => {
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

test("a browser on the phone itself is not kept waiting, since it has no socket", async () => {
  const { send, verdict } = await startDesktop(platform);
  assert.deepEqual(await send({ isMobile: true }), { next: "" });
  await tap(platform, await newestLink(platform));
  assert.equal(await verdict(), true);
});

test("whoever allows another try has a retry handler, which `data` would keep from running", async () => {
  const { send } = await startDesktop(platform, { allowOTPRetry: true });
  assert.deepEqual(await send(), { next: "" });
});

test("a link that is sent again does not void the first, and opening one voids the other", async () => {
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

test("the same call again within ten seconds sends no second message", async () => {
  const { send } = await startDesktop(platform);
  const before = (await messagesOf(platform)).length;
  assert.deepEqual(await send(), await send());
  assert.equal((await messagesOf(platform)).length, before + 1);
});

test("another number than the one that Start was given gets no link", async () => {
  const { send } = await startDesktop(platform);
  const before = (await messagesOf(platform)).length;
  assert.deepEqual(await send({ mobileNumber: "2015550123" }), {
    next: "",
    data: { code: 10001, message: "incorrect phone number" },
  });
  assert.equal((await messagesOf(platform)).length, before);
  assert.deepEqual(await send({ mobileNumber: MARCIA }), { next: "", data: {} });
});

test("five links are sent, the sixth request ends the possession", async () => {
  const { send, verdict } = await startDesktop(platform);
  for (let sent = 0; sent < 5; sent++) {
    assert.equal((await send({ mobileNumber: "" })).error, undefined);
    platform.clock.advance(10_000);
  }
  assert.deepEqual((await send({ mobileNumber: "" })).error, { code: 10001, message: "no attempts left" });
  assert.equal(await verdict(), false);
  assert.equal((await tap(platform, await newestLink(platform))).status, 410);
});

test("three minutes after the newest link the waiting ends with an error, and the link with it", async () => {
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

test("a flow without the Instant Link sends none", async () => {
  const { authToken } = await platform.start(MARCIA);
  const { body } = await platform.browse("client-instantlink-start", authToken, { isMobile: false });
  assert.deepEqual({ next: body.next, code: body.error?.code }, { next: "done", code: 10004 });
});

test("a malformed call is refused in the answer and sends nothing", async () => {
  const { authToken } = await startDesktop(platform);
  const before = (await messagesOf(platform)).length;
  for (const body of [{}, { isMobile: "no" }, { isMobile: false, mobileNumber: 7 }, { isMobile: null }]) {
    const answer = await platform.browse("client-instantlink-start", authToken, body as never);
    assert.deepEqual([answer.status, answer.body.error?.code], [200, 10003]);
  }
  assert.equal((await messagesOf(platform)).length, before);
});
