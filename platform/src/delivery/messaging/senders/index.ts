/** Senders by their `--sms-sender` name. */
import type { Clock } from "../../../system/clock.ts";
import type { SenderOptions } from "./options.ts";
import type { Sender } from "./sender.ts";
import { twilioSender } from "./twilio.ts";
import { webhookSender } from "./webhook.ts";

type Senders = {
  readonly [N in SenderOptions["sender"]]: (options: Extract<SenderOptions, { sender: N }>, clock: Clock) => Sender;
};

const senders: Senders = { outbox: () => outboxSender, webhook: webhookSender, twilio: twilioSender };

export const createSender = (options: SenderOptions, clock: Clock): Sender =>
  senders[options.sender](options as never, clock);

/** Sends nothing: messages remain in the store. */
const outboxSender: Sender = { send: () => Promise.resolve({}) };
