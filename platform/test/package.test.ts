/** Installs the published package in an empty project. */
import assert from "node:assert/strict";
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { access, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { platformForTests } from "../../tools/packing.ts";
import { inspectedEnvironment } from "./inspected.ts";

const folder = await mkdtemp(join(tmpdir(), "packed-"));
after(() => rm(folder, { recursive: true }));

const npm = (args: string[], cwd: string) => execFileSync("npm", args, { cwd, encoding: "utf8", stdio: "pipe" });

const workspace = join(import.meta.dirname, "..");
const { tarball, metafile } = platformForTests(folder);
await writeFile(join(folder, "package.json"), '{ "private": true, "type": "module" }');
npm(["install", "--offline", "--no-audit", "--no-fund", tarball], folder);
const installed = join(folder, "node_modules");
const packed = join(installed, "@proofline/platform");

interface BillOfMaterials {
  readonly bomFormat: string;
  readonly specVersion: string;
  readonly components: readonly { readonly group?: string; readonly name: string; readonly version: string }[];
}

/** An import in the bundler's metafile: the resolved file and the specifier. */
interface Import {
  readonly path: string;
  readonly original?: string;
}

const readJson = async <Content>(file: string) => JSON.parse(await readFile(file, "utf8")) as Content;
const unique = (names: readonly string[]) => [...new Set(names)].toSorted();

const env = { ...process.env, ...inspectedEnvironment };
const tsc = join(import.meta.dirname, "../../node_modules/.bin/tsc");
const options = ["--noEmit", "--module", "nodenext", "--target", "es2022", "--lib", "es2022,dom", "--types", ""];

test("the package installs without dependencies", async () => {
  assert.deepEqual(
    (await readdir(installed)).filter((name) => !name.startsWith(".")),
    ["@proofline"],
  );
});

test("the command of the package serves", async () => {
  const command = join(installed, ".bin", "proofline");
  const child = spawn(process.execPath, [command, "serve", "--port", "0", "--data", join(folder, "data")], {
    env,
  });
  after(() => child.kill("SIGKILL"));
  const url = await new Promise<string>((resolve, reject) => {
    let output = "";
    child.stdout.on("data", (text: Buffer) => {
      output += text.toString();
      const [, address] = /listens on (\S+)/.exec(output) ?? [];
      if (address) resolve(address);
    });
    child.stderr.on("data", (text: Buffer) => reject(new Error(text.toString())));
  });
  for (const path of ["/health", "/", "/openapi.json", "/favicon.ico"]) {
    assert.equal((await fetch(url + path)).status, 200, path);
  }
  child.kill("SIGTERM");
  const code = await new Promise((resolve) => {
    child.on("close", resolve);
  });
  assert.equal(code, 0);
});

test("the module of the package starts a platform, and its types compile", async () => {
  await writeFile(
    join(folder, "use.ts"),
    `import { startPlatform, type RunningPlatform } from "@proofline/platform";
     const platform: RunningPlatform = await startPlatform({ port: 0 });
     console.log(platform.generated?.clientId.length, (await fetch(platform.url + "/health")).status);
     await platform.stop();`,
  );
  assert.match(execFileSync(process.execPath, ["use.ts"], { cwd: folder, encoding: "utf8", env }), /^36 200$/m);
  execFileSync(process.execPath, [tsc, ...options, "use.ts"], { cwd: folder, encoding: "utf8" });
});

test("the testing entry of the package starts a platform, and its types compile", async () => {
  await writeFile(
    join(folder, "use-testing.ts"),
    `import { startPlatform, type TestPlatform } from "@proofline/platform/testing";
     const platform: TestPlatform = await startPlatform();
     platform.fail("v3-start", { status: 503, times: 1 });
     await platform.advance("15m");
     console.log(platform.credentials.clientId, (await platform.messages()).length);
     await platform.stop();`,
  );
  assert.match(
    execFileSync(process.execPath, ["use-testing.ts"], { cwd: folder, encoding: "utf8", env }),
    /^test-client 0$/m,
  );
  execFileSync(process.execPath, [tsc, ...options, "use-testing.ts"], { cwd: folder, encoding: "utf8" });
});

test("the package's manifest has no dependencies and no scripts, and its entries are files of the package", async () => {
  const manifest = await readJson<Record<string, unknown>>(join(packed, "package.json"));
  const keys = ["name", "version", "description", "keywords", "license", "bin", "type", "exports", "engines"];
  assert.deepEqual(Object.keys(manifest).toSorted(), [...keys, "publishConfig"].toSorted());
  const entries = JSON.stringify([manifest["bin"], manifest["exports"]]).match(/[\w./-]+\.(js|ts|json)\b/g) ?? [];
  assert.equal(unique(entries).length, 6);
  for (const entry of entries) await access(join(packed, entry));
});

test("npm pack in the workspace is rejected, because the workspace's manifest must not be published", () => {
  const { status, stdout } = spawnSync("npm", ["pack", "--dry-run"], { cwd: workspace, encoding: "utf8" });
  assert.equal(status, 1);
  assert.match(stdout, /npm packs platform\/dist/);
});

test("the bill of materials and the licenses name exactly the packages that were bundled", async () => {
  const { outputs } = await readJson<{ outputs: Record<string, { inputs: object }> }>(metafile);
  const files = Object.values(outputs).flatMap(({ inputs }) => Object.keys(inputs));
  const folders = files.flatMap((path) => /^.*\/node_modules\/(@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? []);
  const manifests = [...new Set(folders)].map((path) =>
    readJson<{ name: string; version: string }>(join(workspace, path, "package.json")),
  );
  const bundled = unique((await Promise.all(manifests)).map(({ name, version }) => `${name} ${version}`));

  const { bomFormat, specVersion, components } = await readJson<BillOfMaterials>(join(packed, "sbom.cdx.json"));
  assert.deepEqual([bomFormat, specVersion], ["CycloneDX", "1.6"]);
  const listed = components.map(({ group, name, version }) => `${group ? `${group}/` : ""}${name} ${version}`);
  assert.deepEqual(unique(listed), bundled);

  const texts = await readFile(join(packed, "THIRD-PARTY-LICENSES.txt"), "utf8");
  const titles = texts.split(`\n${"-".repeat(80)}\n\n`).map((section) => section.replace(/ \([^]*/, ""));
  assert.deepEqual(titles.toSorted(), bundled);
  for (const license of ["Apache License", "MIT License", "ISC License"]) assert.ok(texts.includes(license), license);
});

test("the workspace's manifest lists every bundled library that the sources import", async () => {
  const { inputs } = await readJson<{ inputs: Record<string, { imports: readonly Import[] }> }>(metafile);
  const manifest = await readJson<Record<string, Record<string, string>>>(join(workspace, "package.json"));
  const imported = Object.entries(inputs)
    .filter(([path]) => path.startsWith("src/"))
    .flatMap(([, { imports }]) =>
      imports.flatMap(({ path, original = "" }) => (/node_modules/.test(path) ? original : [])),
    )
    .map((specifier) => /^(@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? specifier);
  const libraries = { ...manifest["dependencies"], ...manifest["optionalDependencies"] };
  assert.deepEqual(Object.keys(libraries).toSorted(), unique(imported));
});

test("on Node.js older than 22.18 the command exits with 1 and a one-line message", () => {
  const cli = join(packed, "cli.js");
  const pretend = "Object.defineProperty(process.versions, 'node', { value: '20.19.0' })";
  const options = ["--import", `data:text/javascript,${encodeURIComponent(pretend)}`];
  const { status, stderr } = spawnSync(process.execPath, [...options, cli, "serve"], { encoding: "utf8" });
  assert.equal(status, 1);
  assert.equal(stderr, "proofline: requires Node.js 22.18 or later; this is 20.19.0\n");
});
