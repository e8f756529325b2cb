/** Reads values of unknown type without throwing. */

const DEEPEST_CAUSE = 4;

/**
 * The text of an error followed by the texts of its causes: the runtime and the system know what went wrong, and say it
 * there. Anything may be thrown, also values that have no text or throw when they are read.
 */
export function errorText(error: unknown, depth = 0): string {
  try {
    const { cause, code } = Object(error) as { cause?: unknown; code?: unknown };
    const inner = cause && depth < DEEPEST_CAUSE ? `: ${errorText(cause, depth + 1)}` : "";
    return String(error) + (inner || (typeof code === "string" ? ` ${code}` : ""));
  } catch {
    return typeof error;
  }
}

/** A number that was sent as a number or as text; `NaN` for anything else. */
export const numberOf = (value: unknown): number => (typeof value === "object" ? NaN : Number(value));
