/** Rejects NUL characters in request fields before any lookup uses the value, as PostgreSQL cannot store them. */
import { fieldName, printable } from "./unknown-fields.ts";
import { RequestError } from "./request-error.ts";

const NUL = "\u0000";
/** NUL as a JSON escape. */
const NUL_IN_JSON = "\\u0000";

/** @param bytes the raw body; without a NUL escape in it, `body` is not searched */
export function rejectNulInJson(bytes: Buffer, body: object): void {
  if (bytes.includes(NUL_IN_JSON)) rejectNul(body);
}

export function rejectNul(body: object): void {
  // Iterative, because deep nesting would overflow the stack.
  const pending: [path: readonly string[], value: unknown][] = [[[], body]];
  for (const [path, value] of pending) {
    if (typeof value === "string" && value.includes(NUL)) throw refusal(path);
    if (typeof value !== "object" || value === null) continue;
    for (const [name, member] of Object.entries(value)) {
      if (name.includes(NUL)) throw refusal(path);
      pending.push([path.length < MAX_PATH_LENGTH ? [...path, name] : path, member]);
    }
  }
}

/** Maximum path length in messages, above that of any field in the contract. */
const MAX_PATH_LENGTH = 32;

const refusal = (path: readonly string[]): RequestError =>
  new RequestError(
    "malformedRequest",
    `${path.length > 0 ? `field '${fieldName(path.map(printable))}'` : "the body"} must not contain a NUL character`,
  );
