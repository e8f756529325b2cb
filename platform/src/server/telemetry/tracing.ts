/**
 * OpenTelemetry traces: a span per request and per job attempt, with child spans for the store and outgoing POSTs. Spans
 * contain no personal data.
 */
import type { FastifyBaseLogger, FastifyInstance } from "fastify";
import { isServerUrl } from "../../store/data/server.ts";
import type { StartOptions } from "../options.ts";
import type { JobKind } from "../../delivery/queue/job.ts";
import type { Store } from "../../store/store.ts";
import { type Provider, spanProvider } from "./exporter.ts";
import { JobSpans } from "./job-spans.ts";
import type { Observer } from "./observer.ts";
import { tracePosts } from "./post-spans.ts";
import { serverAttributes, traceRequests } from "./request-spans.ts";
import { Spans } from "./spans.ts";
import { TracedStore } from "./traced-store.ts";

export class Tracing implements Observer {
  readonly #options: StartOptions;
  readonly #provider: Provider;
  readonly #spans: Spans;
  readonly #jobs: JobSpans;
  readonly #stopTracingPosts: () => void;
  #endRequests = () => {};
  #log: FastifyBaseLogger | undefined;

  constructor(options: StartOptions) {
    this.#options = options;
    this.#provider = spanProvider((failure) => this.#logChange(failure));
    this.#spans = new Spans(this.#provider.getTracer("proofline"));
    this.#jobs = new JobSpans(this.#spans);
    this.#stopTracingPosts = tracePosts(this.#spans);
  }

  listen(app: FastifyInstance): void {
    const { publicUrl, tls } = this.#options;
    this.#log = app.log;
    this.#endRequests = traceRequests(app, this.#spans, serverAttributes(publicUrl, tls !== undefined));
  }

  store(store: Store): Store {
    const system = isServerUrl(this.#options.data ?? "") ? "postgresql" : "sqlite";
    return new TracedStore(store, this.#spans, system, (unit) => this.#jobs.recordOrigin(unit));
  }

  jobs(kinds: readonly JobKind[]): readonly JobKind[] {
    return kinds.map((kind) => this.#jobs.traced(kind));
  }

  /** Exports pending spans. */
  async end(): Promise<void> {
    this.#stopTracingPosts();
    this.#endRequests();
    await this.#provider.shutdown().catch(() => {});
  }

  #logChange(failure: string | undefined): void {
    if (failure === undefined) this.#log?.info("trace export recovered");
    else this.#log?.warn({ reason: failure }, "trace export failed; check OTEL_EXPORTER_OTLP_ENDPOINT");
  }
}
