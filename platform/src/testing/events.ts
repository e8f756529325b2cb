/** Lists callbacks and webhook events that were delivered or are enqueued. */
import { resultOf } from "../operations/auth/result.ts";
import { CALLBACK_JOB, type CallbackPayload } from "../delivery/callbacks/callback.ts";
import type { Platform } from "../operations/platform.ts";
import { findPossession } from "../possession/possession.ts";
import { payloadOf } from "../delivery/queue/job.ts";
import type { JobRow } from "../store/rows/delivery.ts";
import { statement } from "../store/statement.ts";
import { type Payload, WEBHOOK_JOB } from "../delivery/webhooks/delivery.ts";
import { findSubscription } from "../delivery/webhooks/subscription.ts";
import type { ToldEvent } from "./types.ts";

interface Told {
  readonly url?: string | undefined;
  readonly payload?: unknown;
}

/** Reads target and body by kind. Other kinds of jobs notify no client. */
const tellings: Readonly<Record<ToldEvent["kind"], (platform: Platform, job: JobRow) => Promise<Told>>> = {
  async callback(platform, job) {
    const { url } = payloadOf(platform, job) as CallbackPayload;
    const possession = await findPossession(platform, job.subject);
    return { url, ...(possession && { payload: await resultOf(platform, possession) }) };
  },
  async webhook(platform, job) {
    const { events } = payloadOf(platform, job) as Payload;
    return { url: (await findSubscription(platform, job.domainId))?.url, payload: events };
  },
};

const selectTold = statement<object, JobRow & { kind: ToldEvent["kind"] }>((db) =>
  db.selectFrom("jobs").selectAll().where("kind", "in", [CALLBACK_JOB, WEBHOOK_JOB]).orderBy("id").$narrowType<{
    kind: ToldEvent["kind"];
  }>(),
);

/** Returns events, oldest first. */
export async function eventsOf(platform: Platform): Promise<ToldEvent[]> {
  const jobs = await platform.store.read(selectTold, {});
  return Promise.all(jobs.map(async (job) => toEvent(job, await tellings[job.kind](platform, job))));
}

function toEvent(job: JobRow & { kind: ToldEvent["kind"] }, { url, payload }: Told): ToldEvent {
  const { id, kind, subject, state, attempts, lastError, createdAt } = job;
  return {
    id,
    at: new Date(createdAt),
    kind,
    subject,
    ...(url !== undefined && { to: new URL(url).origin }),
    state,
    attempts,
    ...(lastError !== null && { lastError }),
    ...(payload !== undefined && { payload }),
  };
}
