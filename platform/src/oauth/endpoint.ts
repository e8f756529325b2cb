/**
 * What the endpoints have in common at which clients authenticate. Each is its own island in the server: it reads other
 * content types than the API, and refuses in OAuth's words what the rest of the server refuses in its own.
 */
import {
  errorCodes,
  type FastifyContextConfig,
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from "fastify";
import { bodyRefusals, LONGEST_BODY } from "../http/body.ts";
import { Refusal } from "../http/refusal.ts";
import { NOT_STORED, oauthRefusal } from "./oauth-refusal.ts";
import { FORM } from "./request-parameters.ts";

/** @param answer undefined: 200 without a body */
export function registerOAuthEndpoint(
  app: FastifyInstance,
  path: string,
  answer: (request: FastifyRequest) => Promise<object | undefined>,
  config: FastifyContextConfig = {},
): void {
  app.register(async (island) => {
    island.removeAllContentTypeParsers();
    // Every type, so that a wrong one is refused by the endpoint itself; the usual one by name, which is found faster.
    island.addContentTypeParser([FORM, "*"], { parseAs: "buffer", bodyLimit: LONGEST_BODY }, (_request, body, done) =>
      done(null, body),
    );
    island.setErrorHandler(refuseInOAuthWords);
    island.post(path, { config }, async (request, reply) => {
      const body = await answer(request);
      reply.headers(NOT_STORED);
      return body ?? reply.send();
    });
    island.route({
      method: island.supportedMethods.filter((method) => method !== "POST"),
      url: path,
      config,
      // Before the body is read: what it says does not matter.
      onRequest: async () => {
        throw oauthRefusal("invalid_request", "use POST", { entry: "methodNotAllowed", headers: { allow: "POST" } });
      },
      handler: () => undefined,
    });
  });
}

/** Says it as OAuth would and leaves the answer to the server's own error handler. */
function refuseInOAuthWords(error: FastifyError, _request: FastifyRequest, reply: FastifyReply): never {
  reply.headers(NOT_STORED);
  throw error instanceof Refusal ? error : (unreadableBody(error) ?? error);
}

/** Fastify's own complaints about a request, in the words of the API; undefined where the fault is ours. */
function unreadableBody(error: FastifyError): Refusal | undefined {
  if (error instanceof errorCodes.FST_ERR_CTP_BODY_TOO_LARGE) {
    return oauthRefusal("invalid_request", bodyRefusals["FST_ERR_CTP_BODY_TOO_LARGE"]);
  }
  const isCallersFault = error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500;
  return isCallersFault ? oauthRefusal("invalid_request", "the request cannot be read") : undefined;
}
