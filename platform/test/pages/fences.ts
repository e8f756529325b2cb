/** The commands on a page, and the responses that it shows. */

export interface Block {
  /** Commands, as a reader copies them. */
  readonly commands: string;
  /** JSON directly below the commands, if any. */
  readonly answer: unknown;
}

const FENCE = /^```(\w*).*\n([^]*?)^```$/gm;
const SHELL = new Set(["sh", "bash", "console", "shell"]);

export function blocksOf(page: string): Block[] {
  const fences = [...page.matchAll(FENCE)];
  return fences.flatMap(({ 0: whole, 1: language = "", 2: commands = "", index }, at) => {
    if (!SHELL.has(language)) return [];
    const next = fences[at + 1];
    const isRightBelow = next?.[1] === "json" && page.slice(index + whole.length, next.index).trim() === "";
    return [{ commands, answer: isRightBelow ? (JSON.parse(next[2] ?? "") as unknown) : undefined }];
  });
}

/** The last output, parsed as JSON. */
export function answerIn(output: string): unknown {
  const text = output.trim();
  const start = Math.max(text.lastIndexOf("\n{"), text.lastIndexOf("\n["));
  return JSON.parse(text.slice(start + 1));
}

/**
 * Paths at which a value has another shape than the one shown, with the difference.
 *
 * @param mayLack whether shown members may be missing
 */
export function differencesOfShape(shown: unknown, actual: unknown, mayLack = false, path = "answer"): string[] {
  if (kindOf(shown) !== kindOf(actual)) return [`${path} is ${kindOf(actual)}, but the page shows ${kindOf(shown)}`];
  if (Array.isArray(shown) && Array.isArray(actual)) {
    return actual.flatMap((item, index) =>
      differencesOfShape(shown[index] ?? shown.at(-1), item, mayLack, `${path}[${index}]`),
    );
  }
  if (kindOf(shown) !== "object") return [];
  const [told, found] = [shown, actual] as [Record<string, unknown>, Record<string, unknown>];
  return [...new Set([...Object.keys(told), ...Object.keys(found)])].flatMap((name) => {
    if (!(name in found)) return mayLack ? [] : [`${path}.${name} is on the page, but missing`];
    return name in told
      ? differencesOfShape(told[name], found[name], mayLack, `${path}.${name}`)
      : [`${path}.${name} is missing on the page`];
  });
}

const kindOf = (value: unknown): string => (value === null ? "null" : Array.isArray(value) ? "array" : typeof value);
