/** `npm run check`: everything that can be said of the code without running it. */
import { spawnSync } from "node:child_process";

const root = new URL("..", import.meta.url);
const program = (path: string) => ["--conditions=prove-source", path];
const command = (name: string) => [`node_modules/.bin/${name}`];

const checks: readonly (readonly [promise: string, args: string[]])[] = [
  ["the types hold", [...command("tsc"), "-p", "tsconfig.json"]],
  ["the platform's types can be published", [...command("tsc"), "-p", "platform/tsconfig.build.json", "--noEmit"]],
  ["the linter has nothing to say", [...command("oxlint"), "--type-aware", "--deny-warnings"]],
  ["the format is the project's", [...command("oxfmt"), "--check", "."]],
  ["nothing is unused", [...command("knip")]],
  ["derived files say what the contract says", [...program("contract/generate/main.ts"), "--check"]],
  ["the page of differences is the code's", [...program("sdk/compatibility/main.ts"), "--check"]],
  ["the page of commands is the code's", [...program("platform/reference/main.ts"), "--check"]],
];

for (const [promise, args] of checks) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: "utf8" });
  console.log(`${status === 0 ? "✔" : "✖"} ${promise}`);
  if (status === 0) continue;
  console.log(stdout + stderr);
  process.exitCode = 1;
}
