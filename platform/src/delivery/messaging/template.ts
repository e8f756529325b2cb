/**
 * Validates and fills message templates. `####` is the placeholder for a link; 4, 5 or 6 `#` are the placeholder for a
 * one-time code of that length.
 */
import { RequestError } from "../../http/request-error.ts";

export type MessageKind = "code" | "link";

/** Maximum length of a template in code points. The text may be longer once the link is inserted. */
const MAX_TEMPLATE_LENGTH = 160;

const kinds: Readonly<Record<MessageKind, { placeholder: RegExp; requirement: string; defaultText: string }>> = {
  code: {
    placeholder: /(?<!#)#{4,6}(?!#)/g,
    requirement: "4, 5 or 6 consecutive '#' as the code placeholder",
    defaultText: "#### is your one-time code. Don't share it with anyone.",
  },
  link: {
    placeholder: /(?<!#)####(?!#)/g,
    requirement: "'####' as the link placeholder",
    defaultText: "Open this link to confirm it's you, or ignore it if you didn't request it: ####",
  },
};

/** Rejects a template that is too long or has no placeholder. @param field name in the request */
export function requireTemplate(kind: MessageKind, template: string | undefined, field: string): void {
  if (template === undefined) return;
  const { placeholder, requirement } = kinds[kind];
  if (Array.from(template).length > MAX_TEMPLATE_LENGTH) {
    throw new RequestError(
      "malformedRequest",
      `field '${field}' must be at most ${MAX_TEMPLATE_LENGTH} characters long`,
    );
  }
  if (template.search(placeholder) < 0) {
    throw new RequestError("malformedRequest", `field '${field}' must contain ${requirement}`);
  }
}

/** Returns the number of digits of the one-time code, which the first placeholder determines. */
export const codeLength = (template = kinds.code.defaultText): number =>
  template.match(kinds.code.placeholder)?.[0].length ?? codeLength();

/** Replaces every placeholder with the secret. Without a template, uses the default text. */
export function fillTemplate(kind: MessageKind, template: string | undefined, secret: string): string {
  const { placeholder, defaultText } = kinds[kind];
  return (template ?? defaultText).replace(placeholder, () => secret);
}
