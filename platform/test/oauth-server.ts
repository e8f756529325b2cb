/**
 * The OAuth endpoints on a real server and database, with a clock that the test moves.
 *
 * A test file fails if any response given while it ran violates the contract.
 */
import Fastify, { type FastifyError } from "fastify";
import { MINUTE } from "../src/system/clock.ts";
import { clientSecretRow } from "../src/oauth/client-secret.ts";
import { responseHeaders, requestId } from "../src/http/response-headers.ts";
import { RequestError } from "../src/http/request-error.ts";
import { randomMasterKey } from "../src/store/keys/master-key.ts";
import type { SigningAlgorithm } from "../src/store/rows/installation.ts";
import type { Platform } from "../src/operations/platform.ts";
import { insertClient, insertClientSecret, insertDomain } from "../src/store/tables/clients.ts";
import type { Product } from "../src/store/rows/clients.ts";
import { noticesInProcess } from "../src/store/notices.ts";
import "./inspected.ts";
import { openTestStore } from "./store.ts";
import { write } from "../src/store/statement.ts";
import type { FailureLimits } from "../src/oauth/failure-limit.ts";
import { SharedLimits } from "../src/http/shared-limits.ts";
import { createOAuth } from "../src/oauth/oauth.ts";

export const CLIENT_ID = "test-client";
export const CLIENT_SECRET = "test-secret";

export interface TestServerOptions {
  readonly signingAlgorithm?: SigningAlgorithm;
  readonly failureLimits?: FailureLimits;
  readonly keyRotation?: number;
}

/** Dependencies that OAuth does not use. */
const unused = { identities: {}, carriers: {}, sandboxLinks: "manual" as const };

export async function startTestServer({ signingAlgorithm = "ES256", ...options }: TestServerOptions = {}) {
  const clock = { time: Date.UTC(2030, 0, 1), now: () => clock.time, advance: (by: number) => (clock.time += by) };
  const store = await openTestStore();
  const masterKey = randomMasterKey();
  const notices = noticesInProcess();
  const platform = {
    ...unused,
    notices,
    spending: new SharedLimits(notices),
    clock,
    store,
    masterKey,
    publicUrl: "",
    signingAlgorithm,
  };
  await store.commit([write(insertDomain, { id: "domain", name: "Test", tier: "sandbox", createdAt: clock.now() })]);

  const addSecret = async (clientId: string, secret: string, expiresAt: number | null = null) => {
    const row = { ...clientSecretRow(platform, clientId, secret), expiresAt };
    await store.commit([write(insertClientSecret, row)]);
  };
  const addClient = async (id: string, secret: string, product: Product | null = null) => {
    await store.commit([
      write(insertClient, { id, domainId: "domain", product, createdAt: clock.now(), revokedAt: null }),
    ]);
    await addSecret(id, secret);
  };
  await addClient(CLIENT_ID, CLIENT_SECRET);

  const node = await startNode(platform, options);
  return {
    ...node,
    clock,
    store,
    masterKey,
    platform,
    addSecret,
    addClient,
    /** Another node of the same installation, with the same public URL. */
    startNode: () => startNode(platform, options),
    async close(): Promise<void> {
      await node.close();
      await store.close();
    },
  };
}

/** The first node's address becomes the public URL. */
async function startNode(platform: Platform, options: TestServerOptions) {
  const oauth = await createOAuth(platform, options);
  // The test acts as the trusted proxy, so that it can call from any address.
  const app = Fastify({ trustProxy: true, genReqId: requestId });
  const addHeaders = responseHeaders(platform.publicUrl);
  app.addHook("onRequest", async (request, reply) => addHeaders(request, reply));
  app.setErrorHandler((error: FastifyError, _request, reply) => {
    if (!(error instanceof RequestError)) return reply.code(error.statusCode ?? 500).send({ message: error.message });
    return reply.code(error.error.status).headers(error.headers).send(error.body);
  });
  oauth.register(app);
  app.get("/caller", (request) => oauth.authenticate(request));
  const url = await app.listen({ port: 0, host: "127.0.0.1" });
  platform.publicUrl ||= url;
  const post = (path: string, init: RequestInit) => fetch(`${url}${path}`, { method: "POST", ...init });
  return {
    url,
    oauth,
    post,
    /** Response of `POST /token`. */
    token: (init: RequestInit) => post("/token", init),
    async accessToken(changes: Record<string, string> = {}): Promise<string> {
      const response = await post("/token", { body: formOf(changes) });
      return ((await response.json()) as { access_token: string }).access_token;
    },
    /** Response of a protected operation. */
    call: (authorization?: string, query = "") =>
      fetch(`${url}/caller${query}`, authorization === undefined ? {} : { headers: { authorization } }),
    close: () => app.close(),
  };
}

/** A valid request, with these changes. */
export function formOf(changes: Record<string, string | undefined> = {}): URLSearchParams {
  const right = { grant_type: "client_credentials", client_id: CLIENT_ID, client_secret: CLIENT_SECRET };
  const entries = Object.entries<string | undefined>({ ...right, ...changes });
  return new URLSearchParams(entries.filter((entry): entry is [string, string] => entry[1] !== undefined));
}

export const basic = (id: string, secret: string): string =>
  `Basic ${Buffer.from(`${formEncoded(id)}:${formEncoded(secret)}`).toString("base64")}`;

const formEncoded = (text: string) => encodeURIComponent(text).replaceAll("%20", "+");

/** Longer than any registry entry is cached. */
export const PAST_CACHE = MINUTE;
