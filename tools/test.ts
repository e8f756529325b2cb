/**
 * `npm test`: all tests, or those whose files are named.
 *
 *   npm test -- platform/src/possession/otp.test.ts
 */
import { spawn } from "node:child_process";

const EVERYTHING = ["contract", "sdk", "platform", "examples", "bench"].map((folder) => `${folder}/**/*.test.ts`);

const named = process.argv.slice(2);
const files = named.filter((argument) => !argument.startsWith("--"));
const options = named.filter((argument) => argument.startsWith("--"));

const runner = spawn(
  process.execPath,
  ["--conditions=prove-source", "--test", ...options, ...(files.length > 0 ? files : EVERYTHING)],
  { stdio: "inherit", cwd: new URL("..", import.meta.url) },
);
runner.on("exit", (code) => {
  process.exitCode = code ?? 1;
});
