/**
 * Does the jobs that are due. Any number of nodes may run a queue on one store: each attempt is claimed by a
 * compare-and-set and counts as lost when it has not ended in time, so a job survives a node that dies over it. A job is
 * thus done at least once.
 */
import { MINUTE, SECOND } from "../../system/clock.ts";
import type { DeliveryDependencies } from "../dependencies.ts";
import { claimJob, endAttempt, selectDueJobs } from "../../store/tables/jobs.ts";
import type { JobRow } from "../../store/rows/delivery.ts";
import { guard, type Write } from "../../store/statement.ts";
import { type AttemptResult, type JobKind, payloadOf } from "./job.ts";

/** An attempt that takes longer counts as lost. Well above the time limit of anything that is posted. */
const LEASE = MINUTE;
const MOST_AT_ONCE = 32;
/** So that one tenant's slow receiver does not hold up the others'. */
const MOST_PER_DOMAIN = 8;
/** How many due jobs are looked at to fill the free places. */
const LOOKED_AT = 4 * MOST_AT_ONCE;
/** How long attempts may take to end when the platform stops. */
const GRACE = 5 * SECOND;

interface Running {
  readonly domainId: string;
  readonly ended: Promise<void>;
}

export class Queue {
  readonly #platform: DeliveryDependencies;
  readonly #kinds: ReadonlyMap<string, JobKind>;
  readonly #onFailure: (cause: unknown) => void;
  readonly #running = new Map<string, Running>();
  readonly #stopping = new AbortController();
  #looking: Promise<void> | undefined;
  #isToldAgain = false;
  #isStopped = false;

  /** @param onFailure told of what is wrong with the queue itself, not of attempts that failed */
  constructor(platform: DeliveryDependencies, kinds: readonly JobKind[], onFailure: (cause: unknown) => void) {
    this.#platform = platform;
    this.#kinds = new Map(kinds.map((kind) => [kind.name, kind]));
    this.#onFailure = onFailure;
  }

  /** Tells it that there may be something to do; regularly too, for what became due or another node wrote. */
  wake(): void {
    this.#look().catch(this.#onFailure);
  }

  /** Does all that is due now, and waits for it. */
  async runDue(): Promise<void> {
    do {
      await this.#look();
      await Promise.all(Array.from(this.#running.values(), ({ ended }) => ended));
    } while (!this.#isStopped && (await this.#dueJobs()).length > 0);
    // The look that the end of the last job has brought about.
    await this.#looking;
  }

  /** Begins nothing more, and waits a moment for what is under way; what does not end is done again by the next start. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    await this.#looking?.catch(this.#onFailure);
    const cut = setTimeout(() => this.#stopping.abort(), GRACE);
    await Promise.all(Array.from(this.#running.values(), ({ ended }) => ended));
    clearTimeout(cut);
  }

  /** One look at a time. Whoever asks during one gets another, since what they know of may have been missed. */
  #look(): Promise<void> {
    if (this.#looking) {
      this.#isToldAgain = true;
      return this.#looking;
    }
    this.#looking = this.#lookUntilQuiet();
    return this.#looking;
  }

  async #lookUntilQuiet(): Promise<void> {
    try {
      do {
        this.#isToldAgain = false;
        await this.#beginDue();
      } while (this.#isToldAgain);
    } finally {
      // In the same turn as the last question, or whoever asks in between would be forgotten.
      this.#looking = undefined;
    }
  }

  /** Claims what is due, as far as there are places. */
  async #beginDue(): Promise<void> {
    if (this.#isStopped || this.#running.size >= MOST_AT_ONCE) return;
    const chosen: JobRow[] = [];
    const full = this.#fullDomains();
    for (;;) {
      const fullBefore = full.size;
      const due = await this.#dueJobs(full);
      for (const job of due) {
        const [all, ofDomain] = [this.#running.size + chosen.length, this.#countOf(job.domainId, chosen)];
        if (ofDomain >= MOST_PER_DOMAIN) full.add(job.domainId);
        else if (all < MOST_AT_ONCE && !this.#running.has(job.id)) chosen.push(job);
      }
      // What one domain has too much of may have hidden what others have.
      const isHidden = due.length === LOOKED_AT && full.size > fullBefore;
      if (!isHidden || this.#running.size + chosen.length >= MOST_AT_ONCE) break;
    }
    await Promise.all(chosen.map((job) => this.#begin(job)));
  }

  /** Domains that have all the places that one may have. */
  #fullDomains(): Set<string> {
    const domains = new Set(Array.from(this.#running.values(), ({ domainId }) => domainId));
    return new Set([...domains].filter((id) => this.#countOf(id, []) >= MOST_PER_DOMAIN));
  }

  #countOf(domainId: string, chosen: readonly JobRow[]): number {
    const running = Array.from(this.#running.values()).filter((one) => one.domainId === domainId);
    return running.length + chosen.filter((one) => one.domainId === domainId).length;
  }

  /** @param except domains whose jobs are left out; while there are places free, there are at most three */
  #dueJobs(except: ReadonlySet<string> = new Set()): Promise<JobRow[]> {
    const [first = "", second = "", third = ""] = except;
    const now = this.#platform.clock.now();
    return this.#platform.store.read(selectDueJobs, { now, most: LOOKED_AT, first, second, third });
  }

  async #begin(job: JobRow): Promise<void> {
    const { store, clock } = this.#platform;
    const now = clock.now();
    const { id, attempts, runAt } = job;
    if (!(await store.commit([guard(claimJob, { id, attempts, runAt, now, lostAt: now + LEASE })]))) return;
    const ended = this.#attempt({ ...job, attempts: attempts + 1 })
      .catch(this.#onFailure)
      .finally(() => {
        this.#running.delete(id);
        this.wake();
      });
    this.#running.set(id, { domainId: job.domainId, ended });
  }

  async #attempt(job: JobRow): Promise<void> {
    const result = await this.#resultOf(job);
    // A stop is not the receiver's failure; the job is done again when its lease is over.
    if (result.failure !== undefined && this.#stopping.signal.aborted) return;
    await this.#platform.store.commit([this.#ending(job, result), ...(result.writes ?? [])]);
  }

  async #resultOf(job: JobRow): Promise<AttemptResult> {
    const kind = this.#kinds.get(job.kind);
    if (!kind) return { failure: `this version knows no job of the kind '${job.kind}'`, isFinal: true };
    const most = kind.waits.length + 1;
    if (job.attempts > most) {
      return { failure: "the last attempt did not end", isFinal: true, writes: kind.whenLost?.(job) ?? [] };
    }
    try {
      return await kind.attempt({
        id: job.id,
        domainId: job.domainId,
        subject: job.subject,
        payload: payloadOf(this.#platform, job),
        number: job.attempts,
        isLast: job.attempts === most,
        signal: this.#stopping.signal,
      });
    } catch (cause) {
      this.#onFailure(cause);
      return { failure: "internal error" };
    }
  }

  #ending(job: JobRow, { failure, isFinal }: AttemptResult): Write {
    const now = this.#platform.clock.now();
    const kind = this.#kinds.get(job.kind);
    const wait = isFinal ? undefined : kind?.waits[job.attempts - 1];
    const isToRetry = failure !== undefined && wait !== undefined;
    return guard(endAttempt, {
      id: job.id,
      attempts: job.attempts,
      state: failure === undefined ? "done" : isToRetry ? "waiting" : "failed",
      runAt: isToRetry ? now + wait : job.runAt,
      lastError: failure ?? null,
      endedAt: isToRetry ? null : now,
      keptUntil: isToRetry ? null : now + (kind?.keep ?? 0),
    });
  }
}
