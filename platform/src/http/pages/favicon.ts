/** Serves the favicon, which browsers also request for responses that are not HTML. */
import type { FastifyInstance } from "fastify";

/** A phone with a check mark, legible on light and dark tabs. */
const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">
<rect width="32" height="32" rx="7" fill="#1f5f4a"/>
<rect x="9" y="4" width="14" height="24" rx="3" fill="none" stroke="#fff" stroke-width="2.5"/>
<path d="M12.5 16.5l2.5 2.5 4.5-5.5" fill="none" stroke="#6fd0ab" stroke-width="2.5" stroke-linecap="round" stroke-linejoin="round"/>
</svg>`;

export function registerFavicon(app: FastifyInstance): void {
  app.get("/favicon.ico", (_, reply) =>
    reply.type("image/svg+xml").header("cache-control", "public, max-age=300").send(icon),
  );
}
