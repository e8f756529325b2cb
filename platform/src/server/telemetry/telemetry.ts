/** Combines metrics and tracing. Modules load only if enabled. */
import type { FastifyInstance } from "fastify";
import type { StartOptions } from "../options.ts";
import type { JobKind } from "../../delivery/queue/job.ts";
import type { Store } from "../../store/store.ts";
import type { Metrics, GaugeSources } from "./metrics.ts";
import type { MetricsServer } from "./metrics-server.ts";
import type { Observer } from "./observer.ts";
import type { Tracing } from "./tracing.ts";

export class Telemetry {
  readonly #options: StartOptions;
  readonly #metrics: Metrics | undefined;
  readonly #tracing: Tracing | undefined;
  readonly #observers: readonly Observer[];
  #server: MetricsServer | undefined;

  constructor(options: StartOptions, metrics: Metrics | undefined, tracing: Tracing | undefined) {
    this.#options = options;
    this.#metrics = metrics;
    this.#tracing = tracing;
    this.#observers = [metrics, tracing].filter((observer) => observer !== undefined);
  }

  /** Port of `/metrics`; undefined without metrics. */
  get metricsPort(): number | undefined {
    return this.#server?.port;
  }

  store(store: Store): Store {
    return this.#observers.reduce((watched, observer) => observer.store(watched), store);
  }

  jobs(kinds: readonly JobKind[]): readonly JobKind[] {
    return this.#observers.reduce((watched, observer) => observer.jobs(watched), kinds);
  }

  listen(app: FastifyInstance): void {
    for (const observer of this.#observers) observer.listen(app);
  }

  /** Starts the metrics server. Called before the platform serves, so that a used port fails the start. */
  async begin(watched: GaugeSources): Promise<void> {
    const { metrics } = this.#options;
    if (!metrics || !this.#metrics) return;
    this.#metrics.watch(watched);
    const { serveMetrics } = await import("./metrics-server.ts");
    this.#server = await serveMetrics(this.#metrics.registry, metrics);
  }

  /** Called last at shutdown, to observe all other work. */
  async end(): Promise<void> {
    await Promise.all([this.#server?.close(), this.#tracing?.end()]);
  }
}

export async function prepareTelemetry(options: StartOptions): Promise<Telemetry> {
  const metrics = options.metrics && new (await import("./metrics.ts")).Metrics();
  const tracing = options.traces ? new (await import("./tracing.ts")).Tracing(options) : undefined;
  return new Telemetry(options, metrics, tracing);
}
