/** Who looks on while the platform works, to count it or to trace it. */
import type { FastifyInstance } from "fastify";
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
