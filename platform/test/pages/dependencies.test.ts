/** Compares `docs/dependencies.md` with the manifests of the repository. */
import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";

interface Manifest {
  readonly name: string;
  readonly version?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

const root = join(import.meta.dirname, "../../..");
const page = readFileSync(join(root, "docs/dependencies.md"), "utf8");

const manifests = globSync("**/package.json", {
  cwd: root,
  exclude: (name) => /node_modules|dist|^\.|\/\./.test(name),
}).map((path) => ({
  folder: dirname(path) === "." ? "root" : dirname(path),
  manifest: JSON.parse(readFileSync(join(root, path), "utf8")) as Manifest,
}));

/** `name@version` of each workspace; `official-prove-api` is an alias of another version. */
const workspaces = new Set(manifests.map(({ manifest: { name, version } }) => `${name}@${version ?? ""}`));
const workspaceNames = new Set(manifests.map(({ manifest }) => manifest.name));

/** A workspace, or an alias that installs a workspace under another name. */
const isWorkspace = (name: string, version: string): boolean =>
  version.startsWith("npm:")
    ? workspaces.has(version.slice("npm:".length))
    : workspaceNames.has(name) || version.startsWith("file:");

const dependencies = manifests.flatMap(({ folder, manifest }) =>
  [manifest.dependencies, manifest.devDependencies, manifest.optionalDependencies, manifest.peerDependencies].flatMap(
    (section = {}) =>
      Object.entries(section)
        .filter(([name, version]) => !isWorkspace(name, version))
        .map(([name, version]) => ({ folder, name, version })),
  ),
);

/** The rows whose second cell names manifests: `root`, or folders. */
const rows = Array.from(
  page.matchAll(/^\| (`[^|]+`) +\| ((?:root|`[\w/-]+`)(?:, `[\w/-]+`)*) +\| \S.* \|$/gm),
  ([, packages = "", folders = ""]) => ({
    packages: packages.split(", ").map((name) => name.replaceAll("`", "")),
    folders: folders.split(", ").map((folder) => folder.replaceAll("`", "")),
  }),
);
const listed = rows.flatMap(({ packages }) => packages);

test("docs/dependencies.md lists every dependency of every manifest once", () => {
  assert.ok(manifests.length > 5, "the manifests are found");
  assert.deepEqual(listed.toSorted(), [...new Set(dependencies.map(({ name }) => name))].sort());
});

test("docs/dependencies.md names the manifests of each dependency", () => {
  for (const { packages, folders } of rows) {
    for (const listedName of packages) {
      const naming = dependencies.filter(({ name }) => name === listedName).map(({ folder }) => folder);
      assert.deepEqual(folders.toSorted(), [...new Set(naming)].sort(), listedName);
    }
  }
});

test("every manifest pins the exact version of each dependency", () => {
  const loose = dependencies.filter(({ version }) => !/^(?:npm:.+@)?\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version));
  assert.deepEqual(loose, []);
});
