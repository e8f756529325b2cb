/** How long a fresh process takes to load a package, and how many files it reads for that. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { median } from "./statistics.ts";

export type Way = "import" | "require";

export interface ImportTime {
  /** Median over the runs, less that of an empty module. */
  readonly milliseconds: number;
  readonly files: number;
}

/** Loads the packages in turn, `runs` times each, every time in a process of its own. */
export function importTimes(
  way: Way,
  packages: readonly string[],
  runs: number,
  progress: (text: string) => void,
): ImportTime[] {
  const folder = mkdtempSync(path.join(tmpdir(), "bench-import-"));
  try {
    progress(`${way}, ${runs} times each`);
    const empty = emptyModule(folder, way);
    const times = new Map<string, number[]>([empty, ...packages].map((specifier) => [specifier, []]));
    for (let run = 1; run <= runs; run += 1) {
      for (const [specifier, results] of times) results.push(probe("time", way, specifier));
    }
    const baseline = median(times.get(empty) ?? []);
    return packages.map((specifier) => ({
      milliseconds: median(times.get(specifier) ?? []) - baseline,
      files: probe("count", way, specifier),
    }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function emptyModule(folder: string, way: Way): string {
  const file = path.join(folder, way === "import" ? "empty.mjs" : "empty.cjs");
  writeFileSync(file, way === "import" ? "export {};\n" : "");
  return way === "import" ? pathToFileURL(file).href : file;
}

function probe(question: "time" | "count", way: Way, specifier: string): number {
  const program = fileURLToPath(new URL("import-probe.mjs", import.meta.url));
  const { NODE_OPTIONS: _, NODE_COMPILE_CACHE: __, ...env } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, question, way, specifier], {
    encoding: "utf8",
    env,
  });
  if (status !== 0) throw new Error(`${way} of ${specifier} failed: ${stderr.trim().slice(-1000)}`);
  return Number(stdout);
}
