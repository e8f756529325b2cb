/** `npm run check`: everything that can be said of the code without running it. */
import { spawnSync } from "node:child_process";
import { globSync } from "node:fs";

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
  const unread = args[0]?.endsWith("/oxlint") ? unreadFiles(stdout) : "";
  const holds = status === 0 && unread === "";
  console.log(`${holds ? "✔" : "✖"} ${promise}`);
  if (holds) continue;
  console.log(stdout + stderr + unread);
  process.exitCode = 1;
}

/** A linter that reads no files finds no forbidden import, so it has to have read all of them. */
function unreadFiles(output: string): string {
  const read = Number(/on (\d+) files/.exec(output)?.[1] ?? 0);
  const folders = "{contract,sdk,platform,examples,bench,tools}";
  const files = globSync(`${folders}/**/*.{ts,mts,cts,js,mjs,cjs}`, {
    cwd: root,
    exclude: (path) => /(^|\/)(node_modules|dist)$/.test(path),
  });
  return read >= files.length ? "" : `The linter read ${read} of ${files.length} files.`;
}
