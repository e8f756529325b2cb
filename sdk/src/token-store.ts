import type { Middleware } from "./internal/middleware.ts";

/** A stored access token. Treat it like a password. */
export type StoredToken = {
  accessToken: string;
  /** Expiry in milliseconds since 1970. */
  expiresAt: number;
};

/** Stores the tokens of clients in many processes. Errors are ignored, as if it were empty. */
export type TokenStore = {
  /** @param key token URL and client ID; never the secret */
  get(key: string): Promise<StoredToken | null | undefined>;
  set(key: string, token: StoredToken): Promise<void>;
};

/** A token that expires sooner is not used. */
const USEFUL_MS = 120_000;

/**
 * Returns a middleware that shares access tokens between processes, such as serverless functions that make a few calls
 * each. Put it last. It does not reuse a stored token that the API has rejected.
 *
 * @example
 * ```ts
 * import { ProveapiCore } from "@prove-identity/prove-api/core";
 * import { sharedTokens, type StoredToken } from "@prove-identity/prove-api/token-store";
 *
 * const tokens = new Map<string, StoredToken>(); // in production: a cache that your processes share
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
    const requestedAt = Date.now();
    const response = await next(request);
    await ignoreErrors(async () => {
      const body = (await response.clone().json()) as { access_token?: unknown; expires_in?: unknown };
      const { access_token: token, expires_in: seconds } = body;
      if (!response.ok || !isToken(token) || !Number(seconds)) return;
      await store.set(key, { accessToken: token, expiresAt: requestedAt + Number(seconds) * 1_000 });
    });
    return response;
  };
}

/** Rejects stored values that are not tokens (RFC 6750 §2.1): they would fail every call until they are removed. */
const isToken = (value: unknown): value is string => typeof value === "string" && /^[!-~]+$/.test(value);

/** Resolves to `undefined` if `work` fails. */
async function ignoreErrors<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch {
    return undefined;
  }
}
