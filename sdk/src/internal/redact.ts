/**
 * What `debugLogger` gets to see: methods, paths as templates, statuses and headers. A header that is not named here is
 * shown as `***`, so a new one can never leak; bodies hold personal data, tokens and secrets and are never shown.
 */
import type { Logger } from "../lib/logger.ts";

const SAFE_HEADER = /^(accept|content-(type|length|encoding|language)|date|retry-after|user-agent|x-request-id)$/;

const redacted = (name: string, value: string): string => (SAFE_HEADER.test(name) ? value : "***");

/** The headers, with the values of those that are not known to be harmless masked. */
export const redactedHeaders = (headers: Headers): Record<string, string> =>
  Object.fromEntries([...headers].map(([name, value]) => [name, redacted(name, value)]));

export function log(logger: Logger | undefined, title: string, { headers }: Request | Response): void {
  if (!logger) return;
  try {
    logger.group(title);
    for (const [name, value] of headers) logger.log(`${name}: ${redacted(name, value)}`);
    logger.groupEnd();
  } catch {} // the call goes on without its log
}
