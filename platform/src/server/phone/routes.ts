/**
 * Routes of `/phone`, which shows the messages of sandbox domains, never of live ones. A reader of the page can prove any
 * number of a sandbox domain, so by default it is served only on loopback.
 */
import type { OutgoingHttpHeaders } from "node:http";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { RequestError } from "../../http/request-error.ts";
import { pageHeaders } from "../../http/pages/page.ts";
import type { Platform } from "../../operations/platform.ts";
import { isLoopback } from "../../system/origin.ts";
import { conversationsOf } from "./conversations.ts";
import type { PhoneFeed } from "./feed.ts";
import { FEED_PATH, PHONE_PATH } from "./paths.ts";
import { phonePage, policy } from "./page.ts";

type PageRequest = FastifyRequest<{ Querystring: Readonly<Record<string, unknown>> }>;

/** @param isOn undefined: on if the platform's public URL is on loopback */
export const hasPhonePage = (publicUrl: string, isOn: boolean | undefined): boolean =>
  isOn ?? isLoopback(new URL(publicUrl).hostname);

export const phoneRoutes =
  (platform: Platform, feed: PhoneFeed, isOn: boolean | undefined) => async (app: FastifyInstance) => {
    app.addHook("onRequest", async (request) => {
      const own = new URL(platform.publicUrl).hostname;
      if (!hasPhonePage(platform.publicUrl, isOn) || !isOwnHost(request, own))
        throw new RequestError("unknownOperation");
    });
    app.addHook("preClose", async () => feed.end());
    app.get(PHONE_PATH, (request: PageRequest, reply) => show(platform, request, reply));
    app.get(FEED_PATH, (_, reply) => {
      if (feed.isFull) throw new RequestError("tooManyRequests", undefined, { headers: { "retry-after": "10" } });
      reply.hijack();
      feed.add(reply.raw, reply.getHeaders() as OutgoingHttpHeaders);
    });
  };

async function show(platform: Platform, { query }: PageRequest, reply: FastifyReply): Promise<FastifyReply> {
  const text = (name: string) => (typeof query[name] === "string" ? query[name] : "");
  const page = phonePage({
    conversations: await conversationsOf(platform),
    selected: text("number"),
    search: text("find"),
    linkOrigin: platform.publicUrl,
  });
  return reply.headers(pageHeaders(policy)).send(page.toString());
}

/** Prevents DNS rebinding: another site could resolve its own name to this machine and read the page. */
function isOwnHost({ headers: { host = "" } }: FastifyRequest, own: string): boolean {
  const given = URL.canParse(`http://${host}`) ? new URL(`http://${host}`).hostname : "";
  return given === own || isLoopback(given);
}
