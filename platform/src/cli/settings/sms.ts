/** What the command can be told about sending messages. Secrets come from files or the environment alone. */
import { oneOf } from "../option-kinds.ts";
import { type Kind, type Option, UsageError, type Values } from "../options.ts";
import { readSecret } from "../secret.ts";
import { complaintAboutTarget } from "../../delivery/outbound/target.ts";
import type { SenderOptions } from "../../delivery/messaging/senders/options.ts";

const target: Kind<string> = {
  must: "an https URL, or http on loopback",
  read: (text) => (complaintAboutTarget(text) === undefined ? text : undefined),
};

export const senderSettings = {
  "sms-sender": {
    variable: "PROOFLINE_SMS_SENDER",
    value: "NAME",
    kind: oneOf(["outbox", "webhook", "twilio"]),
    about: "how messages of live domains are sent: outbox (not at all), webhook or twilio",
    default: "outbox",
  },
  "sms-webhook-url": {
    variable: "PROOFLINE_SMS_WEBHOOK_URL",
    value: "URL",
    kind: target,
    about: "gateway of one's own that messages are posted to",
  },
  "sms-webhook-secret-file": {
    variable: "PROOFLINE_SMS_WEBHOOK_SECRET_FILE",
    value: "FILE",
    about: "what the posts are signed with; or the secret itself in PROOFLINE_SMS_WEBHOOK_SECRET",
  },
  "twilio-account-sid": { variable: "PROOFLINE_TWILIO_ACCOUNT_SID", value: "SID", about: "the account at Twilio" },
  "twilio-auth-token-file": {
    variable: "PROOFLINE_TWILIO_AUTH_TOKEN_FILE",
    value: "FILE",
    about: "its auth token; or the token itself in PROOFLINE_TWILIO_AUTH_TOKEN",
  },
  "twilio-from": {
    variable: "PROOFLINE_TWILIO_FROM",
    value: "NUMBER",
    about: "the number or sender id that messages come from",
  },
  "twilio-messaging-service-sid": {
    variable: "PROOFLINE_TWILIO_MESSAGING_SERVICE_SID",
    value: "SID",
    about: "the messaging service that chooses the number, in place of --twilio-from",
  },
  "twilio-base-url": {
    variable: "PROOFLINE_TWILIO_BASE_URL",
    value: "URL",
    kind: target,
    about: "another service with Twilio's form; default: Twilio's own",
  },
} as const satisfies Record<string, Option>;

type Given = Values<{ options: typeof senderSettings }>;

/** @throws UsageError that names what the sender still needs */
export function readSender(given: Given, environment: NodeJS.ProcessEnv): SenderOptions {
  if (given["sms-sender"] === "webhook") {
    return {
      sender: "webhook",
      url: needed("webhook", "--sms-webhook-url", given["sms-webhook-url"]),
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
    throw new UsageError("--sms-sender twilio needs --twilio-from or --twilio-messaging-service-sid, one of them");
  }
  return {
    sender: "twilio",
    accountSid: needed("twilio", "--twilio-account-sid", given["twilio-account-sid"]),
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
  return needed(sender, `--${file} or ${variable}`, secret);
}

function needed(sender: string, what: string, value: string | undefined): string {
  if (value) return value;
  throw new UsageError(`--sms-sender ${sender} needs ${what}`);
}
