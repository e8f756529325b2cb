/**
 * `npm test`: all tests, or those whose files are named.
 *
 *   npm test -- platform/src/possession/otp.test.ts
 *   npm test -- --test-name-pattern=racing
 */
import { spawn } from "node:child_process";

const EVERYTHING = ["contract", "sdk", "platform", "examples", "bench"].map((folder) => `${folder}/**/*.test.ts`);

const args = process.argv.slice(2);
const names = args.some((argument) => argument.endsWith(".ts"));

const runner = spawn(process.execPath, ["--conditions=prove-source", "--test", ...args, ...(names ? [] : EVERYTHING)], {
  stdio: "inherit",
  cwd: new URL("..", import.meta.url),
});
runner.on("exit", (code) => {
  process.exitCode = code ?? 1;
});
