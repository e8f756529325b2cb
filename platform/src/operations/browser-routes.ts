/** Routes of the operations that the browser SDK calls, with the authToken of one flow, from pages of any origin. */
import cors from "@fastify/cors";
import {
  AskingAnswer,
  type BrowserSlug,
  type DeviceSlug,
  type Operation,
  operations,
  type RequestOf,
  type Slug,
} from "@proofline/contract";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { findDevice } from "../possession/devices/device.ts";
import type { SignedParts } from "../possession/devices/signed-request.ts";
import { tierReader } from "../people/domains/domain.ts";
import { addressGroup } from "../http/client-address.ts";
import { bearerChallenge, bearerToken, isBearer } from "../http/bearer.ts";
import { LONGEST_BODY, readJsonBodies } from "../http/body.ts";
import { answerUnknown, noteRefusal, toRefusal } from "../http/failure.ts";
import { type Limit, type LimitOptions, requestLimit } from "../http/limits.ts";
import { Refusal } from "../http/refusal.ts";
import { bodyChecker } from "../http/validation.ts";
import type { Platform } from "./platform.ts";
import { answerOnce, askAgain, refuse } from "../possession/answer.ts";
import { verifyAuthToken } from "../possession/auth-token.ts";
import type { BrowserCall, DeviceCall } from "./handler.ts";
import { browserHandlers, deviceHandlers } from "./index.ts";
import type { AuthTokenClaims } from "../possession/auth-token-claims.ts";

declare module "fastify" {
  interface FastifyRequest {
    /** What the authToken says; null on routes that ask for none. */
    flow: AuthTokenClaims["auth"] | null;
  }
}

/** Where all of them are, so that preflights are answered there and nowhere else. */
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
  // Within these routes, so that a page can read it.
  app.setNotFoundHandler(answerUnknown);
  app.setErrorHandler((error: Error, request, reply) => {
    // Any status but 200 is fatal to the browser SDK, so once its token was accepted a refusal travels in the answer.
    const refusal = toRefusal(error);
    const { status } = refusal.error;
    if (status !== 429 && status !== 400) throw error;
    noteRefusal(refusal, request, error);
    // Said outright: of some requests the framework has set another status by now.
    return reply
      .code(200)
      .headers(refusal.headers)
      .send(status === 429 ? tooManyRequests(request) : refuse("malformedRequest"));
  });
  const limit = requestLimit(platform, "browsers", options.sandboxRequestsPerSecond);
  flowRoutes(app, platform, limit);
  deviceRoutes(app, platform, limit);
};

/** Calls within a flow, with its authToken. */
function flowRoutes(app: FastifyInstance, platform: Platform, limit: Limit): void {
  const tierOf = tierReader(platform.store);
  for (const slug of Object.keys(browserHandlers) as BrowserSlug[]) {
    const checkBody = bodyChecker(operations[slug]);
    const handle = browserHandlers[slug] as (call: BrowserCall<Slug>) => Promise<unknown>;
    app.route({
      ...placeOf(operations[slug]),
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
          once: (decide) => answerOnce(platform, { possessionId: claims.id, slug, body }, decide),
        });
      },
    });
  }
}

/** Calls about a device, with its signature or without any. Who asks for devices that nobody has is limited like a live one. */
function deviceRoutes(app: FastifyInstance, platform: Platform, limit: Limit): void {
  const tierOf = tierReader(platform.store);
  for (const slug of Object.keys(deviceHandlers) as DeviceSlug[]) {
    const checkBody = bodyChecker(operations[slug]);
    const handle = deviceHandlers[slug] as (call: DeviceCall) => Promise<unknown>;
    app.route({
      ...placeOf(operations[slug]),
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

/** Where an operation is, below the prefix. */
const placeOf = (operation: Operation) => ({
  method: operation.method,
  url: operation.path.slice(BROWSER_PREFIX.length),
  bodyLimit: operation.request?.largest ?? LONGEST_BODY,
  config: { operation },
});

const signedParts = ({ method, url, headers, bytes }: FastifyRequest): SignedParts => ({
  method,
  url,
  headers,
  bytes: bytes ?? Buffer.alloc(0),
});

/** The person is asked again where the call can ask; elsewhere the browser starts over, as a reloaded page does. */
function tooManyRequests({ flow, routeOptions: { config } }: FastifyRequest) {
  const asks = config.operation?.response.model.properties["data"] === AskingAnswer.properties.data;
  return asks ? askAgain("tooManyRequests") : refuse("tooManyRequests", flow?.next);
}

function claimsOf(platform: Platform, { headers: { authorization } }: FastifyRequest): AuthTokenClaims["auth"] {
  const token = bearerToken(authorization);
  const claims = token && verifyAuthToken(platform, token);
  if (claims) return claims.auth;
  const challenge = bearerChallenge(isBearer(authorization) ? { error: "invalid_token" } : {});
  throw new Refusal("unauthorized", undefined, { headers: challenge });
}
