/** Defines the settings for sending messages. Secrets come only from files or the environment. */
import { oneOf } from "../option-kinds.ts";
import { type Kind, type Option, UsageError, type Values } from "../options.ts";
import { readSecret } from "../secret.ts";
import { targetUrlProblem } from "../../delivery/outbound/target.ts";
import type { SenderOptions } from "../../delivery/messaging/senders/options.ts";

const target: Kind<string> = {
  must: "an https URL, or http on loopback",
  read: (text) => (targetUrlProblem(text) === undefined ? text : undefined),
};

export const senderSettings = {
  "sms-sender": {
    variable: "PROOFLINE_SMS_SENDER",
    value: "NAME",
    kind: oneOf(["outbox", "webhook", "twilio"]),
    about: "sender for messages of live domains: outbox (stored, not sent), webhook or twilio",
    default: "outbox",
  },
  "sms-webhook-url": {
    variable: "PROOFLINE_SMS_WEBHOOK_URL",
    value: "URL",
    kind: target,
    about: "your gateway, which receives messages by POST",
  },
  "sms-webhook-secret-file": {
    variable: "PROOFLINE_SMS_WEBHOOK_SECRET_FILE",
    value: "FILE",
    about: "secret that signs the POST requests; or the secret itself in PROOFLINE_SMS_WEBHOOK_SECRET",
  },
  "twilio-account-sid": { variable: "PROOFLINE_TWILIO_ACCOUNT_SID", value: "SID", about: "Twilio account SID" },
  "twilio-auth-token-file": {
    variable: "PROOFLINE_TWILIO_AUTH_TOKEN_FILE",
    value: "FILE",
    about: "Twilio auth token; or the token itself in PROOFLINE_TWILIO_AUTH_TOKEN",
  },
  "twilio-from": {
    variable: "PROOFLINE_TWILIO_FROM",
    value: "NUMBER",
    about: "sender number or alphanumeric sender ID",
  },
  "twilio-messaging-service-sid": {
    variable: "PROOFLINE_TWILIO_MESSAGING_SERVICE_SID",
    value: "SID",
    about: "messaging service that selects the sender number; replaces --twilio-from",
  },
  "twilio-base-url": {
    variable: "PROOFLINE_TWILIO_BASE_URL",
    value: "URL",
    kind: target,
    about: "base URL of a service compatible with Twilio; default: Twilio",
  },
} as const satisfies Record<string, Option>;

type Given = Values<{ options: typeof senderSettings }>;

/** @throws UsageError that names the missing setting */
export function readSender(given: Given, environment: NodeJS.ProcessEnv): SenderOptions {
  if (given["sms-sender"] === "webhook") {
    return {
      sender: "webhook",
      url: requireSetting("webhook", "--sms-webhook-url", given["sms-webhook-url"]),
      secret: secretOf(given, environment, "webhook", "sms-webhook-secret-file", "PROOFLINE_SMS_WEBHOOK_SECRET"),
    };
  }
  return given["sms-sender"] === "twilio" ? readTwilio(given, environment) : { sender: "outbox" };
}

function readTwilio(given: Given, environment: NodeJS.ProcessEnv): SenderOptions {
  const {
    "twilio-from": from,
    "twilio-messaging-service-sid": messagingServiceSid,
    "twilio-base-url": baseUrl,
  } = given;
  if (!from === !messagingServiceSid) {
    throw new UsageError("--sms-sender twilio requires either --twilio-from or --twilio-messaging-service-sid");
  }
  return {
    sender: "twilio",
    accountSid: requireSetting("twilio", "--twilio-account-sid", given["twilio-account-sid"]),
    authToken: secretOf(given, environment, "twilio", "twilio-auth-token-file", "PROOFLINE_TWILIO_AUTH_TOKEN"),
    ...(from && { from }),
    ...(messagingServiceSid && { messagingServiceSid }),
    ...(baseUrl && { baseUrl }),
  };
}

function secretOf(
  given: Given,
  environment: NodeJS.ProcessEnv,
  sender: string,
  file: "sms-webhook-secret-file" | "twilio-auth-token-file",
  variable: string,
): string {
  const secret = readSecret(file, given[file], environment[variable])?.trim();
  return requireSetting(sender, `--${file} or ${variable}`, secret);
}

function requireSetting(sender: string, what: string, value: string | undefined): string {
  if (value) return value;
  throw new UsageError(`--sms-sender ${sender} requires ${what}`);
}
