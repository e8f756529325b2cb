type Global = {
  process?: { env?: Record<string, string | undefined> };
  navigator?: { userAgent?: string };
  window?: { document?: unknown };
};

/** The environment variable `PROVE_<name>`; `undefined` also where there are none or reading them is forbidden (Deno). */
export function environmentVariable(name: string): string | undefined {
  try {
    return (globalThis as Global).process?.env?.[`PROVE_${name}`] || undefined;
  } catch {
    return undefined;
  }
}

/** A page, or what a test makes look like one. */
export const isBrowser = (): boolean => (globalThis as Global).window?.document !== undefined;

/** On Cloudflare Workers one request must not await what another one started. */
export const requestsAreIsolated = (): boolean => (globalThis as Global).navigator?.userAgent === "Cloudflare-Workers";
