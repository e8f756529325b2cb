/** Formats benchmark results as Markdown and writes them between markers in docs/performance.md. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { availableParallelism, loadavg } from "node:os";

export interface Aim {
  readonly label: string;
  readonly figure: string;
  readonly target: string;
  readonly met: boolean;
}

export interface Table {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export interface Section {
  readonly title: string;
  /** Description of the load, rounds and cores. */
  readonly method: string;
  readonly table: Table;
  readonly aims: readonly Aim[];
  readonly notes: readonly string[];
  /** Reason why the results are incomplete. */
  readonly missing?: string | undefined;
}

export function atLeast(label: string, value: number, limit: number): Aim {
  return { label, figure: value.toFixed(2), target: `≥ ${limit}`, met: value >= limit };
}

export function atMost(label: string, value: number, limit: number, unit = "", digits = 0): Aim {
  return { label, figure: value.toFixed(digits) + unit, target: `≤ ${limit}${unit}`, met: value <= limit };
}

export function markdown({ title, method, table, aims, notes, missing }: Section): string {
  const aimTable = { head: ["Aim", "Result", "Target", "Met"], rows: aims.map(aimRow) };
  return [
    `### ${title}`,
    `${environment()} ${method}`,
    ...(missing === undefined ? [] : [`**Incomplete:** ${missing}.`]),
    markdownTable(table),
    ...(aims.length === 0 ? [] : [markdownTable(aimTable)]),
    ...(notes.length === 0 ? [] : [notes.map((note) => `- ${note}`).join("\n")]),
  ].join("\n\n");
}

function aimRow({ label, figure, target, met }: Aim): string[] {
  return [label, figure, target, met ? "met" : "**not met**"];
}

function markdownTable({ head, rows }: Table): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const rule = head.map((_, column) => (column === 0 ? "---" : "---:"));
  return [head, rule, ...rows].map(line).join("\n");
}

/** Load average of the last minute, read before the benchmark adds to it. */
const [loadBefore = 0] = loadavg();
const IDLE_LOAD = 0.5;

/** Describes the machine, without which absolute figures have no meaning. */
function environment(): string {
  const busy = loadBefore > IDLE_LOAD ? `, **not idle** (load ${loadBefore.toFixed(1)} before the run)` : "";
  const date = new Date().toISOString().slice(0, 10);
  return `${date}, Node.js ${process.versions.node}, ${process.arch}, ${availableParallelism()} cores${busy}.`;
}

/** Replaces the text between the markers of `name`; appends markers and text to a file without them. */
export function writeBetweenMarkers(file: string, name: string, text: string): void {
  const [begin, end] = [`<!-- bench:${name} -->`, `<!-- /bench:${name} -->`];
  const old = existsSync(file) ? readFileSync(file, "utf8") : "# Performance\n";
  const block = `${begin}\n\n${text}\n\n${end}`;
  const [from, to] = [old.indexOf(begin), old.indexOf(end)];
  const isMarked = from >= 0 && to > from;
  writeFileSync(file, isMarked ? old.slice(0, from) + block + old.slice(to + end.length) : `${old}\n${block}\n`);
}
