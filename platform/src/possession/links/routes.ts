/** Routes of the Instant Link page, `/l/<token>`. GET changes nothing; the button (POST) opens the link. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { addressGroup } from "../../http/client-address.ts";
import { toRefusal } from "../../http/failure.ts";
import { RateLimit } from "../../http/rate-limit.ts";
import { sendPage } from "../../http/pages/page.ts";
import type { PossessionDependencies } from "../dependencies.ts";
import { settingsOf } from "../settings.ts";
import { readOne } from "../../store/store.ts";
import { selectDomain } from "../../store/tables/clients.ts";
import { LINK_PREFIX } from "./link.ts";
import { findLink, openLink } from "./open-link.ts";
import { confirmationPage, pages } from "./pages.ts";

/** Limit per address, against guessing tokens. */
const REQUESTS_PER_SECOND = 25;
/** The form has no fields. */
const MAX_FORM_BYTES = 1024;

type LinkRequest = FastifyRequest<{ Params: { token: string } }>;

export const linkRoutes = (platform: PossessionDependencies) => async (app: FastifyInstance) => {
  const limit = new RateLimit(platform.clock, REQUESTS_PER_SECOND);
  app.addHook("onRequest", async ({ ip }) => limit.take(addressGroup(ip)));
  app.removeAllContentTypeParsers();
  app.addContentTypeParser("*", { parseAs: "buffer", bodyLimit: MAX_FORM_BYTES }, (_request, _body, done) =>
    done(null),
  );
  app.setErrorHandler((error: Error, request, reply) => {
    const { headers, error: known } = toRefusal(error);
    const { status } = known;
    reply.headers(headers);
    if (status >= 500) request.log.error({ reqId: request.id, err: error }, "internal error");
    return sendPage(reply, status >= 500 ? pages.failed : status === 429 ? pages.busy : pages.unknown);
  });
  const url = `${LINK_PREFIX}:token`;
  app.get(url, { exposeHeadRoute: true }, (request: LinkRequest, reply) => show(platform, request, reply));
  app.post(url, (request: LinkRequest, reply) => open(platform, request, reply));
};

async function show(
  platform: PossessionDependencies,
  { params }: LinkRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const found = await findLink(platform, params.token);
  if (typeof found === "string") return sendPage(reply, pages[found]);
  const { link, possession } = found;
  const domain = await readOne(platform.store, selectDomain, { id: possession.domainId });
  return sendPage(
    reply,
    confirmationPage({
      domainName: domain?.name ?? "",
      finalTargetUrl: settingsOf(possession).finalTargetUrl,
      sameDevice: link.sameDevice,
    }),
  );
}

async function open(
  platform: PossessionDependencies,
  request: LinkRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const opener = { address: request.ip, userAgent: request.headers["user-agent"] };
  const opened = await openLink(platform, request.params.token, opener);
  if (typeof opened === "string") return sendPage(reply, pages[opened]);
  if (!opened.target) return sendPage(reply, pages.done);
  return reply.headers({ "cache-control": "no-store", "referrer-policy": "no-referrer" }).redirect(opened.target, 303);
}
