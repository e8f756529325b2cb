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

const ask = async (platform: TestPlatform, caller: Caller, phoneNumber = NUMBER) => {
  const authToken = await beginLive(platform, caller, { phoneNumber });
  return { authToken, answer: await platform.browse("client-otp-start", authToken, {}) };
};
const refusalOf = ({ status, body }: Answer<{ data?: { code: number; message: string } | undefined }>) => {
  assert.equal(status, 200, "any other status is fatal to the browser SDK");
  return body.data?.message;
};
/** No code has the letter, so it is always wrong. */
const guess = (platform: TestPlatform, authToken: string, n: number) =>
  platform.browse("client-otp-finish", authToken, { otp: `x${n}` });

test("a phone gets six messages in a quarter of an hour, from all clients and domains together", async () => {
  const platform = await startTestPlatform({ sms: NO_GATEWAY });
  const callers = [await liveCaller(platform), await liveCaller(platform)] as const;
  for (let n = 0; n < 6; n++) {
    const { answer } = await ask(platform, callers[n % 2 === 0 ? 0 : 1]);
    assert.deepEqual(answer.body, { next: "" });
  }
  const { answer } = await ask(platform, callers[0]);
  assert.deepEqual(answer.body, {
    next: "",
    data: { code: 10003, message: "too many messages to this phone; try again later" },
  });
  assert.equal((await messagesOf(platform)).length, 6);
  assert.equal(refusalOf((await ask(platform, callers[0], "+12015550124")).answer), undefined, "others go on");
  platform.clock.advance(15 * MINUTE - 1);
  assert.match(refusalOf((await ask(platform, callers[0])).answer) ?? "", /too many messages/);
  platform.clock.advance(1);
  assert.equal(refusalOf((await ask(platform, callers[0])).answer), undefined, "the window is over");
});

test("racing calls cannot get past the limit", async () => {
  const platform = await startTestPlatform({ sms: NO_GATEWAY });
  const caller = await liveCaller(platform);
  const answers = await Promise.all(Array.from({ length: 12 }, () => ask(platform, caller)));
  assert.equal(answers.filter(({ answer }) => refusalOf(answer) === undefined).length, 6);
  assert.equal((await messagesOf(platform)).length, 6);
});

test("a phone gets twenty messages a day", async () => {
  const platform = await startTestPlatform({ sms: NO_GATEWAY });
  const caller = await liveCaller(platform);
  for (let n = 0; n < 20; n++) {
    assert.equal(refusalOf((await ask(platform, caller)).answer), undefined, String(n));
    platform.clock.advance(3 * MINUTE);
  }
  assert.match(refusalOf((await ask(platform, caller)).answer) ?? "", /too many messages/);
  platform.clock.advance(23 * HOUR);
  assert.equal(refusalOf((await ask(platform, caller)).answer), undefined);
});

test("an address can ask for sixty messages an hour", async () => {
  const platform = await startTestPlatform({ sms: NO_GATEWAY });
  const caller = await liveCaller(platform);
  for (let n = 0; n < 60; n++) {
    assert.equal(refusalOf((await ask(platform, caller, `+120155501${n + 10}`)).answer), undefined);
    platform.clock.advance(1000);
  }
  assert.match(refusalOf((await ask(platform, caller)).answer) ?? "", /too many messages/);
});

test("twenty wrong codes a day for one phone, over all flows; then not even the right one is looked at", async () => {
  const platform = await startTestPlatform({ sms: NO_GATEWAY });
  const caller = await liveCaller(platform);
  let guesses = 0;
  while (guesses < 20) {
    const { authToken } = await ask(platform, caller);
    for (let n = 0; n < 3 && guesses < 20; n++, guesses++) {
      const { body } = await guess(platform, authToken, n);
      assert.equal((body.data ?? body.error)?.code, 10001, String(guesses));
    }
    platform.clock.advance(3 * MINUTE);
  }
  const { authToken } = await ask(platform, caller);
  const code = (await messagesOf(platform)).at(-1)?.text.slice(0, 4) ?? "";
  assert.deepEqual((await platform.browse("client-otp-finish", authToken, { otp: code })).body, {
    next: "",
    data: { code: 10003, message: "too many wrong codes; try again later" },
  });
});

test("the store keeps no number and no address to count by, and forgets counts whose window is over", async () => {
  const platform = await startTestPlatform({ sms: NO_GATEWAY });
  const { authToken } = await ask(platform, await liveCaller(platform));
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
