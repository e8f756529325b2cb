/** A job: what is to be done later, written in the unit of work that decides on it, so that it is done if that was. */
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
  /** As it was given to `jobWrite`. */
  readonly payload: unknown;
  /** 1 for the first. */
  readonly number: number;
  /** Whether another one follows should this one fail. */
  readonly isLast: boolean;
  /** Ends what it does early, when the platform stops. */
  readonly signal: AbortSignal;
}

/** What came of an attempt. */
export interface AttemptResult {
  /** Why it failed, in words that show nothing secret; undefined: it did not. */
  readonly failure?: string;
  /** Whether trying again would be no use. */
  readonly isFinal?: boolean;
  /** What else has to be written with the result. */
  readonly writes?: readonly Write[];
}

/** A kind of jobs, as data and one function. */
export interface JobKind {
  readonly name: string;
  /** How long to wait before each further attempt, in milliseconds; their number bounds the attempts. */
  readonly waits: readonly number[];
  /** How long a job can be looked at after it ended, in milliseconds. */
  readonly keep: number;
  /** Does it once. May be called again after an attempt whose end was lost, so receivers are told the job's id. */
  attempt(attempt: Attempt): Promise<AttemptResult>;
  /** What else to write when the node that made the last attempt did not live to see its end. */
  whenLost?(job: JobRow): readonly Write[];
}

export interface JobFacts {
  readonly kind: string;
  readonly domainId: string;
  readonly subject: string;
  /** Anything that JSON can hold. Kept sealed. */
  readonly payload: unknown;
  /** Default: a new one. */
  readonly id?: string;
}

/** @returns what has to be written for the job to be done, as soon as it is there */
export function jobWrite(
  { clock, masterKey }: Pick<DeliveryDependencies, "clock" | "masterKey">,
  { kind, domainId, subject, payload, ...facts }: JobFacts,
): Write {
  const { id = newId(clock) } = facts;
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

/** What the job was given. */
export const payloadOf = ({ masterKey }: Pick<DeliveryDependencies, "masterKey">, { id, payload }: JobRow): unknown =>
  JSON.parse(masterKey.open(payload, payloadContext(id)).toString());

const payloadContext = (jobId: string) => `payload of job ${jobId}`;
