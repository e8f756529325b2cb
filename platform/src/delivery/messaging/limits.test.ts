import assert from "node:assert/strict";
import { test } from "node:test";
import { type Answer, startTestPlatform, type TestPlatform } from "../../../test/harness.ts";
import { beginLive, liveCaller, messagesOf, NO_GATEWAY } from "../../../test/messages.ts";
import type { Caller } from "../../oauth/caller.ts";
import { statement } from "../../store/statement.ts";
import { sweep } from "../../server/sweeper.ts";

const NUMBER = "+12015550123";
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const requestCode = async (platform: TestPlatform, caller: Caller, phoneNumber = NUMBER) => {
  const authToken = await beginLive(platform, caller, { phoneNumber });
  return { authToken, answer: await platform.browse("client-otp-start", authToken, {}) };
};
const errorOf = ({ status, body }: Answer<{ data?: { code: number; message: string } | undefined }>) => {
  assert.equal(status, 200, "any other status ends the flow in the browser SDK");
  return body.data?.message;
};
/** Always wrong, because one-time codes have no letters. */
const guess = (platform: TestPlatform, authToken: string, n: number) =>
  platform.browse("client-otp-finish", authToken, { otp: `x${n}` });

test("a phone number gets at most six messages in 15 minutes across all clients and domains", async () => {
  const platform = await startTestPlatform({ sms: NO_GATEWAY });
  const callers = [await liveCaller(platform), await liveCaller(platform)] as const;
  for (let n = 0; n < 6; n++) {
    const { answer } = await requestCode(platform, callers[n % 2 === 0 ? 0 : 1]);
    assert.deepEqual(answer.body, { next: "" });
  }
  const { answer } = await requestCode(platform, callers[0]);
  assert.deepEqual(answer.body, {
    next: "",
    data: { code: 10003, message: "too many messages to this phone; retry later" },
  });
  assert.equal((await messagesOf(platform)).length, 6);
  assert.equal(
    errorOf((await requestCode(platform, callers[0], "+12015550124")).answer),
    undefined,
    "other numbers are not limited",
  );
  platform.clock.advance(15 * MINUTE - 1);
  assert.match(errorOf((await requestCode(platform, callers[0])).answer) ?? "", /too many messages/);
  platform.clock.advance(1);
  assert.equal(errorOf((await requestCode(platform, callers[0])).answer), undefined, "the window is over");
});

test("concurrent calls cannot exceed the message limit", async () => {
  const platform = await startTestPlatform({ sms: NO_GATEWAY });
  const caller = await liveCaller(platform);
  const responses = await Promise.all(Array.from({ length: 12 }, () => requestCode(platform, caller)));
  assert.equal(responses.filter(({ answer }) => errorOf(answer) === undefined).length, 6);
  assert.equal((await messagesOf(platform)).length, 6);
});

test("a phone number gets at most 20 messages per day", async () => {
  const platform = await startTestPlatform({ sms: NO_GATEWAY });
  const caller = await liveCaller(platform);
  for (let n = 0; n < 20; n++) {
    assert.equal(errorOf((await requestCode(platform, caller)).answer), undefined, String(n));
    platform.clock.advance(3 * MINUTE);
  }
  assert.match(errorOf((await requestCode(platform, caller)).answer) ?? "", /too many messages/);
  platform.clock.advance(23 * HOUR);
  assert.equal(errorOf((await requestCode(platform, caller)).answer), undefined);
});

test("an address can request at most 60 messages per hour", async () => {
  const platform = await startTestPlatform({ sms: NO_GATEWAY });
  const caller = await liveCaller(platform);
  for (let n = 0; n < 60; n++) {
    assert.equal(errorOf((await requestCode(platform, caller, `+120155501${n + 10}`)).answer), undefined);
    platform.clock.advance(1000);
  }
  assert.match(errorOf((await requestCode(platform, caller)).answer) ?? "", /too many messages/);
});

test("after 20 wrong one-time codes per day and phone number, across all flows, even the right one is rejected", async () => {
  const platform = await startTestPlatform({ sms: NO_GATEWAY });
  const caller = await liveCaller(platform);
  let guesses = 0;
  while (guesses < 20) {
    const { authToken } = await requestCode(platform, caller);
    for (let n = 0; n < 3 && guesses < 20; n++, guesses++) {
      const { body } = await guess(platform, authToken, n);
      assert.equal((body.data ?? body.error)?.code, 10001, String(guesses));
    }
    platform.clock.advance(3 * MINUTE);
  }
  const { authToken } = await requestCode(platform, caller);
  const code = (await messagesOf(platform)).at(-1)?.text.slice(0, 4) ?? "";
  assert.deepEqual((await platform.browse("client-otp-finish", authToken, { otp: code })).body, {
    next: "",
    data: { code: 10003, message: "too many incorrect one-time codes; retry later" },
  });
});

test("the counts table has no phone number or address, and the sweep deletes expired counts", async () => {
  const platform = await startTestPlatform({ sms: NO_GATEWAY });
  const { authToken } = await requestCode(platform, await liveCaller(platform));
  await guess(platform, authToken, 1);
  const counts = () =>
    platform.platform.store.read(
      statement<object>((db) => db.selectFrom("counts").selectAll()),
      {},
    );
  assert.equal((await counts()).length, 6);
  assert.doesNotMatch(JSON.stringify(await counts()), /2015550123|127\.0\.0\.1/);
  platform.clock.advance(24 * HOUR);
  await sweep(platform.platform);
  assert.deepEqual(await counts(), []);
});
