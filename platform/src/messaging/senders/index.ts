/** The senders, by the name that `--sms-sender` gives them. */
import type { Clock } from "../../clock.ts";
import { outboxSender } from "./outbox.ts";
import type { Sender } from "./sender.ts";
import { twilioSender, type TwilioSenderOptions } from "./twilio.ts";
import { webhookSender, type WebhookSenderOptions } from "./webhook.ts";

export type SenderOptions = { readonly sender: "outbox" } | WebhookSenderOptions | TwilioSenderOptions;

type Senders = {
  readonly [N in SenderOptions["sender"]]: (options: Extract<SenderOptions, { sender: N }>, clock: Clock) => Sender;
};

const senders: Senders = { outbox: () => outboxSender, webhook: webhookSender, twilio: twilioSender };

export const createSender = (options: SenderOptions, clock: Clock): Sender =>
  senders[options.sender](options as never, clock);
