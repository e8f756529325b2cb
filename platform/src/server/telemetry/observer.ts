/** Interface of metrics and tracing, which observe the server, the store and jobs. */
import type { FastifyInstance, FastifyRequest } from "fastify";
import type { JobKind } from "../../delivery/queue/job.ts";
import type { Store } from "../../store/store.ts";

export interface Observer {
  /** Adds hooks; called before routes are registered. */
  listen(app: FastifyInstance): void;
  /** Wraps the store. */
  store(store: Store): Store;
  /** Wraps the job kinds. */
  jobs(kinds: readonly JobKind[]): readonly JobKind[];
}

/** The operation's name in metrics and traces; never the path, which could contain personal data. */
export const operationOf = ({ routeOptions: { config } }: FastifyRequest): string => config.operation?.slug ?? "other";
