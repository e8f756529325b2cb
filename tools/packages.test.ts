/** Installation of packages by the root scripts: `npm start` installs those of some workspaces, `npm test` all of them. */
import assert from "node:assert/strict";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { test } from "node:test";
import { ALL_PACKAGES, APP_PACKAGES, SmallProject } from "./test/small-project.ts";

const original = SmallProject.create();

/** A file that remains only while npm does not reinstall the package. */
function mark(project: SmallProject, name: string): () => boolean {
  const file = project.path("node_modules", name, "mark");
  writeFileSync(file, "");
  return () => existsSync(file);
}

test("a program that names its workspaces installs only what these need to run, and shows progress on stderr", () => {
  const project = original.copy();
  const { status, stdout, stderr } = project.run("app");
  assert.deepEqual([status, stdout], [0, "the program ran\n"]);
  assert.match(stderr, /^Installing packages …\n(.*\n)*Installed packages in \d+ s\n$/);
  assert.deepEqual(project.installed(), APP_PACKAGES);
  assert.equal(project.run("app").stderr, "", "the second run has nothing to install");
});

test("a program that needs all packages adds the missing ones and removes none", () => {
  const project = original.copy();
  project.run("app");
  const isKept = mark(project, "library");
  assert.equal(project.run("all").status, 0);
  assert.deepEqual([project.installed(), isKept()], [ALL_PACKAGES, true]);
  assert.equal(project.run("app").stderr, "");
  assert.deepEqual(project.installed(), ALL_PACKAGES);
});

test("after a change of the lockfile, the packages of the same workspaces are installed again", () => {
  const project = original.copy();
  project.run("app");
  const release = (version: string) => {
    project.pack("library", version);
    const dependencies = { library: `file:../packed/library-${version}.tgz` };
    project.write("app/package.json", JSON.stringify({ name: "app", version: "1.0.0", dependencies }));
    project.updateLockfile();
  };
  release("2.0.0");
  project.run("app");
  assert.deepEqual([project.installed(), project.version("library")], [APP_PACKAGES, "2.0.0"]);
  project.run("all");
  release("3.0.0");
  project.run("app");
  const all = ALL_PACKAGES.filter((name) => name !== "telemetry");
  assert.deepEqual([project.installed(), project.version("library")], [all, "3.0.0"]);
});

test("packages installed by hand are used", () => {
  const project = original.copy();
  project.npm("ci");
  const isKept = mark(project, "library");
  assert.equal(project.run("all").stderr, "");
  assert.equal(project.run("app").stderr, "");
  assert.equal(isKept(), true);
});

test("packages installed by hand from an older lockfile are updated, and none is removed", () => {
  const project = original.copy();
  project.npm("ci");
  project.pack("linter", "2.0.0");
  project.write(
    "package.json",
    JSON.stringify({ workspaces: ["app", "tester"], devDependencies: { linter: "file:packed/linter-2.0.0.tgz" } }),
  );
  project.updateLockfile();
  assert.equal(project.run("app").status, 0);
  assert.deepEqual([project.installed(), project.version("linter")], [ALL_PACKAGES, "2.0.0"]);
});

test("after a killed installation, the next one waits for its npm and repairs what it left", async () => {
  const project = original.copy();
  project.run("app");
  const killed = project.start("all");
  await killed.npmStarted();
  killed.child.kill("SIGKILL");
  await killed.ended;
  // A killed npm can leave a package without its files, which npm itself considers installed.
  rmSync(project.path("node_modules/library/index.js"));
  assert.equal(project.run("app").status, 0);
  assert.equal(existsSync(project.path("node_modules/library/index.js")), true);
  assert.deepEqual(project.installed(), ALL_PACKAGES);
});

test("programs that install at the same time all get their packages", async () => {
  const project = original.copy();
  const started = [project.start("app"), project.start("all"), project.start("app")];
  assert.deepEqual(await Promise.all(started.map(({ ended }) => ended)), [0, 0, 0]);
  assert.deepEqual(project.installed(), ALL_PACKAGES);
});

test("a failed installation ends the program, and the next run tries again", () => {
  const project = original.copy();
  const manifest = readFileSync(project.path("app/package.json"), "utf8");
  project.write("app/package.json", manifest.replace("library-1.0.0", "library-1.0.1"));
  const { status, stdout, stderr } = project.run("app");
  assert.deepEqual([status, stdout], [1, ""]);
  assert.match(stderr, /npm failed; the lines above say why/);
  project.write("app/package.json", manifest);
  assert.equal(project.run("app").stdout, "the program ran\n");
});
