type Global = {
  process?: { env?: Record<string, string | undefined> };
  navigator?: { userAgent?: string };
  window?: { document?: unknown };
};

/**
 * Returns the environment variable `PROVE_<name>`; `undefined` if it is empty, if the runtime has no environment, or if
 * reading is not permitted (Deno).
 */
export function environmentVariable(name: string): string | undefined {
  try {
    return (globalThis as Global).process?.env?.[`PROVE_${name}`] || undefined;
  } catch {
    return undefined;
  }
}

/** Returns true in a web page, and in test environments that emulate one. */
export const isBrowser = (): boolean => (globalThis as Global).window?.document !== undefined;

/** Returns true on Cloudflare Workers, where a request must not await I/O that another request started. */
export const requestsAreIsolated = (): boolean => (globalThis as Global).navigator?.userAgent === "Cloudflare-Workers";
