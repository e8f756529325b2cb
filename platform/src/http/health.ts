/** Health endpoints: `/health` (liveness) and `/health/ready` (readiness). */
import type { FastifyInstance } from "fastify";
import { type Clock, HOUR } from "../system/clock.ts";
import { countOne } from "../store/tables/counts.ts";
import { write } from "../store/statement.ts";
import type { Store } from "../store/store.ts";

export function registerHealth(app: FastifyInstance, parts: { readonly store: Store; readonly clock: Clock }): void {
  // Checks no dependency: a database outage must not restart the process.
  app.get("/health", { exposeHeadRoute: true }, async () => ({ status: "ok" }));
  const probe = probeOf(parts);
  app.get("/health/ready", { exposeHeadRoute: true }, async (request, reply) => {
    try {
      await probe();
      return { status: "ok" };
    } catch (cause) {
      request.log.error({ reqId: request.id, err: cause }, "database write failed");
      return reply.code(503).send({ status: "unavailable" });
    }
  });
}

/** Largest value of the column. */
const WITHOUT_LIMIT = 2 ** 31 - 1;

/** Probes with a write, as a full disk or a read-only server still serves reads. Concurrent calls share one write. */
function probeOf({ store, clock }: { readonly store: Store; readonly clock: Clock }): () => Promise<unknown> {
  let pending: Promise<unknown> | undefined;
  return () => {
    const now = clock.now();
    const values = { key: "readiness", now, endsAt: now + HOUR, most: WITHOUT_LIMIT };
    pending ??= store.commit([write(countOne, values)]).finally(() => (pending = undefined));
    return pending;
  };
}
