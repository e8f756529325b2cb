/** The OAuth half of the platform, put together: it issues access tokens and says whom they stand for. */
import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Platform } from "../platform.ts";
import { AccessTokenIssuer } from "./access-token-issuer.ts";
import { AccessTokenVerifier } from "./access-token-verifier.ts";
import { ClientAuthentication } from "./client-authentication.ts";
import { ClientRegistry } from "./client-registry.ts";
import { FailureLimit, type FailureLimits } from "./failure-limit.ts";
import { registerMetadata } from "./metadata.ts";
import { type Caller, ProtectedResource } from "./protected-resource.ts";
import { SigningKeys } from "./signing-keys.ts";
import { registerTokenEndpoint } from "./token-endpoint.ts";

export interface OAuth {
  /** Adds `/token` and the `/.well-known` documents. */
  register(app: FastifyInstance): void;
  /** The client whose access token the request carries. Throws a Refusal. */
  authenticate(request: FastifyRequest): Promise<Caller>;
  /** Call `clients.forget(id)` when a client or its secrets have changed. */
  readonly clients: ClientRegistry;
  /** Call `keys.reload()` when there is another signing key. */
  readonly keys: SigningKeys;
}

/** Loads the signing keys, and makes the first one. */
export async function createOAuth(platform: Platform, options: { failureLimits?: FailureLimits } = {}): Promise<OAuth> {
  const { store, clock, masterKey } = platform;
  const keys = await SigningKeys.open(platform);
  const clients = new ClientRegistry(store, clock);
  const failures = new FailureLimit(clock, options.failureLimits);
  const authentication = new ClientAuthentication({ clients, failures, masterKey, clock });
  const issuer = new AccessTokenIssuer(keys, clock);
  const resource = new ProtectedResource(platform, new AccessTokenVerifier(keys, clock), clients);
  return {
    clients,
    keys,
    authenticate: (request) => resource.authenticate(request),
    register(app) {
      registerTokenEndpoint(app, { platform, authentication, issuer });
      registerMetadata(app, platform, keys);
    },
  };
}
