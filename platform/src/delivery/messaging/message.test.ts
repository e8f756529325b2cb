import assert from "node:assert/strict";
import { test } from "node:test";
import { MARCIA, startTestPlatform, type TestPlatform } from "../../../test/harness.ts";
import { beginLive, liveCaller, messagesOf, NO_GATEWAY } from "../../../test/messages.ts";
import { startReceiver } from "../../../test/receiver.ts";
import { allTables } from "../../people/directory/erasure.ts";
import { statement } from "../../store/statement.ts";
import { sweep } from "../../server/sweeper.ts";

test("client-otp-start in a sandbox domain stores one message with the client's text, the sandbox code and state sent", async () => {
  const platform = await startTestPlatform();
  const { authToken } = await platform.start(MARCIA, { smsMessage: "Grüße! ###### ist Ihr Code" });
  await platform.browse("client-otp-start", authToken, {});
  const [message, ...more] = await messagesOf(platform);
  assert.equal(more.length, 0);
  assert.equal(message?.text, "Grüße! 1234 ist Ihr Code");
  assert.deepEqual([message?.phoneNumber, message?.kind, message?.state], ["+12001001693", "code", "sent"]);
});

test("a repeated, rejected or concurrent call does not send a second message", async () => {
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

test("POST /v3/start returns 400 when smsMessage has no placeholder", async () => {
  const platform = await startTestPlatform();
  const start = (body: object) => platform.call("v3-start", { phoneNumber: MARCIA, ...body } as never);
  const code = await start({ flowType: "mobile", smsMessage: "Hello" });
  assert.deepEqual(code.body, {
    code: 8001,
    message: "field 'smsMessage' must contain 4, 5 or 6 consecutive '#' as the code placeholder",
  });
  const link = await start({ flowType: "desktop", finalTargetUrl: "https://x.example", smsMessage: "##### Hello" });
  assert.match(String((link.body as { message?: string }).message), /must contain '####' as the link placeholder/);
});

test("in a live domain the message has a random one-time code of the template's length, which passes", async () => {
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

test("the store has no plaintext of a message or of its template", async () => {
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

test("no table has a plaintext phone number, and the sealed number is deleted when the message is sent", async () => {
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

test("the sweep deletes messages one day after they were created", async () => {
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
