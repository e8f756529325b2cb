/** Measures the start of the built platform: as a process, until `GET /health` returns 200, and in a test. */
import { spawnSync } from "node:child_process";
import { get } from "node:http";
import { setTimeout as delay } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { build } from "./build.ts";
import type { Options } from "./options.ts";
import { startPlatform, withDataFolder } from "./platform.ts";
import { atMost, type Section } from "./report.ts";
import { median } from "./statistics.ts";

const RUNS = 11;
const HEALTH_LIMIT_MS = 10_000;

export async function benchCold({ progress }: Options): Promise<Section> {
  const missing = build("platform");
  const empty = Array.from({ length: RUNS }, emptyProcessMs);
  const fresh: number[] = [];
  const existing: number[] = [];
  const inTests: number[] = [];
  if (missing === undefined) {
    progress(`${RUNS} starts on fresh and existing data`);
    await withDataFolder(async (folder) => {
      await firstResponseMs(folder); // creates the data and loads the program into the file cache
      for (let run = 1; run <= RUNS; run += 1) {
        fresh.push(await withDataFolder(firstResponseMs));
        existing.push(await firstResponseMs(folder));
        inTests.push(startPlatformMs());
      }
    });
  }
  return {
    title: "Cold start",
    method: `Time from process start until \`GET /health\` returns 200; built JavaScript, not pinned, ${RUNS} starts each, alternating.`,
    table: {
      head: ["Start", "median ms", "min ms", "max ms"],
      rows: [
        row("empty Node.js process, until its exit", empty),
        row("fresh data folder", fresh),
        row("existing data folder", existing),
        row("`startPlatform()` in a test, in memory, after import", inTests),
      ].filter((cells) => cells.length > 0),
    },
    aims:
      missing === undefined
        ? [
            atMost("Cold start, fresh data folder", median(fresh), 400, " ms"),
            atMost("Cold start, existing data folder", median(existing), 400, " ms"),
            atMost("`startPlatform()` after import", median(inTests), 300, " ms"),
          ]
        : [],
    notes: [],
    missing,
  };
}

function row(label: string, times: readonly number[]): string[] {
  if (times.length === 0) return [];
  return [label, ...[median(times), Math.min(...times), Math.max(...times)].map((time) => time.toFixed(0))];
}

async function firstResponseMs(folder: string): Promise<number> {
  const startedAt = performance.now();
  const server = await startPlatform(folder);
  try {
    while ((await status(`${server.url}/health`)) !== 200) {
      if (performance.now() - startedAt > HEALTH_LIMIT_MS)
        throw new Error(`GET /health did not return 200 within ${HEALTH_LIMIT_MS / 1000} s`);
      await delay(1);
    }
    return performance.now() - startedAt;
  } finally {
    await server.stop();
  }
}

/** Time of the first `startPlatform()` in a fresh process; later calls in the same process are faster. */
function startPlatformMs(): number {
  const program = fileURLToPath(new URL("test-kit-probe.mjs", import.meta.url));
  const { status: code, stdout, stderr } = spawnSync(process.execPath, [program], { encoding: "utf8" });
  if (code !== 0) throw new Error(`startPlatform() failed: ${stderr.trim().slice(-1000)}`);
  return Number(stdout);
}

/** HTTP status, or 0 if the connection failed. */
function status(url: string): Promise<number> {
  return new Promise((resolve) => {
    get(url, { agent: false }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    }).on("error", () => resolve(0));
  });
}

function emptyProcessMs(): number {
  const startedAt = performance.now();
  spawnSync(process.execPath, ["--eval", "0"]);
  return performance.now() - startedAt;
}
