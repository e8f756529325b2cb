import assert from "node:assert/strict";
import { createHmac } from "node:crypto";
import { test } from "node:test";
import { MARCIA, startTestPlatform } from "../../../test/harness.ts";
import { beginLive, liveCaller, messagesOf } from "../../../test/messages.ts";
import { type Receiver, startReceiver } from "../../../test/receiver.ts";
import type { SenderOptions } from "./senders/options.ts";

const NUMBER = "+12015550123";
const SECRET = "gateway-secret";

const webhook = ({ url }: Receiver): SenderOptions => ({ sender: "webhook", url: `${url}/sms`, secret: SECRET });
const twilio = ({ url }: Receiver, more: object = { from: "+15005550006" }): SenderOptions => ({
  sender: "twilio",
  accountSid: "AC0123",
  authToken: "twilio-token",
  baseUrl: url,
  ...more,
});

/** Starts a platform with a live domain and enqueues a message with a one-time code. */
async function startWithMessage(sms: SenderOptions, template = "Ваш код: ######") {
  const platform = await startTestPlatform({ sms });
  const authToken = await beginLive(platform, await liveCaller(platform), { phoneNumber: NUMBER, template });
  await platform.browse("client-otp-start", authToken, {});
  const enterCode = async (otp: string) => (await platform.browse("client-otp-finish", authToken, { otp })).body;
  return { platform, enterCode, message: async () => (await messagesOf(platform)).at(-1) };
}

test("the webhook sender posts the message with a signature over time and body, and its one-time code passes", async () => {
  const receiver = await startReceiver();
  const { platform, enterCode, message } = await startWithMessage(webhook(receiver));
  await platform.queue.runDue();
  const { path, headers, body } = receiver.takeOne();
  const sent = JSON.parse(body) as Record<string, string>;
  assert.deepEqual([path, sent["to"], sent["kind"]], ["/sms", NUMBER, "code"]);
  const timestamp = String(headers["x-prove-timestamp"]);
  assert.equal(Number(timestamp), platform.clock.now() / 1000);
  const signature = createHmac("sha256", SECRET).update(`${timestamp}.${body}`).digest("hex");
  assert.equal(headers["x-prove-signature"], `v1=${signature}`);
  assert.equal(headers["idempotency-key"], sent["id"]);
  const [, code = ""] = /^Ваш код: (\d{6})$/.exec(sent["text"] ?? "") ?? [];
  assert.deepEqual(await enterCode(code), { next: "done" });
  const stored = await message();
  assert.deepEqual([stored?.state, stored?.attempts, stored?.text, stored?.lastError], ["sent", 1, "", null]);
});

test("the Twilio sender posts a form with Basic authentication, as in Twilio's API reference", async () => {
  const receiver = await startReceiver();
  receiver.status = 201;
  const { platform, message } = await startWithMessage(twilio(receiver));
  await platform.queue.runDue();
  const { path, headers, body } = receiver.takeOne();
  assert.equal(path, "/2010-04-01/Accounts/AC0123/Messages.json");
  assert.equal(headers["content-type"], "application/x-www-form-urlencoded");
  assert.equal(headers["authorization"], `Basic ${Buffer.from("AC0123:twilio-token").toString("base64")}`);
  const form = Object.fromEntries(new URLSearchParams(body));
  assert.deepEqual(Object.keys(form), ["To", "From", "Body"]);
  assert.deepEqual([form["To"], form["From"]], [NUMBER, "+15005550006"]);
  assert.match(form["Body"] ?? "", /^Ваш код: \d{6}$/);
  assert.equal((await message())?.state, "sent");
});

test("the Twilio sender uses messagingServiceSid instead of from", async () => {
  const receiver = await startReceiver();
  const { platform } = await startWithMessage(twilio(receiver, { messagingServiceSid: "MG0123" }));
  await platform.queue.runDue();
  const form = new URLSearchParams(receiver.takeOne().body);
  assert.deepEqual([form.get("MessagingServiceSid"), form.has("From")], ["MG0123", false]);
});

