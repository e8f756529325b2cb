/** Job kind that sends the messages of live domains. */
import { DAY, MINUTE, SECOND } from "../../system/clock.ts";
import type { DeliveryDependencies } from "../dependencies.ts";
import type { Attempt, AttemptResult, JobKind } from "../queue/job.ts";
import type { Sender } from "./senders/sender.ts";
import { recordMessageAttempt, selectMessage } from "../../store/tables/messages.ts";
import { type Write, write } from "../../store/statement.ts";
import { readOne } from "../../store/store.ts";
import { MESSAGE_JOB, recipientOf, messageTextOf } from "./message.ts";

/** Maximum age of a message. Its one-time code or link expires then, so an older message is not sent. */
const LONGEST_USE = 3 * MINUTE;

export const messageDelivery = (platform: DeliveryDependencies, { sender }: { readonly sender: Sender }): JobKind => ({
  name: MESSAGE_JOB,
  waits: [2 * SECOND, 10 * SECOND],
  keep: DAY,
  async attempt(attempt) {
    const message = await readOne(platform.store, selectMessage, { id: attempt.subject });
    if (!message || message.state !== "queued") return {};
    const { id, kind, createdAt } = message;
    const isLate = platform.clock.now() - createdAt >= LONGEST_USE;
    const result: AttemptResult = isLate
      ? { failure: "expired before it was sent", isFinal: true }
      : await sender.send(
          { id, kind, to: recipientOf(platform, message), text: messageTextOf(platform, message) },
          attempt.signal,
        );
    return { ...result, writes: [recordAttempt(platform, attempt, result)] };
  },
  whenLost: ({ subject, attempts }) => [
    write(recordMessageAttempt, { id: subject, state: "failed", attempts, lastError: "lost", sentAt: null }),
  ],
});

/** Records the result of an attempt. The final one also deletes the text. */
function recordAttempt({ clock }: DeliveryDependencies, attempt: Attempt, { failure, isFinal }: AttemptResult): Write {
  const isOver = isFinal || attempt.isLast;
  return write(recordMessageAttempt, {
    id: attempt.subject,
    state: failure === undefined ? "sent" : isOver ? "failed" : "queued",
    attempts: attempt.number,
    lastError: failure ?? null,
    sentAt: failure === undefined ? clock.now() : null,
  });
}
