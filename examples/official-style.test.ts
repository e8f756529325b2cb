/** Compiles programs in the style of the official package's documentation, with every operation, against this package. */
// Needs its own process: the compiler uses 400 MB.
import assert from "node:assert/strict";
import { mkdirSync, realpathSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { exampleArguments } from "../contract/generate/reference-examples.ts";
import { functionName, methodName } from "../contract/generate/sdk-names.ts";
import { type Operation, operations } from "../contract/src/index.ts";
import { compileWithin } from "../sdk/test/consumers/compiler.ts";
import { execute, packed, PACKAGE } from "../sdk/test/consumers/packed.ts";

const root = join(import.meta.dirname, "..");
const { project } = await packed();
const offered = Object.values<Operation>(operations).filter(({ caller }) => caller === "server");

const SECURITY = `{
  security: {
    clientID: "<YOUR_CLIENT_ID_HERE>",
    clientSecret: "<YOUR_CLIENT_SECRET_HERE>",
  },
}`;

/** The examples have all arguments, not only the required ones. */
const argumentsOf = (operation: Operation): string[] =>
  exampleArguments({
    ...operation,
    parameters: operation.parameters.map((parameter) => ({ ...parameter, required: true })),
  });

const methods = `import { Proveapi } from "${PACKAGE}";

const proveapi = new Proveapi(${SECURITY});
${offered.map(methodProgram).join("")}`;

function methodProgram(operation: Operation): string {
  const { namespace, operationId } = operation;
  return `
async function run${operationId}() {
  const result = await proveapi.${namespace}.${methodName(operationId)}(${argumentsOf(operation).join(", ")});

  console.log(result);
}

run${operationId}();
`;
}

const nameOf = ({ namespace, operationId }: Operation) => functionName(namespace, operationId);

const functions = `import { ProveapiCore } from "${PACKAGE}/core.js";
${offered.map((one) => `import { ${nameOf(one)} } from "${PACKAGE}/funcs/${nameOf(one)}.js";\n`).join("")}
// Use \`ProveapiCore\` for best tree-shaking performance.
// You can create one instance of it to use across an application.
const proveapi = new ProveapiCore(${SECURITY});
${offered.map(functionProgram).join("")}`;

/** Both forms in that documentation: one throws the error, the other returns it. */
function functionProgram(operation: Operation): string {
  const { operationId } = operation;
  const call = `await ${nameOf(operation)}(${["proveapi", ...argumentsOf(operation)].join(", ")})`;
  return `
async function run${operationId}() {
  const res = ${call};

  if (!res.ok) {
    throw res.error;
  }

  const { value: result } = res;

  console.log(result);
}

async function tell${operationId}() {
  const res = ${call};
  if (res.ok) {
    const { value: result } = res;
    console.log(result);
  } else {
    console.log("${nameOf(operation)} failed:", res.error);
  }
}

run${operationId}();
tell${operationId}();
`;
}

const COMPILERS = {
  "TypeScript 7": join(root, "node_modules", "typescript"),
  "TypeScript 5": join(root, "node_modules", "typescript-5"),
};
const MODES = {
  nodenext: { module: "nodenext", moduleResolution: "nodenext" },
  bundler: { module: "esnext", moduleResolution: "bundler" },
};

/** @returns the compiler's output */
async function compile(compiler: string, mode: object, programs: Readonly<Record<string, string>>): Promise<string> {
  const folder = join(project, `case-${(compiled += 1)}`);
  mkdirSync(folder);
  const types = { types: ["node"], typeRoots: [join(root, "node_modules", "@types")] };
  const strict = { strict: true, exactOptionalPropertyTypes: true, skipLibCheck: false, noEmit: true };
  const compilerOptions = { ...strict, ...mode, ...types, target: "es2022", lib: ["es2023"] };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions }));
  writeFileSync(join(folder, "package.json"), JSON.stringify({ type: "module" }));
  for (const [name, text] of Object.entries(programs)) writeFileSync(join(folder, `${name}.ts`), text);
  if (compiler === COMPILERS["TypeScript 5"]) return compileWithin(compiler, folder, realpathSync(project));
  return execute(process.execPath, [join(compiler, "bin", "tsc"), "--project", folder]).then(
    ({ stdout }) => stdout,
    ({ stdout, message }: { stdout: string; message: string }) => stdout || message,
  );
}
let compiled = 0;

describe("programs in the official style compile with all operations", { concurrency: true }, () => {
  for (const [version, compiler] of Object.entries(COMPILERS)) {
    for (const [name, mode] of Object.entries(MODES)) {
      it(`with ${version} and module resolution ${name}`, async () => {
        assert.equal(await compile(compiler, mode, { methods, functions }), "");
      });
    }
    it(`with ${version}, which should report an error`, async () => {
      const wrong = methods.replace(`phoneNumber: "2001001695"`, "phoneNumber: 2001001695");
      assert.notEqual(wrong, methods);
      assert.match(await compile(compiler, MODES.nodenext, { wrong }), /^\S*wrong\.ts\S* error TS2322: .*\n$/m);
    });
  }
});
