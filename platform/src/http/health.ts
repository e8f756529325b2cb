/** For whoever runs the platform: whether the process answers, and whether it can do its work. */
import type { FastifyInstance } from "fastify";
import { selectKeyChecks } from "../store/installation.ts";
import type { Store } from "../store/store.ts";

export function registerHealth(app: FastifyInstance, store: Store): void {
  // Without a look at anything: a process that answers this is not to be killed because its database is away.
  app.get("/health", { exposeHeadRoute: true }, async () => ({ status: "ok" }));
  app.get("/health/ready", { exposeHeadRoute: true }, async (request, reply) => {
    try {
      await store.read(selectKeyChecks, {});
      return { status: "ok" };
    } catch (cause) {
      request.log.error({ reqId: request.id, err: cause }, "the store does not answer");
      return reply.code(503).send({ status: "unavailable" });
    }
  });
}
