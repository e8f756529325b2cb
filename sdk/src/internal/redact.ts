/**
 * What `debugLogger` gets to see. Masking is by allow-list: a header or member that is not named here is shown as
 * `***`, so a new field can never leak. Paths are shown as templates, since arguments in them may be phone numbers.
 */
import type { Logger } from "../lib/logger.ts";

const plainHeaders = /^(content-type|retry-after|user-agent|x-request-id)$/;
const plainMembers = /^(success|code|flowType|correlationId|result)$/;

export function log(logger: Logger, title: string, headers: Headers, body: string | undefined): void {
  logger.group(title);
  headers.forEach((value, name) => logger.log(`${name}: ${plainHeaders.test(name) ? value : "***"}`));
  if (body) logger.log(masked(body));
  logger.groupEnd();
}

/** JSON with its structure and the harmless members; of anything else only the length. */
export function masked(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), (name, value: unknown) =>
      typeof value === "object" || plainMembers.test(name) ? value : "***",
    );
  } catch {
    return `(${text.length} characters)`;
  }
}
