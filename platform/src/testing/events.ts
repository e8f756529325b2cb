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
import type { SentEvent } from "./types.ts";

interface Delivery {
  readonly url?: string | undefined;
  readonly payload?: unknown;
}

/** Reads target and body by kind. Other kinds of jobs notify no client. */
const deliveryReaders: Readonly<Record<SentEvent["kind"], (platform: Platform, job: JobRow) => Promise<Delivery>>> = {
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

const selectDeliveryJobs = statement<object, JobRow & { kind: SentEvent["kind"] }>((db) =>
  db.selectFrom("jobs").selectAll().where("kind", "in", [CALLBACK_JOB, WEBHOOK_JOB]).orderBy("id").$narrowType<{
    kind: SentEvent["kind"];
  }>(),
);

/** Returns events, oldest first. */
export async function eventsOf(platform: Platform): Promise<SentEvent[]> {
  const jobs = await platform.store.read(selectDeliveryJobs, {});
  return Promise.all(jobs.map(async (job) => toEvent(job, await deliveryReaders[job.kind](platform, job))));
}

function toEvent(job: JobRow & { kind: SentEvent["kind"] }, { url, payload }: Delivery): SentEvent {
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
