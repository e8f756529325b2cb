/** Assembles the OAuth server: it issues, verifies and revokes access tokens and authenticates API requests. */
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
  /** Registers `/token`, introspection, revocation and the `/.well-known` documents. */
  register(app: FastifyInstance): void;
  /** Authenticates the client by the access token. @throws RequestError */
  authenticate(request: FastifyRequest): Promise<Caller>;
  /** Loads changes by other nodes. Call it at every REFRESH interval. */
  refresh(): Promise<void>;
  /** Call `clients.forget(id)` when a client or its secrets have changed. */
  readonly clients: ClientRegistry;
  /** Call `keys.refresh()` when a signing key was added. */
  readonly keys: SigningKeys;
}

/** Maximum delay until keys and revocations of another node apply on this one. */
export const REFRESH = 10 * SECOND;

interface Options {
  readonly failureLimits?: FailureLimits;
  /** Time that a key signs, in milliseconds. */
  readonly keyRotation?: number | undefined;
}

/** Loads the signing keys; creates the first one in a new store. */
export async function createOAuth(platform: OAuthDependencies, options: Options = {}): Promise<OAuth> {
  const { store, clock, masterKey, signingAlgorithm, spending } = platform;
  const { keyRotation } = options;
  const keys = await SigningKeys.open({ store, clock, masterKey, signingAlgorithm, keyRotation });
  const revocations = new Revocations(store, clock);
  await revocations.refresh();
  const clients = new ClientRegistry(store, clock);
  const failures = spending.share("failures", (recordUse) => new FailureLimit(clock, recordUse, options.failureLimits));
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
