/** Authenticates API requests by bearer token (RFC 6750); challenges point to the metadata (RFC 9728). */
import type { FastifyRequest } from "fastify";
import { type BearerChallenge, bearerChallenge, bearerToken, isBearer } from "../http/bearer.ts";
import { RequestError } from "../http/request-error.ts";
import type { OAuthDependencies } from "./dependencies.ts";
import { type AccessTokenVerifier, InvalidToken } from "./access-token-verifier.ts";
import type { ClientRegistry } from "./client-registry.ts";
import { PROTECTED_RESOURCE_PATH } from "./metadata.ts";
import type { Caller } from "./caller.ts";

export class ProtectedResource {
  readonly #platform: OAuthDependencies;
  readonly #tokens: AccessTokenVerifier;
  readonly #clients: ClientRegistry;

  constructor(platform: OAuthDependencies, tokens: AccessTokenVerifier, clients: ClientRegistry) {
    this.#platform = platform;
    this.#tokens = tokens;
    this.#clients = clients;
  }

  async authenticate(request: FastifyRequest): Promise<Caller> {
    const { publicUrl } = this.#platform;
    const token = readBearerToken(request, publicUrl);
    try {
      const { client_id } = await this.#tokens.verify(token, publicUrl);
      const client = await this.#clients.find(client_id);
      if (!client) throw new InvalidToken("the client of the access token no longer exists");
      return client.caller;
    } catch (cause) {
      if (cause instanceof InvalidToken) throw invalidToken(publicUrl, cause.message);
      throw cause;
    }
  }
}

function readBearerToken(request: FastifyRequest, publicUrl: string): string {
  const { authorization } = request.headers;
  const isInUri = request.url.includes("?") && "access_token" in (request.query as object);
  if (isBearer(authorization) && isInUri) throw sentByTwoMethods(publicUrl);
  // A token in the URI is ignored, because logs and browser histories store it (RFC 9700 §4.3.2).
  if (!isBearer(authorization))
    throw new RequestError("unauthorized", undefined, { headers: challenge(publicUrl, {}) });
  const token = bearerToken(authorization);
  if (token === undefined) throw invalidToken(publicUrl, "the access token is malformed");
  return token;
}

const invalidToken = (publicUrl: string, description: string) =>
  new RequestError("unauthorized", undefined, {
    headers: challenge(publicUrl, { error: "invalid_token", description }),
  });

const sentByTwoMethods = (publicUrl: string) =>
  new RequestError("malformedRequest", "the access token must be in the Authorization header only", {
    headers: challenge(publicUrl, {
      error: "invalid_request",
      description: "the access token was sent by two methods",
    }),
  });

const challenge = (publicUrl: string, parameters: BearerChallenge) =>
  bearerChallenge({ ...parameters, resourceMetadata: `${publicUrl}${PROTECTED_RESOURCE_PATH}` });
