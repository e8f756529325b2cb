/** Sends messages with Twilio or a compatible service: one POST to the Message resource. */
import { postToGateway } from "./gateway.ts";
import type { TwilioSenderOptions } from "./options.ts";
import type { Sender } from "./sender.ts";

const TWILIO = "https://api.twilio.com";
const VERSION = "2010-04-01";

export function twilioSender(options: TwilioSenderOptions): Sender {
  const { accountSid, authToken, from, messagingServiceSid, baseUrl = TWILIO } = options;
  const url = `${baseUrl.replace(/\/$/, "")}/${VERSION}/Accounts/${encodeURIComponent(accountSid)}/Messages.json`;
  const headers = {
    authorization: `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString("base64")}`,
    "content-type": "application/x-www-form-urlencoded",
  };
  const origin: Record<string, string> = from ? { From: from } : { MessagingServiceSid: messagingServiceSid ?? "" };
  return {
    send({ to, text }, signal) {
      const body = new URLSearchParams({ To: to, ...origin, Body: text }).toString();
      return postToGateway({ url, headers, body, signal }, errorCode);
    },
  };
}

/** Returns only Twilio's error code, because its message has the phone number. */
function errorCode(body: string): string {
  const [, number] = /"code"\s*:\s*(\d{1,6})/.exec(body) ?? [];
  return number ? ` (Twilio error ${number})` : "";
}
