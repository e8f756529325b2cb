/** Routes of the operations that the browser SDK calls from pages of any origin. */
import cors from "@fastify/cors";
import {
  type BrowserSlug,
  type DeviceSlug,
  type Operation,
  operations,
  RepromptResponse,
  type RequestOf,
  type Slug,
} from "@proofline/contract";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { findDevice } from "../possession/devices/device.ts";
import type { SignedParts } from "../possession/devices/signed-request.ts";
import { tierReader } from "../people/domains/domain.ts";
import { addressGroup } from "../http/client-address.ts";
import { bearerChallenge, bearerToken, isBearer } from "../http/bearer.ts";
import { MAX_BODY_BYTES, readJsonBodies } from "../http/body.ts";
import { sendUnknownOperation, logError, toRefusal } from "../http/failure.ts";
import { type Limit, type LimitOptions, requestLimit } from "../http/limits.ts";
import { RequestError } from "../http/request-error.ts";
import { bodyChecker } from "../http/validation.ts";
import type { Platform } from "./platform.ts";
import { respondOnce, promptAgain, errorResponse } from "../possession/response.ts";
import { verifyAuthToken } from "../possession/auth-token.ts";
import type { BrowserCall, DeviceCall } from "./handler.ts";
import { browserHandlers, deviceHandlers } from "./index.ts";
import type { AuthTokenClaims } from "../possession/auth-token-claims.ts";

declare module "fastify" {
  interface FastifyRequest {
    /** Claims of the authToken; null on routes that require none. */
    flow: AuthTokenClaims["auth"] | null;
  }
}

/** Path prefix of these routes. Only paths below it respond to CORS preflights. */
export const BROWSER_PREFIX = "/v1/client";

/** All headers of the browser SDK. `*` would not cover `Authorization`. */
const HEADERS = [
  "Authorization",
  "Content-Type",
  "PA-Version",
  "PA-Sig-Version",
  "PA-Challenge",
  "PA-KID",
  "PA-Signature",
];

export const browserRoutes = (platform: Platform, options: LimitOptions) => async (app: FastifyInstance) => {
  readJsonBodies(app);
  app.decorateRequest("flow", null);
  await app.register(cors, { origin: "*", methods: ["POST"], allowedHeaders: HEADERS, maxAge: 600 });
  // Set within these routes, so that the response has CORS headers and a page can read it.
  app.setNotFoundHandler(sendUnknownOperation);
  app.setErrorHandler((error: Error, request, reply) => {
    // Any status but 200 aborts the browser SDK, so errors after authentication are sent in a 200 response.
    const refusal = toRefusal(error);
    const { status } = refusal.error;
    if (status !== 429 && status !== 400) throw error;
    logError(refusal, request, error);
    // Set explicitly, since for some requests the framework has already set another status.
    return reply
      .code(200)
      .headers(refusal.headers)
      .send(status === 429 ? tooManyRequests(request) : errorResponse("malformedRequest"));
  });
  const limit = requestLimit(platform, "browsers", options.sandboxRequestsPerSecond);
  flowRoutes(app, platform, limit);
  deviceRoutes(app, platform, limit);
};

/** Adds the routes that require the authToken of a flow. */
function flowRoutes(app: FastifyInstance, platform: Platform, limit: Limit): void {
  const tierOf = tierReader(platform.store);
  for (const slug of Object.keys(browserHandlers) as BrowserSlug[]) {
    const checkBody = bodyChecker(operations[slug]);
    const handle = browserHandlers[slug] as (call: BrowserCall<Slug>) => Promise<unknown>;
    app.route({
      ...routeOf(operations[slug]),
      onRequest: async (request, reply) => {
        request.flow = claimsOf(platform, request);
        const left = limit((await tierOf(request.flow.ans)) ?? "live", addressGroup(request.ip));
        if (left) reply.headers(left);
      },
      handler: async (request) => {
        const claims = request.flow as NonNullable<typeof request.flow>;
        const body = checkBody(request.body ?? {});
        return handle({
          platform,
          claims,
          body,
          address: addressGroup(request.ip),
          origin: request.headers.origin,
          signed: signedParts(request),
          once: (decide) => respondOnce(platform, { possessionId: claims.id, slug, body }, decide),
        });
      },
    });
  }
}

/** Adds the routes about a device. Calls for unknown devices have the rate limit of a live domain. */
function deviceRoutes(app: FastifyInstance, platform: Platform, limit: Limit): void {
  const tierOf = tierReader(platform.store);
  for (const slug of Object.keys(deviceHandlers) as DeviceSlug[]) {
    const checkBody = bodyChecker(operations[slug]);
    const handle = deviceHandlers[slug] as (call: DeviceCall) => Promise<unknown>;
    app.route({
      ...routeOf(operations[slug]),
      handler: async (request, reply) => {
        const body: RequestOf<DeviceSlug> = checkBody(request.body ?? {});
        const device = await findDevice(platform, body.deviceId);
        const left = limit((device && (await tierOf(device.domainId))) ?? "live", addressGroup(request.ip));
        if (left) reply.headers(left);
        return handle({ platform, device, signed: signedParts(request) });
      },
    });
  }
}

/** Method, path below the prefix, and body limit of an operation. */
const routeOf = (operation: Operation) => ({
  method: operation.method,
  url: operation.path.slice(BROWSER_PREFIX.length),
  bodyLimit: operation.request?.largest ?? MAX_BODY_BYTES,
  config: { operation },
});

const signedParts = ({ method, url, headers, bytes }: FastifyRequest): SignedParts => ({
  method,
  url,
  headers,
  bytes: bytes ?? Buffer.alloc(0),
});

/**
 * Prompts the user again if the call supports it; otherwise the browser restarts the flow's steps, as after a reload.
 */
function tooManyRequests({ flow, routeOptions: { config } }: FastifyRequest) {
  const canReprompt = config.operation?.response.model.properties["data"] === RepromptResponse.properties.data;
  return canReprompt ? promptAgain("tooManyRequests") : errorResponse("tooManyRequests", flow?.next);
}

function claimsOf(platform: Platform, { headers: { authorization } }: FastifyRequest): AuthTokenClaims["auth"] {
  const token = bearerToken(authorization);
  const claims = token && verifyAuthToken(platform, token);
  if (claims) return claims.auth;
  const challenge = bearerChallenge(isBearer(authorization) ? { error: "invalid_token" } : {});
  throw new RequestError("unauthorized", undefined, { headers: challenge });
}
