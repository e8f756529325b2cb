/**
 * Runs due jobs at least once. Any number of nodes can run a queue on one store: a node claims each attempt by a
 * compare-and-set, and the claim expires, so another node retries the job if this one dies.
 */
import { MINUTE, SECOND } from "../../system/clock.ts";
import type { DeliveryDependencies } from "../dependencies.ts";
import { claimJob, endAttempt, selectDueJobs } from "../../store/tables/jobs.ts";
import type { JobRow } from "../../store/rows/delivery.ts";
import { guard, type Write } from "../../store/statement.ts";
import { type AttemptResult, type JobKind, payloadOf } from "./job.ts";

/** Time after which an attempt counts as lost; well above the timeout of outgoing requests. */
const LEASE = MINUTE;
const MAX_RUNNING = 32;
/** Prevents a slow receiver of one domain from delaying the jobs of others. */
const MAX_PER_DOMAIN = 8;
/** Maximum number of due jobs per read. */
const MAX_JOBS_PER_READ = 4 * MAX_RUNNING;
/** Maximum time for running attempts to complete on shutdown. */
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
  #checking: Promise<void> | undefined;
  #isCheckPending = false;
  #isStopped = false;

  /** @param onFailure called for errors of the queue itself, not for failed attempts */
  constructor(platform: DeliveryDependencies, kinds: readonly JobKind[], onFailure: (cause: unknown) => void) {
    this.#platform = platform;
    this.#kinds = new Map(kinds.map((kind) => [kind.name, kind]));
    this.#onFailure = onFailure;
  }

  /** Starts due jobs. Also call it regularly, for jobs that became due or were committed by another node. */
  wake(): void {
    this.#check().catch(this.#onFailure);
  }

  /** Runs all jobs that are due now and waits for them. */
  async runDue(): Promise<void> {
    do {
      await this.#check();
      await Promise.all(Array.from(this.#running.values(), ({ ended }) => ended));
    } while (!this.#isStopped && (await this.#dueJobs()).length > 0);
    // The end of the last job has started another check.
    await this.#checking;
  }

  /**
   * Starts no more jobs and waits up to GRACE for running ones. Jobs that do not end run again after their lease has
   * expired.
   */
  async stop(): Promise<void> {
    this.#isStopped = true;
    await this.#checking?.catch(this.#onFailure);
    const abortTimer = setTimeout(() => this.#stopping.abort(), GRACE);
    await Promise.all(Array.from(this.#running.values(), ({ ended }) => ended));
    clearTimeout(abortTimer);
  }

  /** Runs one check at a time. A call during a check triggers another one, as the first may have missed a new job. */
  #check(): Promise<void> {
    if (this.#checking) {
      this.#isCheckPending = true;
      return this.#checking;
    }
    this.#checking = this.#checkUntilDone();
    return this.#checking;
  }

  async #checkUntilDone(): Promise<void> {
    try {
      do {
        this.#isCheckPending = false;
        await this.#startDue();
      } while (this.#isCheckPending);
    } finally {
      // Synchronous with the last loop condition, so that no call in between is missed.
      this.#checking = undefined;
    }
  }

  /** Claims and starts due jobs, up to the limits. */
  async #startDue(): Promise<void> {
    if (this.#isStopped || this.#running.size >= MAX_RUNNING) return;
    const chosen: JobRow[] = [];
    const full = this.#fullDomains();
    for (;;) {
      const fullBefore = full.size;
      const due = await this.#dueJobs(full);
      for (const job of due) {
        const [all, ofDomain] = [this.#running.size + chosen.length, this.#countOf(job.domainId, chosen)];
        if (ofDomain >= MAX_PER_DOMAIN) full.add(job.domainId);
        else if (all < MAX_RUNNING && !this.#running.has(job.id)) chosen.push(job);
      }
      // A domain with many due jobs may have hidden the jobs of other domains.
      const isHidden = due.length === MAX_JOBS_PER_READ && full.size > fullBefore;
      if (!isHidden || this.#running.size + chosen.length >= MAX_RUNNING) break;
    }
    await Promise.all(chosen.map((job) => this.#start(job)));
  }

  /** Returns the domains that have reached MAX_PER_DOMAIN. */
  #fullDomains(): Set<string> {
    const domains = new Set(Array.from(this.#running.values(), ({ domainId }) => domainId));
    return new Set([...domains].filter((id) => this.#countOf(id, []) >= MAX_PER_DOMAIN));
  }

  #countOf(domainId: string, chosen: readonly JobRow[]): number {
    const running = Array.from(this.#running.values()).filter((one) => one.domainId === domainId);
    return running.length + chosen.filter((one) => one.domainId === domainId).length;
  }

  /** @param except domains to exclude; at most three while there is capacity left (32 / 8 - 1) */
  #dueJobs(except: ReadonlySet<string> = new Set()): Promise<JobRow[]> {
    const [first = "", second = "", third = ""] = except;
    const now = this.#platform.clock.now();
    return this.#platform.store.read(selectDueJobs, { now, most: MAX_JOBS_PER_READ, first, second, third });
  }

  async #start(job: JobRow): Promise<void> {
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
    // An abort on shutdown is not recorded as a failure; the job runs again after its lease has expired.
    if (result.failure !== undefined && this.#stopping.signal.aborted) return;
    await this.#platform.store.commit([this.#endWrite(job, result), ...(result.writes ?? [])]);
  }

  async #resultOf(job: JobRow): Promise<AttemptResult> {
    const kind = this.#kinds.get(job.kind);
    if (!kind) return { failure: `unknown job kind '${job.kind}'`, isFinal: true };
    const maxAttempts = kind.waits.length + 1;
    if (job.attempts > maxAttempts) {
      return { failure: "the last attempt did not complete", isFinal: true, writes: kind.whenLost?.(job) ?? [] };
    }
    try {
      return await kind.attempt({
        id: job.id,
        domainId: job.domainId,
        subject: job.subject,
        payload: payloadOf(this.#platform, job),
        number: job.attempts,
        isLast: job.attempts === maxAttempts,
        signal: this.#stopping.signal,
      });
    } catch (cause) {
      this.#onFailure(cause);
      return { failure: "internal error" };
    }
  }

  #endWrite(job: JobRow, { failure, isFinal }: AttemptResult): Write {
    const now = this.#platform.clock.now();
    const kind = this.#kinds.get(job.kind);
    const wait = isFinal ? undefined : kind?.waits[job.attempts - 1];
    const isRetried = failure !== undefined && wait !== undefined;
    return guard(endAttempt, {
      id: job.id,
      attempts: job.attempts,
      state: failure === undefined ? "done" : isRetried ? "waiting" : "failed",
      runAt: isRetried ? now + wait : job.runAt,
      lastError: failure ?? null,
      endedAt: isRetried ? null : now,
      keptUntil: isRetried ? null : now + (kind?.keep ?? 0),
    });
  }
}
