import assert from "node:assert/strict";
import { test } from "node:test";
import { MARCIA, startTestPlatform, type TestPlatform } from "../../../test/harness.ts";
import { beginLive, liveCaller, messagesOf, NO_GATEWAY } from "../../../test/messages.ts";
import { startReceiver } from "../../../test/receiver.ts";
import { allTables } from "../../people/directory/erasure.ts";
import { statement } from "../../store/statement.ts";
import { sweep } from "../../server/sweeper.ts";

test("asking for a code leaves one message, with the integrator's text and the sandbox code, and nothing to send", async () => {
  const platform = await startTestPlatform();
  const { authToken } = await platform.start(MARCIA, { smsMessage: "Grüße! ###### ist Ihr Code" });
  await platform.browse("client-otp-start", authToken, {});
  const [message, ...more] = await messagesOf(platform);
  assert.equal(more.length, 0);
  assert.equal(message?.text, "Grüße! 1234 ist Ihr Code");
  assert.deepEqual([message?.phoneNumber, message?.kind, message?.state], ["+12001001693", "code", "sent"]);
});

test("a call that is repeated, refused or loses a race sends nothing", async () => {
  const platform = await startTestPlatform();
  const { authToken } = await platform.start(MARCIA);
  await Promise.all(Array.from({ length: 5 }, () => platform.browse("client-otp-start", authToken, {})));
  assert.equal((await messagesOf(platform)).length, 1);
  await platform.browse("client-otp-start", authToken, { mobileNumber: "2015550123" });
  await platform.browse("client-otp-finish", authToken, { otp: "1234" });
  platform.clock.advance(10_000);
  await platform.browse("client-otp-start", authToken, {});
  assert.equal((await messagesOf(platform)).length, 1);
});

test("Start refuses a text that has no place for what it is to carry", async () => {
  const platform = await startTestPlatform();
  const start = (body: object) => platform.call("v3-start", { phoneNumber: MARCIA, ...body } as never);
  const code = await start({ flowType: "mobile", smsMessage: "Hello" });
  assert.deepEqual(code.body, {
    code: 8001,
    message: "field 'smsMessage' must contain a run of 4, 5 or 6 '#', where the code goes",
  });
  const link = await start({ flowType: "desktop", finalTargetUrl: "https://x.example", smsMessage: "##### Hello" });
  assert.match(String((link.body as { message?: string }).message), /must contain '####', where the link goes/);
});

test("in a live domain the code in the message is random, of the length asked for, and it is the one that passes", async () => {
  const platform = await startTestPlatform({ sms: NO_GATEWAY });
  const caller = await liveCaller(platform);
  const authToken = await beginLive(platform, caller, { phoneNumber: "+12015550123", template: "Code: ######" });
  await platform.browse("client-otp-start", authToken, {});
  const [message] = await messagesOf(platform);
  const [, code = ""] = /^Code: (\d{6})$/.exec(message?.text ?? "") ?? [];
  assert.equal(message?.state, "queued");
  const wrong = code === "123456" ? "123457" : "123456";
  assert.equal((await platform.browse("client-otp-finish", authToken, { otp: wrong })).body.data?.code, 10001);
  assert.deepEqual((await platform.browse("client-otp-finish", authToken, { otp: code })).body, { next: "done" });
});

test("neither the text of a message nor the integrator's template is in the store in clear", async () => {
  const platform = await startTestPlatform();
  const { authToken } = await platform.start(MARCIA, { smsMessage: "Dear Marcia, ####" });
  await platform.browse("client-otp-start", authToken, {});
  for (const table of ["messages", "possessions"] as const) {
    const rows = await platform.platform.store.read(
      statement<object>((db) => db.selectFrom(table).selectAll()),
      {},
    );
    assert.equal(rows.length, 1);
    assert.doesNotMatch(JSON.stringify(rows), /Marcia|Dear/);
  }
});

const contents = async ({ platform }: TestPlatform) => {
  const all = allTables.map((table) =>
    platform.store.read(
      statement<object>((db) => db.selectFrom(table).selectAll()),
      {},
    ),
  );
  return Promise.all(all);
};

test("no table has the number of a phone in clear, and once the message is sent nothing can be opened that tells it", async () => {
  const receiver = await startReceiver();
  const platform = await startTestPlatform({ sms: { sender: "webhook", url: receiver.url, secret: "secret" } });
  const authToken = await beginLive(platform, await liveCaller(platform), { phoneNumber: "+12015550123" });
  await platform.browse("client-otp-start", authToken, {});
  const before = await contents(platform);
  await platform.queue.runDue();
  assert.equal((JSON.parse(receiver.takeOne().body) as { to: string }).to, "+12015550123");
  const [sent] = await messagesOf(platform);
  assert.deepEqual([sent?.state, sent?.text, sent?.numberSealed], ["sent", "", ""]);
  assert.doesNotMatch(JSON.stringify([before, await contents(platform)]), /2015550123/);
});

test("messages are swept a day after they were made", async () => {
  const platform = await startTestPlatform();
  const { authToken } = await platform.start(MARCIA);
  await platform.browse("client-otp-start", authToken, {});
  platform.clock.advance(24 * 3_600_000);
  await sweep(platform.platform);
  assert.equal((await messagesOf(platform)).length, 1);
  platform.clock.advance(1);
  await sweep(platform.platform);
  assert.equal((await messagesOf(platform)).length, 0);
});
