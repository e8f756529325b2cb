import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { UsageError } from "../options.ts";
import { readConfiguration } from "./settings.ts";

const folder = await mkdtemp(join(tmpdir(), "sender-"));
after(() => rm(folder, { recursive: true }));
const secretFile = join(folder, "secret");
await writeFile(secretFile, "from-the-file\n");

const smsOf = (args: string[], environment: NodeJS.ProcessEnv = {}) => readConfiguration(args, environment).sms;
const refused = (args: string[], environment: NodeJS.ProcessEnv, message: RegExp) =>
  assert.throws(
    () => smsOf(args, environment),
    (error: unknown) => error instanceof UsageError && message.test(error.message),
  );

test("readConfiguration selects the outbox sender by default", () => {
  assert.deepEqual(smsOf([]), { sender: "outbox" });
});

test("readConfiguration reads SMS secrets from the environment or from a file", () => {
  const webhook = ["--sms-sender", "webhook", "--sms-webhook-url", "https://sms.example/send"];
  const expected = { sender: "webhook", url: "https://sms.example/send" };
  assert.deepEqual(smsOf(webhook, { PROOFLINE_SMS_WEBHOOK_SECRET: "s" }), { ...expected, secret: "s" });
  assert.deepEqual(smsOf([...webhook, "--sms-webhook-secret-file", secretFile]), {
    ...expected,
    secret: "from-the-file",
  });
  const environment = {
    PROOFLINE_SMS_SENDER: "twilio",
    PROOFLINE_TWILIO_ACCOUNT_SID: "AC1",
    PROOFLINE_TWILIO_AUTH_TOKEN: "t",
  };
  assert.deepEqual(smsOf(["--twilio-from", "+15005550006"], environment), {
    sender: "twilio",
    accountSid: "AC1",
    authToken: "t",
    from: "+15005550006",
  });
});

test("readConfiguration rejects SMS secrets on the command line", () => {
  refused(["--sms-webhook-secret", "s"], {}, /--sms-webhook-secret/);
  refused(["--twilio-auth-token", "t"], {}, /--twilio-auth-token/);
});

test("a UsageError names the missing or invalid SMS setting", () => {
  refused(["--sms-sender", "pigeon"], {}, /one of outbox, webhook, twilio/);
  refused(["--sms-sender", "webhook"], {}, /requires --sms-webhook-url/);
  const url = { PROOFLINE_SMS_SENDER: "webhook", PROOFLINE_SMS_WEBHOOK_URL: "https://sms.example/" };
  refused([], url, /requires --sms-webhook-secret-file or PROOFLINE_SMS_WEBHOOK_SECRET/);
  refused(["--sms-webhook-secret-file", join(folder, "none")], url, /--sms-webhook-secret-file cannot be read/);
  refused(["--sms-webhook-url", "http://sms.example/"], {}, /must be an https URL, or http on loopback/);
  refused(["--sms-sender", "twilio"], {}, /requires either --twilio-from or --twilio-messaging-service-sid/);
  const both = ["--sms-sender", "twilio", "--twilio-from", "+1", "--twilio-messaging-service-sid", "MG"];
  refused(both, {}, /requires either/);
  refused(["--sms-sender", "twilio", "--twilio-from", "+1"], {}, /requires --twilio-account-sid/);
  refused(["--allow-private-targets", "yes"], {}, /one of on, off/);
});
