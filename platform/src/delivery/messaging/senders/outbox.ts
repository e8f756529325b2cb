/** Sends nothing: messages stay in the outbox, and no phone hears of them. */
import type { Sender } from "./sender.ts";

export const outboxSender: Sender = { send: () => Promise.resolve({}) };
