/** Creates the HTTP server with all routes: the contract's operations, OAuth, health check and hosted pages. */
import type { RequestListener } from "node:http";
import type { Operation } from "@proofline/contract";
import Fastify, { type FastifyInstance, type FastifyServerOptions, LogController } from "fastify";
import { emulatedCarrierRoutes } from "../possession/carrier/emulated-routes.ts";
import { SECOND } from "../system/clock.ts";
import { responseHeaders, requestId } from "../http/response-headers.ts";
import { sendError, sendUnknownOperation, sendParseError } from "../http/failure.ts";
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
import type { StatusSockets } from "../possession/status/status-sockets.ts";
import type { ServedCertificate } from "../http/tls/served-certificate.ts";

declare module "fastify" {
  interface FastifyContextConfig {
    /** Operation of the contract; absent on other routes. */
    operation?: Operation;
  }
}

/** Time to receive a complete request; protects against slow senders. */
const REQUEST_TIMEOUT = 30 * SECOND;
/** Idle time of a connection; longer than that of common load balancers. */
const KEEP_ALIVE_TIMEOUT = 72 * SECOND;

const times = { requestTimeout: REQUEST_TIMEOUT, keepAliveTimeout: KEEP_ALIVE_TIMEOUT };
/** Some HTTP clients offer an HTTP/2 upgrade with their first request. Ignore every offer but the status WebSocket. */
const protocol = { shouldUpgradeCallback: isStatusUpgrade };

export interface ServerOptions extends LimitOptions {
  readonly logger: FastifyServerOptions["logger"];
  /** Certificate for https; undefined: http. */
  readonly certificate: ServedCertificate | undefined;
  /** Number of trusted reverse proxies. */
  readonly trustedProxies: number;
  /** Whether `/phone` is served; undefined: only if the public URL is on loopback. */
  readonly phonePage: boolean | undefined;
  /** Hook that runs before routes are registered. */
  readonly prepareServer: ((app: FastifyInstance) => void) | undefined;
}

interface Parts {
  readonly platform: Platform;
  readonly oauth: OAuth;
  readonly sockets: StatusSockets;
  readonly feed: PhoneFeed;
}

export function createServer({ platform, oauth, sockets, feed }: Parts, options: ServerOptions): FastifyInstance {
  const { certificate } = options;
  const addHeaders = responseHeaders(platform.publicUrl);
  const app = Fastify({
    logger: options.logger ?? false,
    // A log entry per request costs a fifth of the throughput; errors are logged where they are handled.
    logController: new LogController({ disableRequestLogging: true }),
    // One logger for all requests: most log nothing, so a child logger each would be wasted.
    childLoggerFactory: (logger) => logger,
    exposeHeadRoutes: false,
    // Must be `false` without proxies: given a function, Fastify reads the forwarding headers of every request.
    trustProxy: options.trustedProxies > 0 && ((_: string, hop: number) => hop < options.trustedProxies),
    genReqId: requestId,
    http: protocol,
    ...(certificate && {
      // Fastify's own https server cannot replace its certificate.
      serverFactory: (handler: RequestListener) => certificate.createServer(handler, { ...protocol, ...times }),
    }),
    return503OnClosing: false,
    ...times,
    frameworkErrors(error, request, reply) {
      addHeaders(request, reply);
      sendError(error, request, reply);
    },
    clientErrorHandler: sendParseError,
  });
  app.decorateRequest("refusal", null);
  app.setErrorHandler(sendError);
  app.setNotFoundHandler(sendUnknownOperation);
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
  app.register(statusChannel(platform, sockets, options));
  return app;
}
