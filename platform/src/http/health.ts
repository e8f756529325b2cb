/** For whoever runs the platform: whether the process answers, and whether it can do its work. */
import type { FastifyInstance } from "fastify";
import { type Clock, HOUR } from "../system/clock.ts";
import { countOne } from "../store/tables/counts.ts";
import { write } from "../store/statement.ts";
import type { Store } from "../store/store.ts";

export function registerHealth(app: FastifyInstance, parts: { readonly store: Store; readonly clock: Clock }): void {
  // Without a look at anything: a process that answers this is not to be killed because its database is away.
  app.get("/health", { exposeHeadRoute: true }, async () => ({ status: "ok" }));
  const probe = probeOf(parts);
  app.get("/health/ready", { exposeHeadRoute: true }, async (request, reply) => {
    try {
      await probe();
      return { status: "ok" };
    } catch (cause) {
      request.log.error({ reqId: request.id, err: cause }, "the store does not take writes");
      return reply.code(503).send({ status: "unavailable" });
    }
  });
}

/** The largest number of the column. */
const WITHOUT_LIMIT = 2 ** 31 - 1;

/** Writes, since a full disk and a server that became read-only still read. Who asks at the same time shares one write. */
function probeOf({ store, clock }: { readonly store: Store; readonly clock: Clock }): () => Promise<unknown> {
  let underWay: Promise<unknown> | undefined;
  return () => {
    const now = clock.now();
    const values = { key: "readiness", now, endsAt: now + HOUR, most: WITHOUT_LIMIT };
    underWay ??= store.commit([write(countOne, values)]).finally(() => (underWay = undefined));
    return underWay;
  };
}
