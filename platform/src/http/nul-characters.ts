/**
 * The character NUL, which no text of a request may have: PostgreSQL keeps none, and nobody's name or number has one. It
 * is refused by the name of its field before anything is looked for by it.
 */
import { fieldName, printable } from "./unknown-fields.ts";
import { Refusal } from "./refusal.ts";

const NUL = "\u0000";
/** How JSON writes it. */
const NUL_IN_JSON = "\\u0000";

/** @param bytes the body as it came: where it does not say NUL its values need not be looked at */
export function refuseNulIn(bytes: Buffer, body: object): void {
  if (bytes.includes(NUL_IN_JSON)) refuseNul(body);
}

export function refuseNul(body: object): void {
  // Not by a function that calls itself: a body may be nested as deeply as it is long.
  const open: [path: readonly string[], value: unknown][] = [[[], body]];
  for (const [path, value] of open) {
    if (typeof value === "string" && value.includes(NUL)) throw refusal(path);
    if (typeof value !== "object" || value === null) continue;
    for (const [name, member] of Object.entries(value)) {
      if (name.includes(NUL)) throw refusal(path);
      open.push([path.length < DEEPEST ? [...path, name] : path, member]);
    }
  }
}

/** Above what any body has that is worth a precise answer. */
const DEEPEST = 32;

const refusal = (path: readonly string[]): Refusal =>
  new Refusal(
    "malformedRequest",
    `${path.length > 0 ? `field '${fieldName(path.map(printable))}'` : "the body"} must not contain a NUL character`,
  );
