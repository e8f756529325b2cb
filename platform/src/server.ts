/** The HTTP server: one route per operation of the contract, plus OAuth's and the health check. */
import { randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";
import cors from "@fastify/cors";
import { type Operation, operations, type Slug } from "@prove-identity/contract";
import Fastify, { type FastifyInstance, type FastifyRequest, type FastifyServerOptions, LogController } from "fastify";
import { readJsonBodies, withoutEmptyTexts } from "./http/body.ts";
import { answerFailure, answerUnknown } from "./http/failure.ts";
import { LIVE_REQUESTS_PER_SECOND, RateLimit } from "./http/rate-limit.ts";
import { Refusal } from "./http/refusal.ts";
import { bodyChecker, type CheckBody } from "./http/validation.ts";
import type { OAuth } from "./oauth/oauth.ts";
import type { Caller } from "./oauth/protected-resource.ts";
import type { BrowserCall, ServerCall } from "./operations/handler.ts";
import { browserHandlers, serverHandlers } from "./operations/index.ts";
import type { Platform } from "./platform.ts";
import { answerOnce } from "./possession/answer.ts";
import { verifyAuthToken } from "./possession/auth-token.ts";

declare module "fastify" {
  interface FastifyContextConfig {
    /** Absent on routes that are not of the contract. */
    operation?: Operation;
  }
  interface FastifyRequest {
    caller: Caller | null;
    /** The authId, on calls of a browser. */
    possessionId: string;
  }
}

export interface ServerOptions {
  readonly logger: FastifyServerOptions["logger"];
  /** Requests a second per client in sandbox domains; live ones have the API's own limit. */
  readonly sandboxRequestsPerSecond: number | undefined;
  /** Gets every answer before it is sent; tests hold it to the contract. */
  readonly inspectAnswer?: (slug: Slug, answer: unknown) => void;
}

const BROWSER_PREFIX = "/v1/client";

export function createServer(platform: Platform, oauth: OAuth, options: ServerOptions): FastifyInstance {
  const app = Fastify({
    logger: options.logger ?? false,
    // A line per request costs a fifth of the throughput; refusals and failures are logged where they are answered.
    logController: new LogController({ disableRequestLogging: true }),
    exposeHeadRoutes: false,
    genReqId: requestId,
    return503OnClosing: false,
  });
  app.setErrorHandler(answerFailure);
  app.setNotFoundHandler(answerUnknown);
  app.decorateRequest("caller", null);
  app.decorateRequest("possessionId", "");
  app.addHook("onRequest", async (request, reply) => {
    reply.header("x-request-id", request.id);
  });
  app.get("/health", async () => ({ status: "ok" }));
  oauth.register(app);
  app.register(serverRoutes(platform, oauth, options));
  app.register(browserRoutes(platform, options), { prefix: BROWSER_PREFIX });
  return app;
}

/** The caller's own id if it is harmless, else a new one. */
function requestId({ headers }: IncomingMessage): string {
  const given = headers["x-request-id"];
  return typeof given === "string" && /^[\w.:-]{1,128}$/.test(given) ? given : randomUUID();
}

/** Operations that an integrator's server calls. */
const serverRoutes = (platform: Platform, oauth: OAuth, options: ServerOptions) => async (app: FastifyInstance) => {
  readJsonBodies(app);
  const limit = rateLimiter(platform, options);
  for (const slug of Object.keys(serverHandlers) as (keyof typeof serverHandlers)[]) {
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
        const body = checkedBody(withoutEmptyTexts(request.body ?? {}), checkBody);
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

/** Operations that the browser SDK calls, from any origin and without cookies. */
const browserRoutes = (platform: Platform, options: ServerOptions) => async (app: FastifyInstance) => {
  readJsonBodies(app);
  await app.register(cors, {
    origin: "*",
    methods: ["POST"],
    allowedHeaders: [
      "Authorization",
      "Content-Type",
      "PA-Version",
      "PA-Sig-Version",
      "PA-Challenge",
      "PA-KID",
      "PA-Signature",
    ],
    maxAge: 600,
  });
  for (const slug of Object.keys(browserHandlers) as (keyof typeof browserHandlers)[]) {
    const operation: Operation = operations[slug];
    const checkBody = bodyChecker(operation);
    const handle = browserHandlers[slug] as (call: BrowserCall<Slug>) => Promise<unknown>;
    app.route({
      method: operation.method,
      url: operation.path.slice(BROWSER_PREFIX.length),
      config: { operation },
      onRequest: async (request) => {
        request.possessionId = possessionIdOf(platform, request);
      },
      handler: async (request) => {
        const body = checkedBody(request.body ?? {}, checkBody);
        const repeatable = { possessionId: request.possessionId, slug, body };
        const answer = await handle({ platform, body, once: (decide) => answerOnce(platform, repeatable, decide) });
        options.inspectAnswer?.(slug, answer);
        return answer;
      },
    });
  }
};

function possessionIdOf(platform: Platform, { headers }: FastifyRequest): string {
  const [, token] = /^bearer +(\S+)$/i.exec(headers.authorization ?? "") ?? [];
  const claims = token && verifyAuthToken(platform, token);
  if (claims) return claims.auth.id;
  const challenge = token ? 'Bearer realm="prove", error="invalid_token"' : 'Bearer realm="prove"';
  throw new Refusal("unauthorized", undefined, { headers: { "www-authenticate": challenge } });
}

/** The body as the operation's model has it; the check is what makes the type true. */
function checkedBody(body: unknown, checkBody: CheckBody): never {
  checkBody(body);
  return body as never;
}
