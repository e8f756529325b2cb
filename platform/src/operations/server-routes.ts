/** Routes of the operations that an integrator's server calls, with an access token. */
import { type Operation, operations, type Slug } from "@prove-identity/contract";
import type { FastifyInstance } from "fastify";
import { readJsonBodies, withoutEmptyTexts } from "../http/body.ts";
import { LIVE_REQUESTS_PER_SECOND, RateLimit } from "../http/rate-limit.ts";
import { bodyChecker } from "../http/validation.ts";
import type { OAuth } from "../oauth/oauth.ts";
import type { Caller } from "../oauth/protected-resource.ts";
import type { Platform } from "../platform.ts";
import type { ServerOptions } from "../server.ts";
import type { ServerCall } from "./handler.ts";
import { serverHandlers, type ServerSlug } from "./index.ts";

declare module "fastify" {
  interface FastifyRequest {
    /** Null on routes that ask for no access token. */
    caller: Caller | null;
  }
}

export const serverRoutes =
  (platform: Platform, oauth: OAuth, options: ServerOptions) => async (app: FastifyInstance) => {
    readJsonBodies(app);
    app.decorateRequest("caller", null);
    const limit = rateLimiter(platform, options);
    for (const slug of Object.keys(serverHandlers) as ServerSlug[]) {
      const operation: Operation = operations[slug];
      const checkBody = bodyChecker(operation);
      const handle = serverHandlers[slug] as (call: ServerCall<Slug>) => Promise<unknown>;
      app.route({
        method: operation.method,
        url: operation.path,
        config: { operation },
        // Before the body is read: who is not let in need not send one.
        onRequest: async (request) => {
          request.caller = await oauth.authenticate(request);
          limit(request.caller);
        },
        handler: async (request) => {
          const body = checkBody(withoutEmptyTexts(request.body ?? {}));
          const answer = await handle({ platform, caller: request.caller as Caller, body });
          options.inspectAnswer?.(slug, answer);
          return answer;
        },
      });
    }
  };

function rateLimiter({ clock }: Platform, { sandboxRequestsPerSecond }: ServerOptions): (caller: Caller) => void {
  const live = new RateLimit(clock, LIVE_REQUESTS_PER_SECOND);
  const sandbox = sandboxRequestsPerSecond === undefined ? undefined : new RateLimit(clock, sandboxRequestsPerSecond);
  return ({ tier, clientId }) => (tier === "live" ? live : sandbox)?.take(clientId);
}
