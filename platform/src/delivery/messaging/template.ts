/**
 * The text of a message. Integrators give a template in which a run of `#` stands for what the message is about: `####`
 * for a link, 4, 5 or 6 of them for a code of that length.
 */
import { Refusal } from "../../http/refusal.ts";

export type MessageKind = "code" | "link";

/** In characters as people count them, so that a letter outside ASCII is one. A link may make the text longer. */
const LONGEST_TEMPLATE = 160;

const kinds: Readonly<Record<MessageKind, { placeholder: RegExp; wanted: string; standard: string }>> = {
  code: {
    placeholder: /(?<!#)#{4,6}(?!#)/g,
    wanted: "a run of 4, 5 or 6 '#', where the code goes",
    standard: "#### is your one-time code. Do not give it to anyone, whoever asks for it.",
  },
  link: {
    placeholder: /(?<!#)####(?!#)/g,
    wanted: "'####', where the link goes",
    standard: "Open this link to confirm that it is you. If you did not ask for it, leave it closed: ####",
  },
};

/** Refuses a template that could not carry what it is for. `field`: its name in the request. */
export function requireTemplate(kind: MessageKind, template: string | undefined, field: string): void {
  if (template === undefined) return;
  const { placeholder, wanted } = kinds[kind];
  if (Array.from(template).length > LONGEST_TEMPLATE) {
    throw new Refusal("malformedRequest", `field '${field}' must be at most ${LONGEST_TEMPLATE} characters long`);
  }
  if (template.search(placeholder) < 0) {
    throw new Refusal("malformedRequest", `field '${field}' must contain ${wanted}`);
  }
}

/** How many digits the code of a template has: the first run decides. */
export const codeLength = (template = kinds.code.standard): number =>
  template.match(kinds.code.placeholder)?.[0].length ?? codeLength();

/** The text with every placeholder filled. Without a template, the standard one. */
export function fillTemplate(kind: MessageKind, template: string | undefined, secret: string): string {
  const { placeholder, standard } = kinds[kind];
  return (template ?? standard).replace(placeholder, () => secret);
}
