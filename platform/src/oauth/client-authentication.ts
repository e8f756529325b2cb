/** Who is the client of this request? RFC 6749 §2.3: HTTP Basic, or id and secret in the body; exactly one of the two. */
import { timingSafeEqual } from "node:crypto";
import type { FastifyRequest } from "fastify";
import type { Clock } from "../system/clock.ts";
import type { MasterKey } from "../store/keys/master-key.ts";
import { type Credentials, parseBasic } from "./basic-credentials.ts";
import type { Client, ClientRegistry } from "./client-registry.ts";
import type { FailureLimit } from "./failure-limit.ts";
import type { Parameters } from "./form.ts";
import { invalidClient, oauthRefusal } from "./oauth-refusal.ts";
import type { Caller } from "./caller.ts";

/** Written into logs of every proxy on the way, so never accepted there (§2.3.1, RFC 9700 §4.3.2). */
const NOT_IN_THE_URI = ["client_id", "client_secret", "client_assertion", "access_token"];

/** Stands in for the secret of a client that does not exist, so that the comparison takes place all the same. */
const nobody: Pick<Client, "secrets"> = { secrets: [{ hash: Buffer.alloc(32), expiresAt: 0 }] };

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
    refuseCredentialsInUri(request);
    const credentials = readCredentials(request.headers.authorization, parameters);
    return this.#verify(credentials, request.ip);
  }

  /**
   * The cache can only say yes. Before a no, the store is asked, whether the client is known or not: a secret that was
   * added a moment ago works at once, and wrong secrets and unknown clients cost the same work.
   */
  async #verify({ clientId, clientSecret }: Credentials, address: string): Promise<Caller> {
    this.#admit(clientId, address);
    const hash = this.#masterKey.digest("client-secret", clientSecret);
    const cached = this.#clients.cached(clientId);
    if (cached && this.#hasSecret(cached, hash)) return cached.caller;
    const client = await this.#clients.load(clientId);
    // Others may have failed while the store was read; from here to the count nothing comes between.
    this.#admit(clientId, address);
    if (this.#hasSecret(client ?? nobody, hash) && client) return client.caller;
    this.#failures.countFailure(clientId, address);
    throw invalidClient();
  }

  #admit(clientId: string, address: string): void {
    const seconds = this.#failures.wait(clientId, address);
    if (seconds === 0) return;
    throw oauthRefusal("temporarily_unavailable", undefined, { headers: { "retry-after": String(seconds) } });
  }

  /** Two secrets are valid while one is rotated out. Every one is compared, found or not. */
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

function refuseCredentialsInUri({ url, query }: FastifyRequest): void {
  if (!url.includes("?")) return;
  const name = NOT_IN_THE_URI.find((candidate) => candidate in (query as object));
  if (name) throw oauthRefusal("invalid_request", `field '${name}' must not be in the URI`);
}

function readCredentials(authorization: string | undefined, parameters: Parameters): Credentials {
  const clientId = parameters.get("client_id");
  const clientSecret = parameters.get("client_secret");
  refuseSecondMethod(authorization, parameters);
  if (authorization === undefined) {
    if (clientId === undefined || clientSecret === undefined) throw invalidClient();
    return { clientId, clientSecret };
  }
  const credentials = parseBasic(authorization);
  if (!credentials) throw invalidClient();
  // Beside Basic a `client_id` says who the client is (§3.2.1); it authenticates nobody but must not say otherwise.
  if (clientId !== undefined && clientId !== credentials.clientId) {
    throw oauthRefusal("invalid_request", "field 'client_id' is not the client of the Authorization header");
  }
  return credentials;
}

function refuseSecondMethod(authorization: string | undefined, parameters: Parameters): void {
  const methods =
    Number(authorization !== undefined) +
    Number(parameters.has("client_secret")) +
    Number(parameters.has("client_assertion"));
  if (methods > 1) throw oauthRefusal("invalid_request", "the client must use one way to authenticate, not several");
}
