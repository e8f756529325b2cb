/**
 * What the platform counts about itself, for Prometheus. Labels are names of our own (operations, errors, kinds of jobs)
 * and never what a caller sent, so they hold nothing of a person and their number is bounded.
 */
import type { FastifyInstance } from "fastify";
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";
import type { JobKind } from "../../delivery/queue/job.ts";
import type { WaitingRoom } from "../../possession/status/waiting-room.ts";
import { countWaitingJobs } from "../../store/tables/jobs.ts";
import type { Store } from "../../store/store.ts";
import type { ServedCertificate } from "../../http/tls/served-certificate.ts";
import { MeteredStore } from "./metered-store.ts";
import { type Observer, operationOf } from "./observer.ts";

/** Upper bounds in seconds: from an answer out of memory to one that waited for another machine. */
const DURATIONS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const MILLISECONDS = 1000;

/** What is looked up when somebody asks. */
export interface Watched {
  readonly room: WaitingRoom;
  readonly store: Store;
  readonly kinds: readonly JobKind[];
  /** Undefined where the platform serves http. */
  readonly certificate: Pick<ServedCertificate, "expiresAt"> | undefined;
}

export class Metrics implements Observer {
  readonly registry = new Registry();
  readonly #requests = this.#counter("proofline_requests_total", "Answered requests", ["operation", "status"]);
  readonly #durations = this.#histogram("proofline_request_duration_seconds", "From request to answer", ["operation"]);
  readonly #refusals = this.#counter("proofline_refusals_total", "Refusals, by entry of the catalogue", [
    "operation",
    "error",
  ]);
  readonly #attempts = this.#counter("proofline_job_attempts_total", "Attempts at jobs", ["kind", "result"]);
  readonly #commits = this.#counter("proofline_store_commits_total", "Units of work", ["result"]);
  readonly #commitDurations = this.#histogram("proofline_store_commit_duration_seconds", "Until it was durable", []);

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }

  /** Counts requests, by the class of their status: `2xx`. */
  listen(app: FastifyInstance): void {
    app.addHook("onResponse", (request, { statusCode, elapsedTime }, done) => {
      const operation = operationOf(request);
      this.#requests.inc({ operation, status: `${Math.floor(statusCode / 100)}xx` });
      this.#durations.observe({ operation }, elapsedTime / MILLISECONDS);
      if (request.refusal) this.#refusals.inc({ operation, error: request.refusal });
      done();
    });
  }

  store(store: Store): Store {
    return new MeteredStore(store, (result, seconds) => {
      this.#commits.inc({ result });
      this.#commitDurations.observe(seconds);
    });
  }

  jobs(kinds: readonly JobKind[]): readonly JobKind[] {
    return kinds.map((kind) => ({
      ...kind,
      attempt: async (attempt) => {
        const count = (result: "done" | "failed") => this.#attempts.inc({ kind: kind.name, result });
        try {
          const outcome = await kind.attempt(attempt);
          count(outcome.failure === undefined ? "done" : "failed");
          return outcome;
        } catch (cause) {
          count("failed");
          throw cause;
        }
      },
    }));
  }

  watch({ room, store, kinds, certificate }: Watched): void {
    const registers = [this.registry];
    const expiry: Gauge = new Gauge({
      name: "proofline_certificate_expiry_timestamp_seconds",
      help: "When the certificate that is served ends; absent without one",
      registers,
      collect: () => (certificate ? expiry.set(certificate.expiresAt / MILLISECONDS) : expiry.remove()),
    });
    const sockets: Gauge = new Gauge({
      name: "proofline_status_sockets",
      help: "Browsers that wait on a status socket",
      registers,
      collect: () => sockets.set(room.size),
    });
    const jobs: Gauge<"kind"> = new Gauge({
      name: "proofline_jobs_waiting",
      help: "Jobs that are due, under way or to be tried again, on all nodes",
      labelNames: ["kind"],
      registers,
      collect: async () => {
        // A database that is away must not take the other figures with it.
        const rows = await store.read(countWaitingJobs, {}).catch(() => undefined);
        jobs.reset();
        for (const { name } of rows ? kinds : []) jobs.set({ kind: name }, 0);
        for (const { kind, waiting } of rows ?? []) jobs.set({ kind }, waiting);
      },
    });
  }

  #counter<L extends string>(name: string, help: string, labelNames: readonly L[]): Counter<L> {
    return new Counter({ name, help, labelNames, registers: [this.registry] });
  }

  #histogram<L extends string>(name: string, help: string, labelNames: readonly L[]): Histogram<L> {
    return new Histogram({ name, help, labelNames, buckets: DURATIONS, registers: [this.registry] });
  }
}
