/** Compiles every TypeScript block of the docs as the reader would paste it, and checks every link. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, globSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { after, test } from "node:test";

const root = join(import.meta.dirname, "..");
// Inside the repository, so that the packages are found as from a user's program.
const folder = mkdtempSync(join(import.meta.dirname, ".documentation-"));
after(() => rmSync(folder, { recursive: true }));

/** Pages, and sources whose TSDoc has examples. */
function documents(): string[] {
  const within = (place: string, ending: string) =>
    readdirSync(join(root, place), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(ending) && !/node_modules|dist|\.test\.ts/.test(name))
      .map((name) => join(root, place, name));
  return [
    ...["README.md", "CONTRIBUTING.md", "sdk/README.md", "platform/README.md"].map((page) => join(root, page)),
    ...within("docs", ".md"),
    ...within("sdk/src", ".ts"),
    ...within("platform/src", ".ts"),
  ];
}

function blocksOf(path: string): string[] {
  const text = readFileSync(path, "utf8").replaceAll(/^ *\* ?/gm, (start) => (path.endsWith(".ts") ? "" : start));
  return [...text.matchAll(/^```(?:ts|typescript)\n(.*?)^```/gms)].map(([, block]) => block ?? "");
}

test("every TypeScript block of the docs compiles", () => {
  let blocks = 0;
  for (const path of documents()) {
    for (const [index, block] of blocksOf(path).entries()) {
      blocks++;
      const name = relative(root, path).replaceAll(/[^\w]/g, "_");
      writeFileSync(join(folder, `${name}_${index + 1}.ts`), `${block}\nexport {};\n`);
    }
  }
  assert.ok(blocks > 5, "no TypeScript block was found");
  const options = { extends: "../../tsconfig.base.json", compilerOptions: { noUnusedLocals: false } };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ ...options, include: ["*.ts"] }));
  const tsc = join(root, "node_modules/.bin/tsc");
  const { status, stdout } = spawnSync(process.execPath, [tsc, "-p", folder], { encoding: "utf8" });
  assert.equal(status, 0, stdout);
});

/** The visible text; code blocks may contain what looks like links and headings. */
const textOf = (path: string) => readFileSync(join(root, path), "utf8").replaceAll(/^```.*?^```/gms, "");

const pages = globSync("{*.md,{docs,sdk,platform,examples}/**/*.md}", {
  cwd: root,
  exclude: (name) => /node_modules|dist/.test(name),
});

const anchor = (heading: string) =>
  heading
    .toLowerCase()
    .replaceAll(/[^\w -]/g, "")
    .replaceAll(" ", "-");

test("every link between pages has a target, and its heading exists", () => {
  for (const path of pages) {
    for (const [, file = "", heading = ""] of textOf(path).matchAll(/\]\((?!https?:)([^)#]*)(?:#([^)]*))?\)/g)) {
      const target = file === "" ? path : join(dirname(path), file);
      assert.ok(existsSync(join(root, target)), `${path}: ${target}`);
      if (heading === "") continue;
      const headings = [...textOf(target).matchAll(/^#+ (.*)$/gm)].map(([, text = ""]) => anchor(text));
      assert.ok(headings.includes(heading), `${path}: ${target}#${heading}`);
    }
  }
});

test("the index of the docs links to every page", () => {
  const index = textOf("docs/README.md");
  const others = globSync("*.md", { cwd: join(root, "docs") }).filter((name) => name !== "README.md");
  assert.ok(others.length > 10);
  for (const name of others) assert.ok(index.includes(`](${name})`), name);
});

test("every source file and folder that a page names exists, by its path in the repository", () => {
  const isSource = /^(contract|sdk|platform|examples|bench|tools)\/.*(\/|\.\w+)$|\/.*\.(ts|cjs|mjs)$/;
  for (const path of pages) {
    const named = [...textOf(path).matchAll(/`([\w.-]+\/[\w./-]*)`/g)].map(([, name = ""]) => name);
    for (const name of named.filter((candidate) => isSource.test(candidate))) {
      assert.ok(existsSync(join(root, name)), `${path}: ${name}`);
    }
  }
});

test("every image of README.md exists", () => {
  const images = [...textOf("README.md").matchAll(/(?:src|srcset)="([^"]+)"/g)].map(([, path = ""]) => path);
  assert.equal(images.length, 2);
  for (const path of images) assert.ok(existsSync(join(root, path)), path);
});
