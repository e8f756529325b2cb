/** Runs test files of the queue one after the other in this process, each as a suite with the file's name. */
import assert from "node:assert/strict";
import { after, mock, suite, test } from "node:test";
import { setImmediate } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { takeFileEnds } from "../platform/test/file-end.ts";
import { processorTime } from "./processor-time.ts";
import { QUEUE_VARIABLE, TestQueue } from "./test-queue.ts";

/** Time limit of a file in milliseconds; none in the long forms of the tests. */
const FILE_TIME_LIMIT = process.env["PROOFLINE_SOAK_ROUNDS"] ? Infinity : 600_000;
/** Time limit of the process after its last file, in milliseconds. */
const EXIT_TIME_LIMIT = 10_000;

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
}, EXIT_TIME_LIMIT).unref();

async function run(file: string): Promise<void> {
  const before = spent();
  await suite(file, { timeout: FILE_TIME_LIMIT }, async () => {
    try {
      await import(pathToFileURL(file).href);
    } finally {
      // The last hook of the file, because a hook that fails keeps the later ones from running.
      after(endFile);
    }
  });
  open.push(resources(file));
  // An unhandled rejection is reported a moment later.
  await setImmediate();
  if (process.exitCode) {
    process.exitCode = undefined;
    await test(file, () =>
      assert.fail("an error occurred outside the tests; a message of this process names the test"),
    );
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
