/** Routes of the emulated mobile network: a redirect, then JSON with the `vfp` or a one-pixel image. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { PossessionDependencies } from "../dependencies.ts";
import type { EmulatedVisitRow } from "../../store/rows/authenticators.ts";
import { recordEmulatedVisit, selectEmulatedVisit } from "../../store/tables/carrier-visits.ts";
import { write } from "../../store/statement.ts";
import { readOne } from "../../store/store.ts";
import { EMULATED_PATH, hashOf, vfpOf } from "./emulated.ts";

/** The smallest GIF: one transparent pixel. */
const PIXEL = Buffer.from("R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==", "base64");
/** After a cross-site redirect the browser sends `Origin: null`, so no origin can be listed. */
const HEADERS = { "access-control-allow-origin": "*", "cache-control": "no-store" };

type VisitRequest = FastifyRequest<{ Params: { token: string } }>;

export const emulatedCarrierRoutes = (platform: PossessionDependencies) => async (app: FastifyInstance) => {
  const atVisit =
    (respond: (reply: FastifyReply, token: string, visit: EmulatedVisitRow) => FastifyReply) =>
    async ({ params: { token } }: VisitRequest, reply: FastifyReply) => {
      reply.headers(HEADERS);
      const tokenHash = hashOf(platform, token);
      const visit = await readOne(platform.store, selectEmulatedVisit, { tokenHash });
      if (!visit || visit.phoneNumber === null) return reply.code(404).send({ error: "not recognized" });
      if (visit.expiresAt <= platform.clock.now()) return reply.code(410).send({ error: "the visit has expired" });
      await platform.store.commit([write(recordEmulatedVisit, { tokenHash, visitedAt: platform.clock.now() })]);
      return respond(reply, token, visit);
    };
  app.get(
    `${EMULATED_PATH}/:token`,
    atVisit((reply, token) => reply.redirect(`${platform.publicUrl}${EMULATED_PATH}/${token}/recognised`, 302)),
  );
  app.get(
    `${EMULATED_PATH}/:token/recognised`,
    atVisit((reply, token, { implementation }) =>
      implementation === "pixel" ? reply.type("image/gif").send(PIXEL) : reply.send({ vfp: vfpOf(platform, token) }),
    ),
  );
};
