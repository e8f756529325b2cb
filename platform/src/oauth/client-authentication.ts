/** Authenticates clients with HTTP Basic or with credentials in the body, but not both (RFC 6749 §2.3). */
import { timingSafeEqual } from "node:crypto";
import type { FastifyRequest } from "fastify";
import type { Clock } from "../system/clock.ts";
import type { MasterKey } from "../store/keys/master-key.ts";
import { type Credentials, parseBasic } from "./basic-credentials.ts";
import type { Client, ClientRegistry } from "./client-registry.ts";
import type { FailureLimit } from "./failure-limit.ts";
import type { Parameters } from "./form.ts";
import { invalidClient, oauthError } from "./oauth-error.ts";
import type { Caller } from "./caller.ts";

/** Rejected in the URI, because proxies log it (§2.3.1, RFC 9700 §4.3.2). */
const FORBIDDEN_IN_URI = ["client_id", "client_secret", "client_assertion", "access_token"];

/** Placeholder for an unknown client, so that the comparison takes the same time as for a known one. */
const unknownClient: Pick<Client, "secrets"> = { secrets: [{ hash: Buffer.alloc(32), expiresAt: 0 }] };

export class ClientAuthentication {
  readonly #clients: ClientRegistry;
  readonly #failures: FailureLimit;
  readonly #masterKey: MasterKey;
  readonly #clock: Clock;

  constructor(parts: { clients: ClientRegistry; failures: FailureLimit; masterKey: MasterKey; clock: Clock }) {
    this.#clients = parts.clients;
    this.#failures = parts.failures;
    this.#masterKey = parts.masterKey;
    this.#clock = parts.clock;
  }

  async authenticate(request: FastifyRequest, parameters: Parameters): Promise<Caller> {
    rejectCredentialsInUri(request);
    const credentials = readCredentials(request.headers.authorization, parameters);
    return this.#verify(credentials, request.ip);
  }

  /**
   * The cache only accepts. Before any rejection the store is read, so that a new secret works immediately and a wrong
   * secret costs the same work as an unknown client.
   */
  async #verify({ clientId, clientSecret }: Credentials, address: string): Promise<Caller> {
    this.#requireBelowFailureLimit(clientId, address);
    const hash = this.#masterKey.digest("client-secret", clientSecret);
    const cached = this.#clients.cached(clientId);
    if (cached && this.#hasSecret(cached, hash)) return cached.caller;
    const client = await this.#clients.load(clientId);
    // Concurrent requests may have failed during the read. From here to the count the code is synchronous.
    this.#requireBelowFailureLimit(clientId, address);
    if (this.#hasSecret(client ?? unknownClient, hash) && client) return client.caller;
    this.#failures.countFailure(clientId, address);
    throw invalidClient();
  }

  #requireBelowFailureLimit(clientId: string, address: string): void {
    const seconds = this.#failures.wait(clientId, address);
    if (seconds === 0) return;
    throw oauthError("temporarily_unavailable", undefined, { headers: { "retry-after": String(seconds) } });
  }

  /**
   * During a rotation two secrets are valid. Always compares all of them, so that the time does not depend on a match.
   */
  #hasSecret({ secrets }: Pick<Client, "secrets">, hash: Buffer): boolean {
    let found = false;
    for (const secret of secrets) {
      const isEqual = secret.hash.length === hash.length && timingSafeEqual(secret.hash, hash);
      const isValid = secret.expiresAt === null || secret.expiresAt > this.#clock.now();
      if (isEqual && isValid) found = true;
    }
    return found;
  }
}

function rejectCredentialsInUri({ url, query }: FastifyRequest): void {
  if (!url.includes("?")) return;
  const name = FORBIDDEN_IN_URI.find((candidate) => candidate in (query as object));
  if (name) throw oauthError("invalid_request", `field '${name}' must not be in the URI`);
}

function readCredentials(authorization: string | undefined, parameters: Parameters): Credentials {
  const clientId = parameters.get("client_id");
  const clientSecret = parameters.get("client_secret");
  rejectSecondMethod(authorization, parameters);
  if (authorization === undefined) {
    if (clientId === undefined || clientSecret === undefined) throw invalidClient();
    return { clientId, clientSecret };
  }
  const credentials = parseBasic(authorization);
  if (!credentials) throw invalidClient();
  // With Basic, the body may have a `client_id` (§3.2.1). It does not authenticate, but it must match.
  if (clientId !== undefined && clientId !== credentials.clientId) {
    throw oauthError("invalid_request", "field 'client_id' does not match the client in the Authorization header");
  }
  return credentials;
}

function rejectSecondMethod(authorization: string | undefined, parameters: Parameters): void {
  const methods =
    Number(authorization !== undefined) +
    Number(parameters.has("client_secret")) +
    Number(parameters.has("client_assertion"));
  if (methods > 1) throw oauthError("invalid_request", "the client must use only one authentication method");
}
