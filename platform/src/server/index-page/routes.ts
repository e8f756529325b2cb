/** Routes `/` and `/openapi.json`, which require no token. */
import type { FastifyInstance } from "fastify";
import { addressGroup } from "../../http/client-address.ts";
import { RateLimit } from "../../http/rate-limit.ts";
import { sendPage } from "../../http/pages/page.ts";
import type { Platform } from "../../operations/platform.ts";
import { openApiDocument } from "./openapi-document.ts";
import { indexDocument, indexPage } from "./page.ts";
import { INDEX_PATH, linkedPages, OPENAPI_PATH } from "./served-pages.ts";

/** Limit per address, since the OpenAPI document is large. */
const REQUESTS_PER_SECOND = 25;

export const indexRoutes =
  (platform: Pick<Platform, "clock" | "publicUrl">, hasPhonePage: () => boolean) => async (app: FastifyInstance) => {
    const limit = new RateLimit(platform.clock, REQUESTS_PER_SECOND);
    app.addHook("onRequest", async ({ ip }) => void limit.take(addressGroup(ip)));
    app.get(INDEX_PATH, ({ headers: { accept = "" } }, reply) => {
      const { publicUrl } = platform;
      const pages = linkedPages(publicUrl, hasPhonePage());
      reply.header("vary", "accept");
      if (!accept.includes("text/html")) return reply.send(indexDocument(publicUrl, pages));
      return sendPage(reply, indexPage(publicUrl, pages));
    });
    let document: Promise<string> | undefined;
    app.get(OPENAPI_PATH, async (_, reply) => {
      document ??= openApiDocument(platform.publicUrl);
      return reply.type("application/json; charset=utf-8").send(await document);
    });
  };
