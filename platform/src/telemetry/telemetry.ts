/** What the platform tells its operator while it works. Nothing of it is loaded, or costs anything, unless asked for. */
import type { FastifyInstance } from "fastify";
import type { StartOptions } from "../options.ts";
import type { JobKind } from "../queue/job.ts";
import type { WaitingRoom } from "../status/waiting-room.ts";
import type { Store } from "../store/store.ts";
import type { Metrics } from "./metrics.ts";
import type { MetricsServer } from "./metrics-server.ts";

export class Telemetry {
  readonly #options: StartOptions;
  readonly #metrics: Metrics | undefined;
  #server: MetricsServer | undefined;

  constructor(options: StartOptions, metrics: Metrics | undefined) {
    this.#options = options;
    this.#metrics = metrics;
  }

  /** Undefined without metrics. */
  get metricsPort(): number | undefined {
    return this.#server?.port;
  }

  store(store: Store): Store {
    return this.#metrics?.meteredStore(store) ?? store;
  }

  jobs(kinds: readonly JobKind[]): readonly JobKind[] {
    return this.#metrics?.meteredJobs(kinds) ?? kinds;
  }

  listen(app: FastifyInstance): void {
    this.#metrics?.listen(app);
  }

  /** Before the platform serves, since a port that is taken is a reason not to. */
  async begin(room: WaitingRoom, store: Store, kinds: readonly JobKind[]): Promise<void> {
    const { metrics } = this.#options;
    if (!metrics || !this.#metrics) return;
    this.#metrics.watch(room, store, kinds);
    const { serveMetrics } = await import("./metrics-server.ts");
    this.#server = await serveMetrics(this.#metrics.registry, metrics);
  }

  async end(): Promise<void> {
    await this.#server?.close();
  }
}

export async function prepareTelemetry(options: StartOptions): Promise<Telemetry> {
  const metrics = options.metrics && new (await import("./metrics.ts")).Metrics();
  return new Telemetry(options, metrics);
}
