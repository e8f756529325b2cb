/** The HTTP server: the operations of the contract, OAuth's endpoints and the health check. */
import type { RequestListener } from "node:http";
import type { Operation } from "@proofline/contract";
import Fastify, { type FastifyInstance, type FastifyServerOptions, LogController } from "fastify";
import { emulatedCarrierRoutes } from "../possession/carrier/emulated-routes.ts";
import { SECOND } from "../system/clock.ts";
import { answerHeaders, requestId } from "../http/answer-headers.ts";
import { answerFailure, answerUnknown, answerUnreadable } from "../http/failure.ts";
import { registerHealth } from "../http/health.ts";
import type { LimitOptions } from "../http/limits.ts";
import { registerFavicon } from "../http/pages/favicon.ts";
import { linkRoutes } from "../possession/links/routes.ts";
import type { OAuth } from "../oauth/oauth.ts";
import { BROWSER_PREFIX, browserRoutes } from "../operations/browser-routes.ts";
import { serverRoutes } from "../operations/server-routes.ts";
import type { PhoneFeed } from "./phone/feed.ts";
import { indexRoutes } from "./index-page/routes.ts";
import { hasPhonePage, phoneRoutes } from "./phone/routes.ts";
import type { Platform } from "../operations/platform.ts";
import { isStatusUpgrade, statusChannel } from "../possession/status/channel.ts";
import type { WaitingRoom } from "../possession/status/waiting-room.ts";
import type { ServedCertificate } from "../http/tls/served-certificate.ts";

declare module "fastify" {
  interface FastifyContextConfig {
    /** Absent on routes that are not of the contract. */
    operation?: Operation;
  }
}

/** From the first byte of a request to the last, so that nobody keeps a connection by sending slowly. */
const LONGEST_REQUEST = 30 * SECOND;
/** How long a connection without a request stays open. Longer than that of usual balancers. */
const KEPT_ALIVE = 72 * SECOND;

const times = { requestTimeout: LONGEST_REQUEST, keepAliveTimeout: KEPT_ALIVE };
/** Some HTTP clients offer HTTP/2 with every first request; for all but the WebSocket the offer is to be overheard. */
const protocol = { shouldUpgradeCallback: isStatusUpgrade };

export interface ServerOptions extends LimitOptions {
  readonly logger: FastifyServerOptions["logger"];
  /** To serve https with; undefined: http. */
  readonly certificate: ServedCertificate | undefined;
  /** How many proxies in front are trusted to say who calls. */
  readonly trustedProxies: number;
  /** Whether `/phone` is there; undefined: where only this machine reaches the platform. */
  readonly phonePage: boolean | undefined;
  /** Gets the server before it has any routes. */
  readonly prepareServer: ((app: FastifyInstance) => void) | undefined;
}

interface Parts {
  readonly platform: Platform;
  readonly oauth: OAuth;
  readonly room: WaitingRoom;
  readonly feed: PhoneFeed;
}

export function createServer({ platform, oauth, room, feed }: Parts, options: ServerOptions): FastifyInstance {
  const { certificate } = options;
  const addHeaders = answerHeaders(platform.publicUrl);
  const app = Fastify({
    logger: options.logger ?? false,
    // A line per request costs a fifth of the throughput; refusals and failures are logged where they are answered.
    logController: new LogController({ disableRequestLogging: true }),
    // One logger for all: a child per request would be made for the many that log nothing.
    childLoggerFactory: (logger) => logger,
    exposeHeadRoutes: false,
    // Not a function that says no: every look at the caller's address would then read the headers.
    trustProxy: options.trustedProxies > 0 && ((_: string, hop: number) => hop < options.trustedProxies),
    genReqId: requestId,
    http: protocol,
    ...(certificate && {
      // Fastify's own gives a server one certificate for good.
      serverFactory: (handler: RequestListener) => certificate.createServer(handler, { ...protocol, ...times }),
    }),
    return503OnClosing: false,
    ...times,
    frameworkErrors(error, request, reply) {
      addHeaders(request, reply);
      answerFailure(error, request, reply);
    },
    clientErrorHandler: answerUnreadable,
  });
  app.decorateRequest("refusal", null);
  app.setErrorHandler(answerFailure);
  app.setNotFoundHandler(answerUnknown);
  app.addHook("onRequest", (request, reply, done) => {
    addHeaders(request, reply);
    done();
  });
  registerHealth(app, platform);
  registerFavicon(app);
  options.prepareServer?.(app);
  oauth.register(app);
  app.register(serverRoutes(platform, oauth, options));
  app.register(browserRoutes(platform, options), { prefix: BROWSER_PREFIX });
  app.register(linkRoutes(platform));
  app.register(emulatedCarrierRoutes(platform));
  app.register(phoneRoutes(platform, feed, options.phonePage));
  app.register(indexRoutes(platform, () => hasPhonePage(platform.publicUrl, options.phonePage)));
  app.register(statusChannel(platform, room, options));
  return app;
}
