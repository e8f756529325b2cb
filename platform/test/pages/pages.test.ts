/**
 * Every command in the docs does what its page says. A page's shell blocks run in one shell, in order, as a reader would
 * paste them, in an empty folder. What a reader would put in place of what stands there comes from one place,
 * `runInTerminal`: the port of `127.0.0.1:8080` and of `serve` is a free one (`PROOFLINE_PORT`), the installation is in the
 * folder (`PROOFLINE_DATA`). What a page takes for granted beside is in `pages.ts`, and so are the lines that cannot run here.
 * Where JSON stands right below a block, the last answer of the block has the same shape.
 *
 * The commands of CONTRIBUTING.md are the project's own scripts, which whoever changes something runs anyway; those of
 * docs/reference/ run in examples/reference.test.ts, each in the scene of its operation.
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

/** Without the lines that cannot run here, and what they go on with after a backslash. */
function runnable(page: string): Block[] {
  const left = notRun.filter((entry) => entry.page === page).map(({ line }) => line);
  const without = (commands: string) =>
    commands
      .split(/(?<!\\)\n/)
      .filter((line) => !left.some((start) => line.startsWith(start)))
      .join("\n");
  return blocksOf(read(page)).map(({ commands, answer }) => ({ commands: without(commands), answer }));
}

test("every page with commands is run, unless all of its lines are named as what cannot be", () => {
  const run = all.filter((page) => runnable(page).some(({ commands }) => commands.trim() !== ""));
  assert.deepEqual(run, Object.keys(pages).sort());
});

test("what is named as what cannot be run is still on its page", () => {
  for (const { page, line } of notRun) {
    const lines = blocksOf(read(page)).flatMap(({ commands }) => commands.split("\n"));
    assert.ok(
      lines.some((found) => found.startsWith(line)),
      `${page} has no '${line}' any more`,
    );
  }
});

function prelude({ isServed, files = {}, before = "" }: Page): string {
  const written = Object.entries(files).map(([name, text]) => `cat >'${name}' <<'END'\n${text}END`);
  return [...written, ...(isServed ? ["proofline serve >/dev/null"] : []), before].join("\n");
}

for (const [name, page] of Object.entries(pages)) {
  test(`the commands of ${name} do what it says`, { skip: process.platform === "win32" }, async () => {
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
