/**
 * What `debugLogger` gets to see. Masking is by allow-list: a header or member that is not named here is shown as
 * `***`, so a new field can never leak. Paths are shown as templates, since arguments in them may be phone numbers.
 */
import type { Logger } from "../lib/logger.ts";

const plain = /^(content-type|retry-after|user-agent|x-request-id|success|code|flowType|correlationId|result)$/;

export function log(logger: Logger | undefined, title: string, { headers }: Request | Response, body = ""): void {
  logger?.group(title);
  logger?.log(JSON.stringify(Object.fromEntries(headers), mask));
  logger?.log(masked(body));
  logger?.groupEnd();
}

const mask = (name: string, value: unknown) => (typeof value === "object" || plain.test(name) ? value : "***");

/** JSON with its structure and the harmless members; of anything else only the length. */
export function masked(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), mask);
  } catch {
    return `(${text.length} characters)`;
  }
}
