/** Measures the time to load a package in a fresh process, and the number of files read. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { median } from "./statistics.ts";

export type LoadMethod = "import" | "require";

export interface ImportTime {
  /** Median of the runs minus the median of an empty module. */
  readonly milliseconds: number;
  readonly files: number;
}

/** Loads the packages alternately, `runs` times each, with a fresh process for each load. */
export function importTimes(
  method: LoadMethod,
  packages: readonly string[],
  runs: number,
  progress: (text: string) => void,
): ImportTime[] {
  const folder = mkdtempSync(path.join(tmpdir(), "bench-import-"));
  try {
    progress(`${method}, ${runs} times each`);
    const empty = emptyModule(folder, method);
    const times = new Map<string, number[]>([empty, ...packages].map((specifier) => [specifier, []]));
    for (let run = 1; run <= runs; run += 1) {
      for (const [specifier, results] of times) results.push(probe("time", method, specifier));
    }
    const baseline = median(times.get(empty) ?? []);
    return packages.map((specifier) => ({
      milliseconds: median(times.get(specifier) ?? []) - baseline,
      files: probe("count", method, specifier),
    }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function emptyModule(folder: string, method: LoadMethod): string {
  const file = path.join(folder, method === "import" ? "empty.mjs" : "empty.cjs");
  writeFileSync(file, method === "import" ? "export {};\n" : "");
  return method === "import" ? pathToFileURL(file).href : file;
}

function probe(mode: "time" | "count", method: LoadMethod, specifier: string): number {
  const program = fileURLToPath(new URL("import-probe.mjs", import.meta.url));
  const { NODE_OPTIONS: _, NODE_COMPILE_CACHE: __, ...env } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, mode, method, specifier], {
    encoding: "utf8",
    env,
  });
  if (status !== 0) throw new Error(`${method} of ${specifier} failed: ${stderr.trim().slice(-1000)}`);
  return Number(stdout);
}
