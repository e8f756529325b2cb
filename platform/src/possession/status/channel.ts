/**
 * `GET /v1/client/status`: the WebSocket on which a browser waits for the phone. The authToken is in the query, because
 * browsers cannot set headers on a WebSocket; it is never logged.
 */
import type { IncomingMessage } from "node:http";
import websocket from "@fastify/websocket";
import { operations } from "@proofline/contract";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { SECOND } from "../../system/clock.ts";
import { tierReader } from "../../people/domains/domain.ts";
import { bearerChallenge } from "../../http/bearer.ts";
import { addressGroup } from "../../http/client-address.ts";
import { type LimitOptions, requestLimit } from "../../http/limits.ts";
import { REQUEST_ID } from "../../http/response-headers.ts";
import { RequestError } from "../../http/request-error.ts";
import type { PossessionDependencies } from "../dependencies.ts";
import { verifyAuthToken } from "../auth-token.ts";
import type { StatusClient, StatusSockets } from "./status-sockets.ts";

declare module "fastify" {
  interface FastifyRequest {
    /** Authenticated client of the status route; `null` on other routes. */
    statusClient: StatusClient | null;
  }
}

/** More than `ping`, the only frame that clients send. */
const MAX_FRAME_BYTES = 64;

/** Whether an upgrade request is for the status WebSocket. */
export const isStatusUpgrade = ({ url = "", headers }: IncomingMessage): boolean =>
  headers.upgrade?.toLowerCase() === "websocket" && url.split("?")[0] === operations["client-status"].path;

export const statusChannel =
  (platform: PossessionDependencies, sockets: StatusSockets, options: LimitOptions) => async (app: FastifyInstance) => {
    await app.register(websocket, {
      options: { maxPayload: MAX_FRAME_BYTES, perMessageDeflate: false, clientTracking: false },
      errorHandler: (_, socket) => socket.terminate(),
      preClose: (done) => {
        void sockets.close();
        done();
      },
    });
    app.decorateRequest("statusClient", null);
    // Fastify does not send the upgrade response, so the header is set here.
    const ids = new WeakMap<IncomingMessage, string>();
    app.websocketServer.on("headers", (headers, raw) => headers.push(`${REQUEST_ID}: ${ids.get(raw)}`));
    const limit = requestLimit(platform, "sockets", options.sandboxRequestsPerSecond);
    const tierOf = tierReader(platform.store);
    app.route({
      method: "GET",
      url: operations["client-status"].path,
      config: { operation: operations["client-status"] },
      onRequest: async (request) => {
        const { id, ans, exp } = claimsOf(platform, request);
        const client = {
          possessionId: id,
          expiresAt: exp * SECOND,
          address: addressGroup(request.ip),
          tier: (await tierOf(ans)) ?? "live",
        };
        limit(client.tier, client.address);
        sockets.requireCapacity(client);
        request.statusClient = client;
        ids.set(request.raw, request.id);
      },
      handler: () => {
        throw new RequestError("malformedRequest", "this endpoint is a WebSocket; send an upgrade request (RFC 6455)");
      },
      wsHandler: (socket, { statusClient }) => sockets.add(socket, statusClient as StatusClient),
    });
  };

function claimsOf(platform: PossessionDependencies, { query }: FastifyRequest) {
  const { token } = query as Record<string, unknown>;
  const claims = typeof token === "string" ? verifyAuthToken(platform, token) : undefined;
  if (!claims) throw new RequestError("unauthorized", undefined, { headers: bearerChallenge({}) });
  return { ...claims.auth, exp: claims.exp };
}
