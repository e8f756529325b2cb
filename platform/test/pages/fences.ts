/** The commands on a page, and the answers that it shows to them. */

export interface Block {
  /** Commands, as a reader copies them. */
  readonly commands: string;
  /** What stands right below, as JSON; undefined where nothing does. */
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

/** The last thing that was printed, read as JSON. */
export function answerIn(output: string): unknown {
  const text = output.trim();
  const start = Math.max(text.lastIndexOf("\n{"), text.lastIndexOf("\n["));
  return JSON.parse(text.slice(start + 1));
}

/**
 * Where a value has another shape than the one that is shown: path and what differs.
 * @param mayLack whether what is shown need not all be there
 */
export function differencesOfShape(shown: unknown, actual: unknown, mayLack = false, path = "answer"): string[] {
  if (kindOf(shown) !== kindOf(actual)) return [`${path} is ${kindOf(actual)}, and shown as ${kindOf(shown)}`];
  if (Array.isArray(shown) && Array.isArray(actual)) {
    return actual.flatMap((item, index) =>
      differencesOfShape(shown[index] ?? shown.at(-1), item, mayLack, `${path}[${index}]`),
    );
  }
  if (kindOf(shown) !== "object") return [];
  const [told, found] = [shown, actual] as [Record<string, unknown>, Record<string, unknown>];
  return [...new Set([...Object.keys(told), ...Object.keys(found)])].flatMap((name) => {
    if (!(name in found)) return mayLack ? [] : [`${path}.${name} is shown, and not there`];
    return name in told
      ? differencesOfShape(told[name], found[name], mayLack, `${path}.${name}`)
      : [`${path}.${name} is not shown`];
  });
}

const kindOf = (value: unknown): string => (value === null ? "null" : Array.isArray(value) ? "array" : typeof value);
