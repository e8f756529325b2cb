/** Routes of the operations that an integrator's server calls with an access token. */
import { type Operation, operations } from "@proofline/contract";
import type { FastifyInstance, FastifyReply, FastifyRequest, RouteOptions } from "fastify";
import { MAX_BODY_BYTES, readJsonBodies, removeEmptyStrings } from "../http/body.ts";
import { parameterReader, routePath } from "../http/parameters.ts";
import { type LimitOptions, requestLimit } from "../http/limits.ts";
import { bodyChecker } from "../http/validation.ts";
import { idempotencyKey, REPLAYED } from "./idempotency/idempotency-key.ts";
import { runOnce } from "./idempotency/idempotent-call.ts";
import type { OAuth } from "../oauth/oauth.ts";
import type { Caller } from "../oauth/caller.ts";
import type { Platform } from "./platform.ts";
import type { ServerCall } from "./handler.ts";
import { type HandledSlug, serverHandlers } from "./index.ts";

declare module "fastify" {
  interface FastifyRequest {
    /** Null on routes that require no access token. */
    caller: Caller | null;
  }
}

/** A handler of any operation. */
type AnyHandler = (call: ServerCall<never>) => Promise<unknown>;

export const serverRoutes =
  (platform: Platform, oauth: OAuth, options: LimitOptions) => async (app: FastifyInstance) => {
    readJsonBodies(app);
    app.decorateRequest("caller", null);
    const limit = requestLimit(platform, "servers", options.sandboxRequestsPerSecond);
    const authenticate = async (request: FastifyRequest, reply: FastifyReply) => {
      request.caller = await oauth.authenticate(request);
      const left = limit(request.caller.tier, request.caller.clientId);
      if (left) reply.headers(left);
    };
    for (const slug of Object.keys(serverHandlers) as HandledSlug[]) {
      const handle = serverHandlers[slug] as AnyHandler;
      const operation: Operation = operations[slug];
      const route = serverRoute(platform, operation, handle);
      // `onRequest` runs before the body is read, so unauthenticated clients cannot make the server read one.
      app.route({ ...route, onRequest: authenticate });
      if (operation.formerPath) app.route({ ...route, url: operation.formerPath, onRequest: authenticate });
    }
  };

/** Returns the route of an operation: method, path, body limit and validation come from the contract. */
export function serverRoute(platform: Platform, operation: Operation, handle: AnyHandler): RouteOptions {
  const checkBody = bodyChecker(operation);
  const readParameters = parameterReader(operation);
  return {
    method: operation.method,
    url: routePath(operation.path),
    bodyLimit: operation.request?.largest ?? MAX_BODY_BYTES,
    config: { operation },
    handler(request, reply) {
      const call = {
        platform,
        caller: request.caller as Caller,
        parameters: readParameters(request),
        body: checkBody(removeEmptyStrings(request.body ?? {})),
      };
      const key = operation.method === "POST" ? idempotencyKey(request) : undefined;
      return key === undefined ? handle(call) : handleWithKey(key, operation, call, handle, reply);
    },
  };
}

/** Returns the stored response for a repeated call, with a header that marks it as replayed. */
async function handleWithKey(
  key: string,
  { slug }: Operation,
  call: ServerCall<never>,
  handle: AnyHandler,
  reply: FastifyReply,
): Promise<unknown> {
  const { caller, parameters, body } = call;
  const { response, isReplay } = await runOnce(
    call.platform,
    { clientId: caller.clientId, slug, key, request: { parameters, body } },
    (platform) => handle({ ...call, platform }),
  );
  return isReplay ? reply.code(response.status).headers(REPLAYED).send(response.body) : response.body;
}
