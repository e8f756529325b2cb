/** `npm run check`: static checks of the project. */
import { spawnSync } from "node:child_process";
import { globSync } from "node:fs";

const root = new URL("..", import.meta.url);
const program = (path: string) => ["--conditions=prove-source", path];
const command = (name: string) => [`node_modules/.bin/${name}`];

const checks: readonly (readonly [promise: string, args: string[]])[] = [
  ["types", [...command("tsc"), "-p", "tsconfig.json"]],
  ["types of the published platform", [...command("tsc"), "-p", "platform/tsconfig.build.json", "--noEmit"]],
  ["linter", [...command("oxlint"), "--type-aware", "--deny-warnings"]],
  ["format", [...command("oxfmt"), "--check", "."]],
  ["unused code and cycles", [...command("knip")]],
  ["files derived from the contract", [...program("contract/generate/main.ts"), "--check"]],
  ["docs/compatibility.md", [...program("sdk/compatibility/main.ts"), "--check"]],
  ["pages derived from the platform", [...program("platform/reference/main.ts"), "--check"]],
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

/** Fails when the linter skipped files, because it would miss forbidden imports in them. */
function unreadFiles(output: string): string {
  const read = Number(/on (\d+) files/.exec(output)?.[1] ?? 0);
  const folders = "{contract,sdk,platform,examples,bench,tools}";
  const files = globSync(`${folders}/**/*.{ts,mts,cts,js,mjs,cjs}`, {
    cwd: root,
    exclude: (path) => /(^|\/)(node_modules|dist)$/.test(path),
  });
  return read >= files.length ? "" : `The linter read ${read} of ${files.length} files.`;
}
