/** Compiles TypeScript programs against the package with various compilers, settings and types. */
// Needs a process of its own: the compilers use 800 MB.
import assert from "node:assert/strict";
import { copyFileSync, globSync, mkdirSync, readFileSync, realpathSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { availableParallelism } from "node:os";
import { dirname, join } from "node:path";
import { describe, it } from "node:test";
import { compileWithin } from "./compiler.ts";
import { installed } from "./environment.ts";
import { execute, packed, sdk } from "./packed.ts";
import { publicModules } from "./public-modules.ts";

const { resolve } = createRequire(import.meta.url);
const compilers = installed("compilers");
const { project } = await packed();

const typescript = {
  "5.6": join(compilers, "typescript-5-6"),
  "5.9": dirname(resolve("typescript-5/package.json")),
  "7": dirname(resolve("typescript/package.json")),
};
const nodeTypes = {
  20: join(compilers, "types-node-20"),
  22: join(compilers, "types-node-22"),
  24: dirname(resolve("@types/node/package.json")),
};
type Version = keyof typeof typescript;
type NodeTypes = keyof typeof nodeTypes;

// The compiler resolves types by folder name.
for (const [major, folder] of Object.entries(nodeTypes)) {
  mkdirSync(join(project, `types-${major}`));
  symlinkSync(folder, join(project, `types-${major}`, "node"), "dir");
}

const STRICT = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noPropertyAccessFromIndexSignature: true,
  skipLibCheck: false,
};
const MODES: Readonly<Record<string, object>> = {
  nodenext: { module: "nodenext", moduleResolution: "nodenext" },
  node16: { module: "node16", moduleResolution: "node16" },
  bundler: { module: "esnext", moduleResolution: "bundler" },
  node10: { module: "commonjs", moduleResolution: "node10" },
};

/** Imports every name of every module, by every specifier. */
const everything = publicModules
  .flatMap(({ specifiers, names }) => specifiers.map((specifier) => ({ specifier, names })))
  .map(({ specifier, names }, module) => {
    const imported = names.map((name, index) => `${name} as n${module}_${index}`);
    return `import type { ${imported.join(", ")} } from "${specifier}";\n`;
  })
  .join("");

interface Case {
  readonly version: Version;
  readonly mode: string;
  readonly type: "module" | "commonjs";
  readonly node: NodeTypes;
  readonly lib?: readonly string[];
  /** Runs `tsc`, which also checks the compiler's library and the types of Node.js. */
  readonly isWhole?: boolean;
}

/** @returns the compiler's messages; empty on success */
async function compile(
  name: string,
  { version, mode, type, node, lib = ["es2023"], isWhole = version === "7" }: Case,
  files: readonly (readonly [name: string, text: string])[] = [["everything.ts", everything]],
): Promise<string> {
  const folder = join(project, name);
  mkdirSync(folder);
  // Named `.ts.txt`, because they do not compile with this project's settings.
  for (const program of ["seed", "official"]) {
    copyFileSync(join(import.meta.dirname, "programs", `${program}.ts.txt`), join(folder, `${program}.ts`));
  }
  writeFileSync(join(folder, "package.json"), JSON.stringify({ type }));
  for (const [file, text] of files) writeFileSync(join(folder, file), text);
  const types = { types: ["node"], typeRoots: [join(project, `types-${node}`)] };
  const compilerOptions = { ...STRICT, ...MODES[mode], ...types, target: "es2022", lib };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions }));
  if (!isWhole) return compileWithin(typescript[version], folder, realpathSync(project));
  const command = join(typescript[version], "bin", "tsc");
  return execute(process.execPath, [command, "--project", folder]).then(
    ({ stdout }) => stdout,
    (error: { stdout: string }) => error.stdout,
  );
}

const cases: Case[] = [];
for (const version of ["5.6", "5.9", "7"] as const) {
  for (const type of ["module", "commonjs"] as const) {
    cases.push({ version, mode: "nodenext", type, node: 24 }, { version, mode: "node16", type, node: 24 });
  }
  cases.push({ version, mode: "bundler", type: "module", node: 24 });
  for (const node of [20, 22] as const) cases.push({ version, mode: "nodenext", type: "module", node });
  if (version === "7") continue; // has removed node10
  cases.push({ version, mode: "node10", type: "commonjs", node: 24, isWhole: true });
}
cases.push({
  version: "5.9",
  mode: "node10",
  type: "commonjs",
  node: 24,
  lib: ["es2023", "dom", "dom.iterable"],
  isWhole: true,
});

describe("programs compile and run", { concurrency: availableParallelism() }, () => {
  for (const [index, one] of cases.entries()) {
    const { version, mode, type, node, lib } = one;
    it(`programs compile with TypeScript ${version}, ${mode}, ${type}, types of Node ${node}${lib ? ", DOM" : ""}`, async () => {
      const name = `case-${index}`;
      assert.equal(await compile(name, one), "");
      const { stdout } = await execute(process.execPath, [join(project, name, "seed.js")]);
      const token = { clientId: "customer_id", clientSecret: "secret", grantType: "client_credentials" };
      assert.deepEqual(JSON.parse(stdout), token);
    });
  }
});

describe("examples in doc comments and README", () => {
  it("every example in doc comments and README compiles", async () => {
    const documents = globSync("src/**/*.ts", { cwd: sdk }).map((file) =>
      readFileSync(join(sdk, file), "utf8").replaceAll(/^ *\* ?/gm, ""),
    );
    const texts = [readFileSync(join(sdk, "README.md"), "utf8"), ...documents];
    const examples = texts.flatMap((text) => [...text.matchAll(/^```ts\n(.*?)^```/gms)].map(([, code = ""]) => code));
    assert.ok(examples.length >= 12);
    const files = examples.map((example, index) => [`example-${index}.ts`, example] as const);
    assert.equal(await compile("examples", { version: "7", mode: "nodenext", type: "module", node: 24 }, files), "");
  });
});
