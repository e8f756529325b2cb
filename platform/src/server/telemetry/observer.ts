/** Who looks on while the platform works, to count it or to trace it. */
import type { FastifyInstance, FastifyRequest } from "fastify";
import type { JobKind } from "../../delivery/queue/job.ts";
import type { Store } from "../../store/store.ts";

export interface Observer {
  /** Before the server has any routes. */
  listen(app: FastifyInstance): void;
  /** The same store, watched. */
  store(store: Store): Store;
  /** The same jobs, watched. */
  jobs(kinds: readonly JobKind[]): readonly JobKind[];
}

/** The operation's name in metrics and traces; never the path, which could contain personal data. */
export const operationOf = ({ routeOptions: { config } }: FastifyRequest): string => config.operation?.slug ?? "other";
