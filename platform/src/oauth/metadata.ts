/** Serves metadata of the authorization server (RFC 8414), keys (RFC 7517) and resource metadata (RFC 9728). */
import type { FastifyInstance } from "fastify";
import { operations } from "@proofline/contract";
import { INTROSPECTION_PATH } from "./introspection.ts";
import { REVOCATION_PATH } from "./revocation-endpoint.ts";
import type { SigningKeys } from "./signing-keys.ts";

export const AUTHORIZATION_SERVER_PATH = "/.well-known/oauth-authorization-server";
export const PROTECTED_RESOURCE_PATH = "/.well-known/oauth-protected-resource";
const JWKS_PATH = "/.well-known/jwks.json";

/** Cache lifetime in seconds. A new key must be published at least this long before it signs. */
const METADATA_LIFE = 300;

const AUTHENTICATION_METHODS = ["client_secret_basic", "client_secret_post"];

const CACHED = `public, max-age=${METADATA_LIFE}`;

/** @param platform read on every request, because the public URL may be unknown until the server listens */
export function registerMetadata(
  app: FastifyInstance,
  platform: { readonly publicUrl: string },
  keys: SigningKeys,
): void {
  const documents = {
    [AUTHORIZATION_SERVER_PATH]: () => authorizationServer(platform.publicUrl),
    [PROTECTED_RESOURCE_PATH]: () => protectedResource(platform.publicUrl),
    [JWKS_PATH]: () => keys.jwks(),
  };
  for (const [path, document] of Object.entries(documents)) {
    app.get(path, async (_request, reply) => {
      reply.headers({ "cache-control": CACHED, "access-control-allow-origin": "*" });
      return document();
    });
  }
}

/** RFC 8414 §2. The issuer is an origin, so the well-known URL has no path suffix. */
function authorizationServer(issuer: string) {
  return {
    issuer,
    token_endpoint: issuer + operations.token.path,
    jwks_uri: issuer + JWKS_PATH,
    response_types_supported: [],
    grant_types_supported: ["client_credentials"],
    token_endpoint_auth_methods_supported: AUTHENTICATION_METHODS,
    introspection_endpoint: issuer + INTROSPECTION_PATH,
    introspection_endpoint_auth_methods_supported: AUTHENTICATION_METHODS,
    revocation_endpoint: issuer + REVOCATION_PATH,
    revocation_endpoint_auth_methods_supported: AUTHENTICATION_METHODS,
    protected_resources: [issuer],
  };
}

/** RFC 9728 §2. */
function protectedResource(issuer: string) {
  return {
    resource: issuer,
    authorization_servers: [issuer],
    bearer_methods_supported: ["header"],
    resource_name: "proofline",
  };
}
