import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { layers } from "../layers.ts";

const root = new URL("../../", import.meta.url);
const page = readFileSync(new URL("CONTRIBUTING.md", root), "utf8");

/** Files and folders of the project that a text names. */
const pathsIn = (text: string): string[] =>
  [...text.matchAll(/`((?:contract|sdk|platform|examples|bench|tools|docs)\/[\w./-]+)`/g)].map(([, path = ""]) => path);

test("CONTRIBUTING names only files and folders that exist", () => {
  const paths = pathsIn(page);
  assert.ok(paths.length > 50);
  assert.deepEqual(
    paths.filter((path) => !existsSync(new URL(path, root))),
    [],
  );
});

test("CONTRIBUTING lists the layers of platform/src in their order", () => {
  const [, section = ""] = /^### The layers of platform\/src\n(.*?)^#/ms.exec(page) ?? [];
  const rows = [...section.matchAll(/^\| `(\w+)\/` +\| (.*?) +\|$/gm)].map(([, folder, purpose]) => ({
    folder,
    purpose,
  }));
  assert.deepEqual(rows, layers);
});

for (const [, title = "", steps = ""] of page.matchAll(/^### (`\w+` through .*?)\n\n((?:\d.*\n)+)/gm)) {
  test(`the path of ${title} in CONTRIBUTING never goes up a layer`, () => {
    const folders = pathsIn(steps).flatMap((path) => /^platform\/src\/(\w+)\//.exec(path)?.[1] ?? []);
    const positions = folders.map((folder) => layers.findIndex((layer) => layer.folder === folder));
    // Earlier steps in lower layers are described after the handler, so that the list reads from top to bottom.
    assert.deepEqual(
      positions,
      positions.toSorted((a, b) => a - b),
    );
    assert.ok(positions.length > 5);
  });
}
