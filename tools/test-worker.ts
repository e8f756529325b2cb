/** Runs test files of the queue one after the other in this process, each as a suite that is called like the file. */
import assert from "node:assert/strict";
import { after, mock, suite, test } from "node:test";
import { setImmediate } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { takeFileEnds } from "../platform/test/file-end.ts";
import { processorTime } from "./processor-time.ts";
import { QUEUE_VARIABLE, TestQueue } from "./test-queue.ts";

/** Time limit of a file in milliseconds; the long forms of the tests have none. */
const PATIENCE = process.env["PROOFLINE_SOAK_ROUNDS"] ? Infinity : 600_000;
/** Time in which the process has to end after its last file, in milliseconds. */
const LEAVING = 10_000;

const queue = new TestQueue(process.env[QUEUE_VARIABLE] ?? "");
const endFile = takeFileEnds();
const environment = { ...process.env };
const open: string[] = [];
const resources = (when: string) => `  ${when}: ${process.getActiveResourcesInfo().join(" ")}`;

const alone = queue.take("alone");
if (alone) await run(alone);
else for (let file = queue.take("shared"); file; file = queue.take("shared")) await run(file);

setTimeout(() => {
  console.error(["This process does not end. Open after each file:", ...open, resources("now")].join("\n"));
  process.exit(1);
}, LEAVING).unref();

async function run(file: string): Promise<void> {
  const before = spent();
  await suite(file, { timeout: PATIENCE }, async () => {
    try {
      await import(pathToFileURL(file).href);
    } finally {
      // The last hook of the file, because a hook that fails keeps the later ones from running.
      after(endFile);
    }
  });
  open.push(resources(file));
  // A rejection that nobody handles is seen a moment later.
  await setImmediate();
  if (process.exitCode) {
    process.exitCode = undefined;
    await test(file, () => assert.fail("something failed outside its tests; a message of this process names the test"));
  }
  mock.restoreAll();
  for (const name of Object.keys(process.env)) if (!(name in environment)) delete process.env[name];
  Object.assign(process.env, environment);
  queue.finish(file, spent() - before);
}

function spent(): number {
  const { user, system } = processorTime() ?? { user: 0, system: 0 };
  return user + system;
}
