/** What a benchmark found, as Markdown: on the screen, and between markers in docs/performance.md. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { availableParallelism, loadavg } from "node:os";

export interface Aim {
  readonly what: string;
  readonly figure: string;
  readonly aim: string;
  readonly met: boolean;
}

export interface Table {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export interface Section {
  readonly title: string;
  /** How it was measured: load, rounds, cores. */
  readonly method: string;
  readonly table: Table;
  readonly aims: readonly Aim[];
  readonly notes: readonly string[];
  /** Why our own figures are not there. */
  readonly missing?: string | undefined;
}

export function atLeast(what: string, value: number, limit: number): Aim {
  return { what, figure: value.toFixed(2), aim: `≥ ${limit}`, met: value >= limit };
}

export function atMost(what: string, value: number, limit: number, unit = "", digits = 0): Aim {
  return { what, figure: value.toFixed(digits) + unit, aim: `≤ ${limit}${unit}`, met: value <= limit };
}

export function markdown({ title, method, table, aims, notes, missing }: Section): string {
  const verdicts = { head: ["Aim", "Figure", "Wanted", "Met"], rows: aims.map(verdict) };
  return [
    `### ${title}`,
    `${circumstances()} ${method}`,
    ...(missing === undefined ? [] : [`**Incomplete:** ${missing}.`]),
    markdownTable(table),
    ...(aims.length === 0 ? [] : [markdownTable(verdicts)]),
    ...(notes.length === 0 ? [] : [notes.map((note) => `- ${note}`).join("\n")]),
  ].join("\n\n");
}

function verdict({ what, figure, aim, met }: Aim): string[] {
  return [what, figure, aim, met ? "met" : "**not met**"];
}

function markdownTable({ head, rows }: Table): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const rule = head.map((_, column) => (column === 0 ? "---" : "---:"));
  return [head, rule, ...rows].map(line).join("\n");
}

/** Of the last minute, taken before we add to it. */
const [loadBefore = 0] = loadavg();
const IDLE_LOAD = 0.5;

/** Absolute figures mean something only with these. */
function circumstances(): string {
  const busy = loadBefore > IDLE_LOAD ? `, **not idle** (load ${loadBefore.toFixed(1)} before the run)` : "";
  const date = new Date().toISOString().slice(0, 10);
  return `${date}, Node.js ${process.versions.node}, ${process.arch}, ${availableParallelism()} cores${busy}.`;
}

/** Puts `text` between the markers of `name`; appends both to a file that has none yet. */
export function writeBetweenMarkers(file: string, name: string, text: string): void {
  const [begin, end] = [`<!-- bench:${name} -->`, `<!-- /bench:${name} -->`];
  const old = existsSync(file) ? readFileSync(file, "utf8") : "# Performance\n";
  const block = `${begin}\n\n${text}\n\n${end}`;
  const [from, to] = [old.indexOf(begin), old.indexOf(end)];
  const isMarked = from >= 0 && to > from;
  writeFileSync(file, isMarked ? old.slice(0, from) + block + old.slice(to + end.length) : `${old}\n${block}\n`);
}
