/** The OAuth half of the platform, put together: it issues access tokens and says whom they stand for. */
import { operations } from "@proofline/contract";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { SECOND } from "../system/clock.ts";
import { handler as token } from "./token/handler.ts";
import type { OAuthDependencies } from "./dependencies.ts";
import { AccessTokenIssuer } from "./access-token-issuer.ts";
import { AccessTokenVerifier } from "./access-token-verifier.ts";
import { ClientAuthentication } from "./client-authentication.ts";
import { ClientRegistry } from "./client-registry.ts";
import { registerOAuthEndpoint } from "./endpoint.ts";
import { FailureLimit, type FailureLimits } from "./failure-limit.ts";
import { introspect, INTROSPECTION_PATH } from "./introspection.ts";
import { registerMetadata } from "./metadata.ts";
import type { Caller } from "./caller.ts";
import { ProtectedResource } from "./protected-resource.ts";
import { revoke, REVOCATION_PATH } from "./revocation-endpoint.ts";
import { Revocations } from "./revoked-tokens.ts";
import { SigningKeys } from "./signing-keys.ts";

export interface OAuth {
  /** Adds `/token`, introspection, revocation and the `/.well-known` documents. */
  register(app: FastifyInstance): void;
  /** The client whose access token the request carries. Throws a Refusal. */
  authenticate(request: FastifyRequest): Promise<Caller>;
  /** Learns of what other nodes have changed. To be called every REFRESH. */
  refresh(): Promise<void>;
  /** Call `clients.forget(id)` when a client or its secrets have changed. */
  readonly clients: ClientRegistry;
  /** Call `keys.refresh()` when there is another signing key. */
  readonly keys: SigningKeys;
}

/** So long this node may not know of a key or a revocation of another one. */
export const REFRESH = 10 * SECOND;

interface Options {
  readonly failureLimits?: FailureLimits;
  /** How long a key signs, in milliseconds. */
  readonly keyRotation?: number | undefined;
}

/** Loads the signing keys, and makes the first one. */
export async function createOAuth(platform: OAuthDependencies, options: Options = {}): Promise<OAuth> {
  const { store, clock, masterKey, signingAlgorithm, spending } = platform;
  const { keyRotation } = options;
  const keys = await SigningKeys.open({ store, clock, masterKey, signingAlgorithm, keyRotation });
  const revocations = new Revocations(store, clock);
  await revocations.refresh();
  const clients = new ClientRegistry(store, clock);
  const failures = spending.share("failures", (tell) => new FailureLimit(clock, tell, options.failureLimits));
  const authentication = new ClientAuthentication({ clients, failures, masterKey, clock });
  const issuer = new AccessTokenIssuer(keys, clock);
  const tokens = new AccessTokenVerifier(keys, revocations, clock);
  const resource = new ProtectedResource(platform, tokens, clients);
  return {
    clients,
    keys,
    authenticate: (request) => resource.authenticate(request),
    async refresh() {
      await Promise.all([keys.refresh(), revocations.refresh()]);
    },
    register(app) {
      const call = (request: FastifyRequest) => ({
        request,
        authentication,
        issuer,
        tokens,
        revocations,
        publicUrl: platform.publicUrl,
      });
      registerOAuthEndpoint(app, operations.token.path, (request) => token(call(request)), {
        operation: operations.token,
      });
      registerOAuthEndpoint(app, INTROSPECTION_PATH, (request) => introspect(call(request)));
      registerOAuthEndpoint(app, REVOCATION_PATH, (request) => revoke(call(request)));
      registerMetadata(app, platform, keys);
    },
  };
}
