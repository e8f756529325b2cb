/** Options of the senders. Part of the public types, so it imports nothing. */

export interface WebhookSenderOptions {
  readonly sender: "webhook";
  /** https, or http on loopback. */
  readonly url: string;
  /** What the gateway checks signatures with. */
  readonly secret: string;
}

export interface TwilioSenderOptions {
  readonly sender: "twilio";
  readonly accountSid: string;
  readonly authToken: string;
  /** The number or sender id that messages come from; or else a messaging service that chooses one. */
  readonly from?: string;
  readonly messagingServiceSid?: string;
  /** Default: Twilio's own. */
  readonly baseUrl?: string;
}

export type SenderOptions = { readonly sender: "outbox" } | WebhookSenderOptions | TwilioSenderOptions;
