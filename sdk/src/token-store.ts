import type { Middleware } from "./internal/middleware.ts";

/** An access token outside the process. Treat it like a password. */
export type StoredToken = {
  accessToken: string;
  /** Milliseconds since 1970. */
  expiresAt: number;
};

/** Where clients of many processes keep their tokens. One that fails counts as empty. */
export type TokenStore = {
  /** @param key token URL and client id; never the secret */
  get(key: string): Promise<StoredToken | null | undefined>;
  set(key: string, token: StoredToken): Promise<void>;
};

/** A token this near its end is not worth taking. */
const USEFUL_MS = 120_000;

/**
 * Lets clients of many processes share their access tokens: functions of a serverless platform, say, that live for a few
 * calls each. A middleware; put it last. A token that the API rejects is not taken from the store again.
 *
 * @example
 * ```ts
 * import { ProveapiCore } from "@prove-identity/prove-api/core";
 * import { sharedTokens, type StoredToken } from "@prove-identity/prove-api/token-store";
 *
 * const tokens = new Map<string, StoredToken>(); // in earnest: a cache that your processes share
 * const store = {
 *   get: async (key: string) => tokens.get(key),
 *   set: async (key: string, token: StoredToken) => void tokens.set(key, token),
 * };
 * export const prove = new ProveapiCore({ middleware: [sharedTokens(store)] });
 * ```
 */
export function sharedTokens(store: TokenStore): Middleware {
  let rejected: string | null;
  return async (request, next, { kind }) => {
    if (kind === "operation") {
      const response = await next(request);
      if (response.status === 401) rejected = request.headers.get("authorization");
      return response;
    }
    const key = `${request.url} ${new URLSearchParams(await request.clone().text()).get("client_id")}`;
    const stored = await ignoreErrors(async () => {
      const { accessToken, expiresAt } = (await store.get(key)) ?? {};
      const left = Number(expiresAt) - Date.now();
      const isUsable = isToken(accessToken) && `Bearer ${accessToken}` !== rejected && left > USEFUL_MS;
      return isUsable ? { access_token: accessToken, expires_in: left / 1_000, token_type: "Bearer" } : undefined;
    });
    if (stored) return Response.json(stored);
    const askedAt = Date.now();
    const response = await next(request);
    await ignoreErrors(async () => {
      const answer = (await response.clone().json()) as { access_token?: unknown; expires_in?: unknown };
      const { access_token: token, expires_in: seconds } = answer;
      if (!response.ok || !isToken(token) || !Number(seconds)) return;
      await store.set(key, { accessToken: token, expiresAt: askedAt + Number(seconds) * 1_000 });
    });
    return response;
  };
}

/** A store may hold anything: what is no token (RFC 6750 §2.1) would fail every call until it is gone. */
const isToken = (value: unknown): value is string => typeof value === "string" && /^[!-~]+$/.test(value);

/** What the work gives; `undefined` when it fails. */
async function ignoreErrors<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch {
    return undefined;
  }
}
