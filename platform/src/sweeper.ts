/** Deletes what has expired. Everything that expires checks its time when it is read, so sweeping is only about room. */
import { MINUTE } from "./clock.ts";
import { FLOW_LIFE } from "./flows/flow.ts";
import { MESSAGE_LIFE } from "./messaging/message.ts";
import type { Platform } from "./platform.ts";
import { repeatsBefore } from "./possession/answer.ts";
import { deleteEndedCounts } from "./store/counts.ts";
import { deleteExpiredFlows } from "./store/flows.ts";
import { leastIdOf } from "./store/id.ts";
import { deleteLinksBefore } from "./store/links.ts";
import { deleteMessagesBefore } from "./store/messages.ts";
import { deleteExpiredPossessions, deleteOldClientAnswers } from "./store/possessions.ts";
import { write } from "./store/statement.ts";

const INTERVAL = MINUTE;

export async function sweep({ clock, store }: Platform): Promise<void> {
  const now = clock.now();
  // Nothing that was made after this can have expired.
  const before = leastIdOf(now - FLOW_LIFE + 1);
  await store.commit([
    write(deleteExpiredFlows, { now, before }),
    write(deleteExpiredPossessions, { now, before }),
    write(deleteLinksBefore, { before }),
    write(deleteMessagesBefore, { before: leastIdOf(now - MESSAGE_LIFE) }),
    write(deleteEndedCounts, { now }),
    write(deleteOldClientAnswers, { before: repeatsBefore(now) }),
  ]);
}

/** Sweeps every minute until the returned function is called. */
export function sweepRegularly(platform: Platform, onFailure: (cause: unknown) => void): () => void {
  const timer = setInterval(() => void sweep(platform).catch(onFailure), INTERVAL).unref();
  return () => clearInterval(timer);
}
