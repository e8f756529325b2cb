/** What a message goes out by. To add one: a file here, its entry in `index.ts`, its settings in `settings.ts`. */
import type { AttemptResult } from "../../queue/job.ts";

export interface OutgoingMessage {
  /** The same at every attempt. */
  readonly id: string;
  readonly kind: "code" | "link";
  /** E.164. */
  readonly to: string;
  readonly text: string;
}

export interface Sender {
  /** Hands the message over, once. What fails is tried again unless it is final. */
  send(message: OutgoingMessage, signal: AbortSignal): Promise<Pick<AttemptResult, "failure" | "isFinal">>;
}

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
