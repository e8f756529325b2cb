/**
 * Registers endpoints with client authentication. Each runs in its own Fastify context, because it accepts other
 * content types than the API and returns OAuth errors.
 */
import {
  errorCodes,
  type FastifyContextConfig,
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from "fastify";
import { bodyErrorMessages, MAX_BODY_BYTES } from "../http/body.ts";
import { RequestError } from "../http/request-error.ts";
import { NO_STORE, oauthError } from "./oauth-error.ts";
import { FORM } from "./request-parameters.ts";

/** @param handle returns the response body; undefined: 200 without a body */
export function registerOAuthEndpoint(
  app: FastifyInstance,
  path: string,
  handle: (request: FastifyRequest) => Promise<object | undefined>,
  config: FastifyContextConfig = {},
): void {
  app.register(async (instance) => {
    instance.removeAllContentTypeParsers();
    // Accepts every type, so that the endpoint itself rejects wrong ones. Fastify finds a named type faster than "*".
    instance.addContentTypeParser(
      [FORM, "*"],
      { parseAs: "buffer", bodyLimit: MAX_BODY_BYTES },
      (_request, body, done) => done(null, body),
    );
    instance.setErrorHandler(rejectAsOAuthError);
    instance.post(path, { config }, async (request, reply) => {
      const body = await handle(request);
      reply.headers(NO_STORE);
      return body ?? reply.send();
    });
    instance.route({
      method: instance.supportedMethods.filter((method) => method !== "POST"),
      url: path,
      config,
      // Rejects the request before its body is read.
      onRequest: async () => {
        throw oauthError("invalid_request", "use POST", { entry: "methodNotAllowed", headers: { allow: "POST" } });
      },
      handler: () => undefined,
    });
  });
}

/** Converts errors to OAuth errors and rethrows them for the server's error handler. */
function rejectAsOAuthError(error: FastifyError, _request: FastifyRequest, reply: FastifyReply): never {
  reply.headers(NO_STORE);
  throw error instanceof RequestError ? error : (malformedRequest(error) ?? error);
}

/** Converts Fastify's errors about malformed requests; returns undefined for internal errors. */
function malformedRequest(error: FastifyError): RequestError | undefined {
  if (error instanceof errorCodes.FST_ERR_CTP_BODY_TOO_LARGE) {
    return oauthError("invalid_request", bodyErrorMessages["FST_ERR_CTP_BODY_TOO_LARGE"]);
  }
  const isClientError = error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500;
  return isClientError ? oauthError("invalid_request", "the request is malformed") : undefined;
}
