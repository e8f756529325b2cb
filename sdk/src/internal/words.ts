const DEEPEST_CAUSE = 4;

/**
 * What the runtime says and, further in, the system: only they know what went wrong, each in words of its own. Anything
 * may be thrown, also what has no text or throws when it is looked at.
 */
export function wordsOf(error: unknown, depth = 0): string {
  try {
    const { cause, code } = Object(error) as { cause?: unknown; code?: unknown };
    const inner = cause && depth < DEEPEST_CAUSE ? `: ${wordsOf(cause, depth + 1)}` : "";
    return String(error) + (inner || (typeof code === "string" ? ` ${code}` : ""));
  } catch {
    return typeof error;
  }
}

/** What came as number or as text; `NaN` where it is neither. */
export const numberOf = (value: unknown): number => (typeof value === "object" ? NaN : Number(value));
