/**
 * `npm test`: all tests, or those whose files are named.
 *
 *   npm test -- platform/src/possession/otp.test.ts
 *   npm test -- --test-name-pattern=racing
 *
 * It installs the Chromium of the browser tests where that can be done, and says at the end what was skipped.
 */
import { spawn } from "node:child_process";
import { bringChromium } from "./chromium.ts";

const EVERYTHING = ["contract", "sdk", "platform", "examples", "bench"].map((folder) => `${folder}/**/*.test.ts`);

const args = process.argv.slice(2);
const names = args.some((argument) => argument.endsWith(".ts"));

const needsBrowser = !names || args.some((argument) => argument.includes("browser"));
const missing = needsBrowser ? bringChromium() : undefined;
if (missing) process.stderr.write(`The browser tests are SKIPPED: ${missing}.\n`);

const reporters = ["spec", "./tools/skipped-reporter.ts"].flatMap((reporter) => [
  `--test-reporter=${reporter}`,
  "--test-reporter-destination=stdout",
]);
const options = ["--conditions=prove-source", "--test", ...reporters, ...args, ...(names ? [] : EVERYTHING)];
const runner = spawn(process.execPath, options, { stdio: "inherit", cwd: new URL("..", import.meta.url) });
runner.on("exit", (code) => {
  process.exitCode = code ?? 1;
});
