/**
 * Measures the project against peers and limits:
 *
 *   npm run bench                       all benchmarks
 *   npm run bench -- token start        the named ones of: token, start, possession, verify, flow, expired, people,
 *                                       directory, nodes, sdk, calls, cold
 *   npm run bench -- --write            also writes the results to docs/performance.md
 *
 * `--connections`, `--rounds`, `--seconds`, `--people` change the load. The exit code is 1 if a benchmark could not
 * measure, not if an aim is missed.
 */
import { spawnSync } from "node:child_process";
import path from "node:path";
import { parseArgs } from "node:util";
import { root } from "./build.ts";
import { planCores } from "./cores.ts";
import { benchCalls } from "./calls.ts";
import { benchCold } from "./cold.ts";
import { benchDirectory } from "./directory.ts";
import { benchExpired } from "./expired.ts";
import { benchNodes } from "./nodes.ts";
import type { Options } from "./options.ts";
import { benchPeople } from "./people.ts";
import { benchPossession } from "./possession.ts";
import { markdown, type Section, writeBetweenMarkers } from "./report.ts";
import { benchSdk } from "./sdk.ts";
import { benchStart } from "./start.ts";
import { benchToken } from "./token.ts";
import { benchFlow, benchVerify } from "./verify.ts";

const PAGE = "docs/performance.md";

const benchmarks: Readonly<Record<string, (options: Options) => Promise<Section>>> = {
  token: benchToken,
  start: benchStart,
  possession: benchPossession,
  verify: benchVerify,
  flow: benchFlow,
  expired: benchExpired,
  people: benchPeople,
  directory: benchDirectory,
  nodes: benchNodes,
  sdk: benchSdk,
  calls: benchCalls,
  cold: benchCold,
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    connections: { type: "string", default: "32" },
    rounds: { type: "string", default: "7" },
    seconds: { type: "string", default: "3" },
    people: { type: "string", default: "1000000" },
    write: { type: "boolean", default: false },
  },
});

const unknown = positionals.filter((name) => !(name in benchmarks));
if (unknown.length > 0) {
  process.stderr.write(`unknown benchmark: ${unknown.join(", ")}; use ${Object.keys(benchmarks).join(", ")}\n`);
  process.exit(2);
}
const cores = planCores();
const selected = Object.entries(benchmarks).filter(([name]) => positionals.length === 0 || positionals.includes(name));
for (const [name, run] of selected) await report(name, run);
if (values.write) spawnSync(process.execPath, [path.join(root, "node_modules/.bin/oxfmt"), PAGE], { cwd: root });

async function report(name: string, run: (options: Options) => Promise<Section>): Promise<void> {
  const section = await run({
    connections: Number(values.connections),
    rounds: Number(values.rounds),
    seconds: Number(values.seconds),
    warmUpSeconds: 4,
    people: Number(values.people),
    cores,
    progress: (text) => process.stderr.write(`${name}: ${text}\n`),
  }).catch((error: unknown) => {
    process.stderr.write(`${name} could not be measured: ${String(error)}\n`);
  });
  if (section?.missing !== undefined || section === undefined) process.exitCode = 1;
  if (section === undefined) return;
  const text = markdown(section);
  process.stdout.write(`\n${text}\n\n`);
  if (values.write && section.missing === undefined) writeBetweenMarkers(path.join(root, PAGE), name, text);
}
