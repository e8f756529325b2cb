/**
 * Runs every command in the docs. The shell blocks of a page run in one shell, in order, in an empty folder, as a
 * reader would paste them.
 *
 * `runInTerminal` replaces what a reader would replace: `127.0.0.1:8080` and `serve` use a free port
 * (`PROOFLINE_PORT`), and the installation is in the folder (`PROOFLINE_DATA`). `pages.ts` lists what a page assumes,
 * and the lines that cannot run here.
 *
 * Where JSON stands directly below a block, the block's last response has the same shape.
 *
 * Not here: the commands of CONTRIBUTING.md are the project's own scripts, and those of docs/reference/ run in
 * examples/reference.test.ts, each in the scene of its operation.
 */
import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { answerIn, type Block, blocksOf, differencesOfShape } from "./fences.ts";
import { notRun, type Page, pages } from "./pages.ts";
import { runInTerminal } from "./terminal.ts";

const root = join(import.meta.dirname, "../../..");
const read = (page: string): string => readFileSync(join(root, page), "utf8");

const all = globSync("{*.md,{docs,sdk,platform,examples}/*.md,examples/*/*.md}", { cwd: root })
  .filter((page) => page !== "CONTRIBUTING.md" && blocksOf(read(page)).length > 0)
  .sort();

/** Without the lines that cannot run here, and their continuation lines. */
function runnable(page: string): Block[] {
  const left = notRun.filter((entry) => entry.page === page).map(({ line }) => line);
  const without = (commands: string) =>
    commands
      .split(/(?<!\\)\n/)
      .filter((line) => !left.some((start) => line.startsWith(start)))
      .join("\n");
  return blocksOf(read(page)).map(({ commands, answer }) => ({ commands: without(commands), answer }));
}

test("every page with commands runs, unless all of its lines are listed as not runnable", () => {
  const run = all.filter((page) => runnable(page).some(({ commands }) => commands.trim() !== ""));
  assert.deepEqual(run, Object.keys(pages).sort());
});

test("every line that is listed as not runnable is on its page", () => {
  for (const { page, line } of notRun) {
    const lines = blocksOf(read(page)).flatMap(({ commands }) => commands.split("\n"));
    assert.ok(
      lines.some((found) => found.startsWith(line)),
      `${page} has no line '${line}'`,
    );
  }
});

function prelude({ isServed, files = {}, before = "" }: Page): string {
  const written = Object.entries(files).map(([name, text]) => `cat >'${name}' <<'END'\n${text}END`);
  return [...written, ...(isServed ? ["proofline serve >/dev/null"] : []), before].join("\n");
}

for (const [name, page] of Object.entries(pages)) {
  test(`the commands of ${name} work as the page says`, { skip: process.platform === "win32" }, async () => {
    const blocks = runnable(name);
    const commands = [prelude(page), ...blocks.map((block) => block.commands)];
    const { outputs } = await runInTerminal(commands, (await page.environment?.()) ?? {});
    const printed = outputs.slice(1).join("\n");
    for (const expected of page.prints) assert.match(printed, expected);
    for (const [index, { answer, commands: asked }] of blocks.entries()) {
      if (answer === undefined) continue;
      assert.deepEqual(differencesOfShape(answer, answerIn(outputs[index + 1] ?? "")), [], asked);
    }
  });
}
