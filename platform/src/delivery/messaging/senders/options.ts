/** Sender options. Part of the public types, so this file imports nothing. */

export interface WebhookSenderOptions {
  readonly sender: "webhook";
  /** https, or http on loopback. */
  readonly url: string;
  /** Key with which the gateway verifies signatures. */
  readonly secret: string;
}

export interface TwilioSenderOptions {
  readonly sender: "twilio";
  readonly accountSid: string;
  readonly authToken: string;
  /** Sender number or sender ID; alternatively, set `messagingServiceSid`. */
  readonly from?: string;
  readonly messagingServiceSid?: string;
  /** Default: `https://api.twilio.com`. */
  readonly baseUrl?: string;
}

export type SenderOptions = { readonly sender: "outbox" } | WebhookSenderOptions | TwilioSenderOptions;