test("a Twilio 400 is not retried, and only its error code is stored, because its message has the phone number", async () => {
  const receiver = await startReceiver();
  receiver.status = 400;
  receiver.answer = JSON.stringify({ code: 21211, message: `Invalid 'To' Phone Number: ${NUMBER}`, status: 400 });
  const { platform, message } = await startWithMessage(twilio(receiver));
  await platform.queue.runDue();
  platform.clock.advance(60_000);
  await platform.queue.runDue();
  assert.equal(receiver.received.length, 1);
  const stored = await message();
  assert.deepEqual(
    [stored?.state, stored?.lastError, stored?.text],
    ["failed", "the gateway returned 400 (Twilio error 21211)", ""],
  );
});

test("a temporary gateway error is retried after 2 and 10 seconds with the same ID, then the message fails", async () => {
  for (const status of [500, 503, 429, 408]) {
    const receiver = await startReceiver();
    receiver.status = status;
    const { platform, message } = await startWithMessage(webhook(receiver));
    await platform.queue.runDue();
    assert.equal((await message())?.state, "queued");
    for (const wait of [2_000, 10_000, 60_000]) {
      platform.clock.advance(wait);
      await platform.queue.runDue();
    }
    assert.equal(receiver.received.length, 3, String(status));
    assert.equal(new Set(receiver.received.map(({ headers }) => headers["idempotency-key"])).size, 1);
    assert.deepEqual([(await message())?.state, (await message())?.text], ["failed", ""]);
  }
});

test("a message is sent on retry when the gateway has recovered", async () => {
  const receiver = await startReceiver();
  receiver.status = 502;
  const { platform, message } = await startWithMessage(webhook(receiver));
  await platform.queue.runDue();
  receiver.status = 200;
  platform.clock.advance(2_000);
  await platform.queue.runDue();
  assert.deepEqual([(await message())?.state, (await message())?.attempts], ["sent", 2]);
});

test("a message is not sent after its one-time code has expired", async () => {
  const receiver = await startReceiver();
  receiver.status = 500;
  const { platform, message } = await startWithMessage(webhook(receiver));
  await platform.queue.runDue();
  platform.clock.advance(3 * 60_000);
  await platform.queue.runDue();
  assert.equal(receiver.received.length, 1);
  assert.equal((await message())?.lastError, "expired before it was sent");
});

test("the outbox sender marks messages as sent", async () => {
  const { platform, message } = await startWithMessage({ sender: "outbox" });
  await platform.queue.runDue();
  assert.deepEqual([(await message())?.state, (await message())?.attempts], ["sent", 1]);
});

test("messages of sandbox domains are not sent by any sender", async () => {
  const receiver = await startReceiver();
  for (const sms of [webhook(receiver), twilio(receiver)]) {
    const platform = await startTestPlatform({ sms });
    const { authToken } = await platform.start(MARCIA);
    await platform.browse("client-otp-start", authToken, {});
    platform.clock.advance(60_000);
    await platform.queue.runDue();
  }
  assert.deepEqual(receiver.received, []);
});

test("the log has no phone number, text or credentials when a gateway fails", async () => {
  const lines: string[] = [];
  const receiver = await startReceiver();
  receiver.status = 400;
  receiver.answer = `{"code": 21211, "message": "${NUMBER}"}`;
  const log = { level: "trace", stream: { write: (line: string) => void lines.push(line) } };
  for (const sms of [twilio(receiver), { ...webhook(receiver), url: "https://nowhere.invalid/private-path" }]) {
    const platform = await startTestPlatform({ sms, log });
    const authToken = await beginLive(platform, await liveCaller(platform), { phoneNumber: NUMBER });
    await platform.browse("client-otp-start", authToken, {});
    await platform.queue.runDue();
  }
  assert.doesNotMatch(lines.join(""), /2015550123|twilio-token|gateway-secret|private-path|one-time code/);
});
