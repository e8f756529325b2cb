/** Prints results as lines and tables, or as JSON. Omits empty members. */

const GAP = "  ";

export function print(result: object | readonly object[], asJson: boolean): void {
  process.stdout.write(asJson ? `${JSON.stringify(result, withoutNull, 2)}\n` : textOf(result));
}

const withoutNull = (_: string, value: unknown): unknown => value ?? undefined;

function textOf(result: object | readonly object[]): string {
  if (Array.isArray(result)) return tableOf(result as readonly object[]);
  return Object.entries(result)
    .map(([name, value]) => (isEmpty(value) ? "" : `${name} ${cell(value)}\n`))
    .join("");
}

/** Renders one column per member that any row has. */
function tableOf(rows: readonly object[]): string {
  if (rows.length === 0) return "none\n";
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const lines = [names, ...rows.map((row) => names.map((name) => cell((row as Record<string, unknown>)[name])))];
  const widths = names.map((_, column) => Math.max(...lines.map((line) => (line[column] ?? "").length)));
  return lines
    .map(
      (line) =>
        `${line
          .map((text, column) => text.padEnd(widths[column] ?? 0))
          .join(GAP)
          .trimEnd()}\n`,
    )
    .join("");
}

const isEmpty = (value: unknown): boolean => value === undefined || value === null;

/** Replaces control characters, which could control the terminal. */
function cell(value: unknown): string {
  if (isEmpty(value)) return "-";
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return text.replace(/\p{Cc}/gu, "?");
}
