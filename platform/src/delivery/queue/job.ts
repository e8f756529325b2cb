/** Defines jobs, which are committed together with the change that causes them. */
import type { DeliveryDependencies } from "../dependencies.ts";
import { newId } from "../../store/id.ts";
import { insertJob } from "../../store/tables/jobs.ts";
import type { JobRow } from "../../store/rows/delivery.ts";
import { type Write, write } from "../../store/statement.ts";

/** One attempt at a job. */
export interface Attempt {
  readonly id: string;
  readonly domainId: string;
  readonly subject: string;
  /** Payload that was passed to `jobWrite`. */
  readonly payload: unknown;
  /** 1 for the first. */
  readonly number: number;
  /** True if this attempt is not retried on failure. */
  readonly isLast: boolean;
  /** Aborts when the platform stops. */
  readonly signal: AbortSignal;
}

/** Result of an attempt. */
export interface AttemptResult {
  /** Error message without secrets; undefined: success. */
  readonly failure?: string;
  /** True if a retry is pointless. */
  readonly isFinal?: boolean;
  /** Writes to commit with the result. */
  readonly writes?: readonly Write[];
}

/** Definition of a job kind. */
export interface JobKind {
  readonly name: string;
  /** Delays before the retries, in milliseconds; one retry per delay. */
  readonly waits: readonly number[];
  /** Retention of ended jobs, in milliseconds. */
  readonly keep: number;
  /** Makes one attempt. It may run again if the result was lost, so receivers get the job ID to detect duplicates. */
  attempt(attempt: Attempt): Promise<AttemptResult>;
  /** Returns writes to commit if the node of the last attempt died before the attempt ended. */
  whenLost?(job: JobRow): readonly Write[];
}

export interface NewJob {
  readonly kind: string;
  readonly domainId: string;
  readonly subject: string;
  /** Any JSON value. Stored sealed. */
  readonly payload: unknown;
  /** Default: a new ID. */
  readonly id?: string;
}

/** Returns the write that enqueues a job, due immediately. */
export function jobWrite(
  { clock, masterKey }: Pick<DeliveryDependencies, "clock" | "masterKey">,
  { kind, domainId, subject, payload, ...options }: NewJob,
): Write {
  const { id = newId(clock) } = options;
  const job: JobRow = {
    id,
    kind,
    domainId,
    subject,
    payload: masterKey.seal(Buffer.from(JSON.stringify(payload)), payloadContext(id)),
    state: "waiting",
    attempts: 0,
    runAt: clock.now(),
    lastError: null,
    createdAt: clock.now(),
    endedAt: null,
    keptUntil: null,
  };
  return write(insertJob, job);
}

/** Returns the plaintext payload of a job. */
export const payloadOf = ({ masterKey }: Pick<DeliveryDependencies, "masterKey">, { id, payload }: JobRow): unknown =>
  JSON.parse(masterKey.open(payload, payloadContext(id)).toString());

const payloadContext = (jobId: string) => `payload of job ${jobId}`;
