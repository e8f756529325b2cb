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

/** A platform with a live domain whose phone has just been written to. */
async function written(sms: SenderOptions, template = "Ваш код: ######") {
  const platform = await startTestPlatform({ sms });
  const authToken = await beginLive(platform, await liveCaller(platform), { phoneNumber: NUMBER, template });
  await platform.browse("client-otp-start", authToken, {});
  const type = async (otp: string) => (await platform.browse("client-otp-finish", authToken, { otp })).body;
  return { platform, type, message: async () => (await messagesOf(platform)).at(-1) };
}

test("a gateway of one's own gets the message, signed over time and body; what it says then passes", async () => {
  const receiver = await startReceiver();
  const { platform, type, message } = await written(webhook(receiver));
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
  assert.deepEqual(await type(code), { next: "done" });
  const kept = await message();
  assert.deepEqual([kept?.state, kept?.attempts, kept?.text, kept?.lastError], ["sent", 1, "", null]);
});

test("Twilio's form is filled and authenticated as its public reference has it", async () => {
  const receiver = await startReceiver();
  receiver.status = 201;
  const { platform, message } = await written(twilio(receiver));
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

test("a messaging service takes the place of the number", async () => {
  const receiver = await startReceiver();
  const { platform } = await written(twilio(receiver, { messagingServiceSid: "MG0123" }));
  await platform.queue.runDue();
  const form = new URLSearchParams(receiver.takeOne().body);
  assert.deepEqual([form.get("MessagingServiceSid"), form.has("From")], ["MG0123", false]);
});

test("what Twilio refuses is not tried again, and only its number is kept, since its sentence repeats the phone's", async () => {
  const receiver = await startReceiver();
  receiver.status = 400;
  receiver.answer = JSON.stringify({ code: 21211, message: `Invalid 'To' Phone Number: ${NUMBER}`, status: 400 });
  const { platform, message } = await written(twilio(receiver));
  await platform.queue.runDue();
  platform.clock.advance(60_000);
  await platform.queue.runDue();
  assert.equal(receiver.received.length, 1);
  const kept = await message();
  assert.deepEqual(
    [kept?.state, kept?.lastError, kept?.text],
    ["failed", "the gateway answered 400 with Twilio's error 21211", ""],
  );
});

test("a gateway that fails for a moment is tried again under the same id, two and ten seconds later, then given up", async () => {
  for (const status of [500, 503, 429, 408]) {
    const receiver = await startReceiver();
    receiver.status = status;
    const { platform, message } = await written(webhook(receiver));
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

test("a gateway that comes back gets the message", async () => {
  const receiver = await startReceiver();
  receiver.status = 502;
  const { platform, message } = await written(webhook(receiver));
  await platform.queue.runDue();
  receiver.status = 200;
  platform.clock.advance(2_000);
  await platform.queue.runDue();
  assert.deepEqual([(await message())?.state, (await message())?.attempts], ["sent", 2]);
});

test("a message that waited until its code was no good is not sent any more", async () => {
  const receiver = await startReceiver();
  receiver.status = 500;
  const { platform, message } = await written(webhook(receiver));
  await platform.queue.runDue();
  platform.clock.advance(3 * 60_000);
  await platform.queue.runDue();
  assert.equal(receiver.received.length, 1);
  assert.equal((await message())?.lastError, "too late to be of use");
});

test("with the outbox nothing leaves the machine", async () => {
  const { platform, message } = await written({ sender: "outbox" });
  await platform.queue.runDue();
  assert.deepEqual([(await message())?.state, (await message())?.attempts], ["sent", 1]);
});

test("messages of sandbox domains never leave the machine, whatever the sender", async () => {
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

test("the log holds neither number nor text nor credentials, however the gateway fails", async () => {
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
