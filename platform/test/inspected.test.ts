import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { globSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { build } from "esbuild";
import { complaintsOfChildren, inspectedEnvironment } from "./inspected.ts";

test("a wrong response of a child process fails the test file that started it", () => {
  const program = `
    import Fastify from ${JSON.stringify(import.meta.resolve("fastify"))};
    const app = Fastify();
    app.get("/", (_, reply) => reply.code(404).send({ code: 1 }));
    await app.inject("/");`;
  const env = { ...process.env, ...inspectedEnvironment };
  execFileSync(process.execPath, ["--input-type=module", "--eval", program], { env });
  assert.match(complaintsOfChildren(), /^GET \/ → 404 .*message/m);
  rmSync(inspectedEnvironment.PROOFLINE_TEST_COMPLAINTS);
});

const INSPECTED = "platform/test/inspected.ts";
/** Files that are not inspected, and why. */
const exempt: Readonly<Record<string, string>> = {
  "examples/testing/sign-up.test.ts": "a suite for readers to copy; examples.test.ts runs it inspected",
  "platform/src/cli/settings/settings.test.ts": "loads the commands for their tables, but starts none",
  "sdk/test/consumers/runtimes.test.ts": "its 'serve' belongs to another program",
};

const absWorkingDir = new URL("../..", import.meta.url).pathname;
const exclude = ["**/node_modules/**"];
const entryPoints = globSync("{platform,examples,sdk}/**/*.test.ts", { cwd: absWorkingDir, exclude });
const how = { bundle: true, splitting: true, format: "esm", platform: "node", packages: "external" } as const;
const { metafile } = await build({ ...how, absWorkingDir, entryPoints, outdir: "none", write: false, metafile: true });

/** All that the module loads: files of the project, and packages by name. */
function loadedBy(path: string, all = new Set<string>()): Set<string> {
  if (all.has(path)) return all;
  all.add(path);
  for (const { path: next } of metafile.inputs[path]?.imports ?? []) loadedBy(next, all);
  return all;
}

/** Whether it can start a server: in its process, from the package, or in a child process. */
function canServe(path: string, loaded: ReadonlySet<string>): boolean {
  const source = readFileSync(join(absWorkingDir, path), "utf8");
  return (
    loaded.has("fastify") ||
    [...loaded].some((name) => name.startsWith("@proofline/platform")) ||
    (loaded.has("node:child_process") && source.includes('"serve"'))
  );
}

test("every test file that can serve responses has them inspected", () => {
  const unseen = entryPoints.filter((path) => {
    const loaded = loadedBy(path);
    return canServe(path, loaded) && !loaded.has(INSPECTED);
  });
  assert.deepEqual(unseen.sort(), Object.keys(exempt));
});
