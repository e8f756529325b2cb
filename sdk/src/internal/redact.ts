/**
 * What `debugLogger` gets to see: methods, paths as templates, statuses and headers. A header that is not named here is
 * shown as `***`, so a new one can never leak; bodies hold personal data, tokens and secrets and are never shown.
 */
import type { Logger } from "../lib/logger.ts";

const harmless = /^(accept|content-\w+|date|retry-after|user-agent|x-request-id)$/;

export function log(logger: Logger | undefined, title: string, { headers }: Request | Response): void {
  logger?.group(title);
  headers.forEach((value, name) => logger?.log(`${name}: ${harmless.test(name) ? value : "***"}`));
  logger?.groupEnd();
}
