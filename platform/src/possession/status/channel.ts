/**
 * `GET /v1/client/status`: the WebSocket on which a browser waits for what happens on the phone. Whoever holds an
 * authToken may wait; it stands in the query because a browser can send a WebSocket no header, and is never logged.
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
import { REQUEST_ID } from "../../http/answer-headers.ts";
import { Refusal } from "../../http/refusal.ts";
import type { PossessionDependencies } from "../dependencies.ts";
import { verifyAuthToken } from "../auth-token.ts";
import type { Visitor, WaitingRoom } from "./waiting-room.ts";

declare module "fastify" {
  interface FastifyRequest {
    /** Who wants to wait for a verdict; null on other routes. */
    visitor: Visitor | null;
  }
}

/** Above `ping`, which is all that a client says. */
const LONGEST_FRAME = 64;

/** Whether a request that asks for another protocol is to get it. */
export const isStatusUpgrade = ({ url = "", headers }: IncomingMessage): boolean =>
  headers.upgrade?.toLowerCase() === "websocket" && url.split("?")[0] === operations["client-status"].path;

export const statusChannel =
  (platform: PossessionDependencies, room: WaitingRoom, options: LimitOptions) => async (app: FastifyInstance) => {
    await app.register(websocket, {
      options: { maxPayload: LONGEST_FRAME, perMessageDeflate: false, clientTracking: false },
      errorHandler: (_, socket) => socket.terminate(),
      preClose: (done) => {
        void room.close();
        done();
      },
    });
    app.decorateRequest("visitor", null);
    // The answer that upgrades is not the framework's.
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
        const visitor = {
          possessionId: id,
          expiresAt: exp * SECOND,
          address: addressGroup(request.ip),
          tier: (await tierOf(ans)) ?? "live",
        };
        limit(visitor.tier, visitor.address);
        room.requireSeat(visitor);
        request.visitor = visitor;
        ids.set(request.raw, request.id);
      },
      handler: () => {
        throw new Refusal("malformedRequest", "this is a WebSocket; ask for the upgrade (RFC 6455)");
      },
      wsHandler: (socket, { visitor }) => room.enter(socket, visitor as Visitor),
    });
  };

function claimsOf(platform: PossessionDependencies, { query }: FastifyRequest) {
  const { token } = query as Record<string, unknown>;
  const claims = typeof token === "string" ? verifyAuthToken(platform, token) : undefined;
  if (!claims) throw new Refusal("unauthorized", undefined, { headers: bearerChallenge({}) });
  return { ...claims.auth, exp: claims.exp };
}
