/** Reads values of unknown type without throwing. */

const DEEPEST_CAUSE = 4;

/**
 * Returns the text of an error and of its causes, which contain the messages of the runtime and the system. Accepts any
 * thrown value, including values without text and values whose getters throw.
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

/** Converts a number or numeric string; returns `NaN` for objects and everything else. */
export const numberOf = (value: unknown): number => (typeof value === "object" ? NaN : Number(value));
