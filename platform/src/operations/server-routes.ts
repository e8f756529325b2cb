/** Routes of the operations that an integrator's server calls, with an access token. */
import { type Operation, operations } from "@proofline/contract";
import type { FastifyInstance, FastifyReply, FastifyRequest, RouteOptions } from "fastify";
import { LONGEST_BODY, readJsonBodies, withoutEmptyTexts } from "../http/body.ts";
import { parameterReader, routePath } from "../http/parameters.ts";
import { type LimitOptions, requestLimit } from "../http/limits.ts";
import { bodyChecker } from "../http/validation.ts";
import { idempotencyKey, REPLAYED } from "./idempotency/idempotency-key.ts";
import { answerOnce } from "./idempotency/idempotent-call.ts";
import type { OAuth } from "../oauth/oauth.ts";
import type { Caller } from "../oauth/caller.ts";
import type { Platform } from "./platform.ts";
import type { ServerCall } from "./handler.ts";
import { type HandledSlug, serverHandlers } from "./index.ts";

declare module "fastify" {
  interface FastifyRequest {
    /** Null on routes that ask for no access token. */
    caller: Caller | null;
  }
}

/** What a handler is called with, whatever its operation. */
type AnyHandler = (call: ServerCall<never>) => Promise<unknown>;

export const serverRoutes =
  (platform: Platform, oauth: OAuth, options: LimitOptions) => async (app: FastifyInstance) => {
    readJsonBodies(app);
    app.decorateRequest("caller", null);
    const limit = requestLimit(platform, "servers", options.sandboxRequestsPerSecond);
    const letIn = async (request: FastifyRequest, reply: FastifyReply) => {
      request.caller = await oauth.authenticate(request);
      const left = limit(request.caller.tier, request.caller.clientId);
      if (left) reply.headers(left);
    };
    for (const slug of Object.keys(serverHandlers) as HandledSlug[]) {
      const handle = serverHandlers[slug] as AnyHandler;
      const operation: Operation = operations[slug];
      const route = serverRoute(platform, operation, handle);
      // Before the body is read: who is not let in need not send one.
      app.route({ ...route, onRequest: letIn });
      if (operation.formerPath) app.route({ ...route, url: operation.formerPath, onRequest: letIn });
    }
  };

/** The route of an operation: method, path, sizes and checks are the contract's. */
export function serverRoute(platform: Platform, operation: Operation, handle: AnyHandler): RouteOptions {
  const checkBody = bodyChecker(operation);
  const readParameters = parameterReader(operation);
  return {
    method: operation.method,
    url: routePath(operation.path),
    bodyLimit: operation.request?.largest ?? LONGEST_BODY,
    config: { operation },
    handler(request, reply) {
      const call = {
        platform,
        caller: request.caller as Caller,
        parameters: readParameters(request),
        body: checkBody(withoutEmptyTexts(request.body ?? {})),
      };
      const key = operation.method === "POST" ? idempotencyKey(request) : undefined;
      return key === undefined ? handle(call) : answerWithKey(key, operation, call, handle, reply);
    },
  };
}

/** A repeat of an earlier call gets that one's answer, and a header that says so. */
async function answerWithKey(
  key: string,
  { slug }: Operation,
  call: ServerCall<never>,
  handle: AnyHandler,
  reply: FastifyReply,
): Promise<unknown> {
  const { caller, parameters, body } = call;
  const { answer, isReplay } = await answerOnce(
    call.platform,
    { clientId: caller.clientId, slug, key, request: { parameters, body } },
    (platform) => handle({ ...call, platform }),
  );
  return isReplay ? reply.code(answer.status).headers(REPLAYED).send(answer.body) : answer.body;
}
