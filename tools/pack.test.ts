/** Runs the documented installation in empty projects without a registry, because the packages are not published yet. */
import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { after, test } from "node:test";
import { blocksOf } from "../platform/test/pages/fences.ts";

const root = join(import.meta.dirname, "..");
const folder = mkdtempSync(join(tmpdir(), "installation-"));
after(() => rmSync(folder, { recursive: true }));

const prefix = join(folder, "global");
const env = {
  ...process.env,
  PATH: [join(prefix, "bin"), dirname(process.execPath), process.env["PATH"]].join(delimiter),
  npm_config_offline: "true",
  npm_config_prefix: prefix,
};
const shell = (command: string, cwd: string) => execFileSync("sh", ["-c", command], { cwd, env, encoding: "utf8" });

/** Lines of a page's commands that begin with the given text. */
const linesOf = (page: string, start: string) =>
  blocksOf(readFileSync(join(root, page), "utf8"))
    .flatMap(({ commands }) => commands.split("\n"))
    .filter((line) => line.startsWith(start));

const isGlobal = (line: string) => line.includes("--global");
const ours = linesOf("README.md", "npm install");

symlinkSync(root, join(folder, "proofline"));
const [pack = ""] = linesOf("README.md", "npm run pack");
shell(pack, root);

const programs = {
  module: `
    import { Proveapi, SDK_METADATA } from "@prove-identity/prove-api";
    import { v3StartRequestToJSON } from "@prove-identity/prove-api/models/components/v3startrequest.js";
    import { startPlatform } from "@proofline/platform/testing";
    void run();`,
  commonjs: `
    const { Proveapi, SDK_METADATA } = require("@prove-identity/prove-api");
    const { v3StartRequestToJSON } = require("@prove-identity/prove-api/models/components/v3startrequest.js");
    const { startPlatform } = require("@proofline/platform/testing");
    void run();`,
};

const RUN = `
  async function run() {
    const platform = await startPlatform();
    const { clientId: clientID, clientSecret } = platform.credentials;
    const prove = new Proveapi({ serverURL: platform.url, security: { clientID, clientSecret } });
    const request = JSON.parse(v3StartRequestToJSON({ flowType: "mobile", phoneNumber: "2001001695" }));
    const { v3StartResponse } = await prove.v3.v3StartRequest(request);
    const { sdkVersion, packageVersion } = SDK_METADATA;
    console.log(JSON.stringify({ sdkVersion, packageVersion, next: Object.keys(v3StartResponse.next) }));
    await platform.stop();
  }`;

for (const [type, imports] of Object.entries(programs)) {
  test(`README's commands install both packages in an empty project of type ${type}`, () => {
    const project = join(folder, type);
    mkdirSync(project);
    writeFileSync(join(project, "package.json"), JSON.stringify({ private: true, type }));
    for (const line of ours.filter((command) => !isGlobal(command))) shell(line, project);
    const { dependencies } = JSON.parse(readFileSync(join(project, "package.json"), "utf8")) as {
      dependencies: Record<string, string>;
    };
    assert.deepEqual(Object.keys(dependencies), ["@proofline/platform", "@prove-identity/prove-api"]);
    writeFileSync(join(project, "program.js"), imports + RUN);
    const printed: unknown = JSON.parse(shell("node program.js", project));
    assert.deepEqual(printed, { sdkVersion: "0.14.9", packageVersion: "0.1.0", next: ["v3-validate"] });
  });
}

async function addressIn(output: Readable): Promise<string> {
  for await (const line of createInterface(output)) {
    const [, address] = /listens on (\S+)/.exec(line) ?? [];
    if (address) return address;
  }
  throw new Error("the command ended without an address");
}

test("README's commands install the platform's command, which serves, under both of its names", async () => {
  const line = ours.find(isGlobal) ?? "";
  shell(line, root);
  assert.equal(shell("proofline --help", folder), shell("proofline --help", folder));
  const server = spawn(join(prefix, "bin", "proofline"), ["serve", "--port", "0", "--data", join(folder, "data")], {
    env,
  });
  after(() => server.kill());
  const url = await addressIn(server.stdout);
  assert.equal((await fetch(`${url}/health`)).status, 200);
});

test("the packages' READMEs and the migration page have the commands of README", () => {
  for (const page of ["sdk/README.md", "platform/README.md", "docs/migration.md"]) {
    assert.deepEqual(linesOf(page, "npm run pack"), [pack], page);
    const lines = linesOf(page, "npm install");
    assert.ok(lines.length > 0, page);
    for (const line of lines) assert.ok(ours.includes(line), `${page}: ${line}`);
  }
});

test("no page has a command that fetches our packages or the vendor's server SDK from the registry", () => {
  const names = /(^|\s)(@proofline\/|@prove-identity\/(prove-api|platform)|proofline|proofline)/;
  for (const page of globSync("{*.md,{docs,sdk,platform,examples}/**/*.md}", {
    cwd: root,
    exclude: (name) => name === "node_modules",
  })) {
    for (const line of [...linesOf(page, "npm install"), ...linesOf(page, "npm i "), ...linesOf(page, "npx ")]) {
      const fetched = line.split(/\s/).filter((word) => names.test(word) && !word.endsWith(".tgz"));
      assert.deepEqual(fetched, [], `${page}: ${line}`);
    }
  }
});

test("no published manifest names a URL while there is no public repository", () => {
  for (const workspace of ["sdk", "platform"]) {
    const manifest = readFileSync(join(root, workspace, "package.json"), "utf8");
    assert.doesNotMatch(manifest, /https?:|git[+@:]|"(repository|homepage|bugs|funding)"/, workspace);
  }
});
