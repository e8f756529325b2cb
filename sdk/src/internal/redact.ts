/**
 * Logs for `debugLogger`: methods, path templates, statuses and headers. Values of headers that are not on the list are
 * masked as `***`, so new headers cannot leak. Bodies contain personal data, tokens and secrets and are never logged.
 */
import type { Logger } from "../lib/logger.ts";

const SAFE_HEADER = /^(accept|content-(type|length|encoding|language)|date|retry-after|user-agent|x-request-id)$/;

const redacted = (name: string, value: string): string => (SAFE_HEADER.test(name) ? value : "***");

/** Returns the headers, with all values masked except those of safe headers. */
export const redactedHeaders = (headers: Headers): Record<string, string> =>
  Object.fromEntries([...headers].map(([name, value]) => [name, redacted(name, value)]));

export function log(logger: Logger | undefined, title: string, { headers }: Request | Response): void {
  if (!logger) return;
  try {
    logger.group(title);
    for (const [name, value] of headers) logger.log(`${name}: ${redacted(name, value)}`);
    logger.groupEnd();
  } catch {} // a failing logger must not fail the call
}
