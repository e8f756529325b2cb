/**
 * Prometheus metrics of the platform. Labels are fixed names (operations, errors, job kinds) and never client input, so
 * they contain no personal data and their number is bounded.
 */
import type { FastifyInstance } from "fastify";
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";
import type { JobKind } from "../../delivery/queue/job.ts";
import type { StatusSockets } from "../../possession/status/status-sockets.ts";
import { countWaitingJobs } from "../../store/tables/jobs.ts";
import type { Store } from "../../store/store.ts";
import type { ServedCertificate } from "../../http/tls/served-certificate.ts";
import { MeteredStore } from "./metered-store.ts";
import { type Observer, operationOf } from "./observer.ts";

/** Bucket bounds in seconds: from responses out of memory to those that waited for another machine. */
const DURATIONS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const MILLISECONDS = 1000;

/** Sources of the gauges, read at each scrape. */
export interface GaugeSources {
  readonly sockets: StatusSockets;
  readonly store: Store;
  readonly kinds: readonly JobKind[];
  /** Undefined if the platform serves http. */
  readonly certificate: Pick<ServedCertificate, "expiresAt"> | undefined;
}

export class Metrics implements Observer {
  readonly registry = new Registry();
  readonly #requests = this.#counter("proofline_requests_total", "Requests by operation and status class", [
    "operation",
    "status",
  ]);
  readonly #durations = this.#histogram("proofline_request_duration_seconds", "Time from request to response", [
    "operation",
  ]);
  readonly #refusals = this.#counter("proofline_refusals_total", "Error responses by catalog entry", [
    "operation",
    "error",
  ]);
  readonly #attempts = this.#counter("proofline_job_attempts_total", "Job attempts", ["kind", "result"]);
  readonly #commits = this.#counter("proofline_store_commits_total", "Commits by result", ["result"]);
  readonly #commitDurations = this.#histogram(
    "proofline_store_commit_duration_seconds",
    "Time until a commit is durable",
    [],
  );

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }

  /** Counts requests by status class, such as `2xx`. */
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

  watch({ sockets, store, kinds, certificate }: GaugeSources): void {
    const registers = [this.registry];
    const expiry: Gauge = new Gauge({
      name: "proofline_certificate_expiry_timestamp_seconds",
      help: "Expiry of the served certificate; absent without TLS",
      registers,
      collect: () => (certificate ? expiry.set(certificate.expiresAt / MILLISECONDS) : expiry.remove()),
    });
    const socketGauge: Gauge = new Gauge({
      name: "proofline_status_sockets",
      help: "Open status sockets",
      registers,
      collect: () => socketGauge.set(sockets.size),
    });
    const jobs: Gauge<"kind"> = new Gauge({
      name: "proofline_jobs_waiting",
      help: "Jobs due, running or waiting for a retry, on all nodes",
      labelNames: ["kind"],
      registers,
      collect: async () => {
        // An unavailable database must not hide the other metrics.
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
