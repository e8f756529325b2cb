/** The package as users get it: packed, unpacked into an empty project, compiled and run in every way. */
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, describe, it } from "node:test";
import { promisify } from "node:util";
import { publint } from "publint";
import { build, publishedManifest } from "../tools/build.ts";

const execute = promisify(execFile);
const { resolve } = createRequire(import.meta.url);
const sdk = join(import.meta.dirname, "..");
const work = mkdtempSync(join(tmpdir(), "sdk-package-"));
after(() => rmSync(work, { recursive: true }));

/** Packs a copy, so that tests that run from source meanwhile are not disturbed. */
const staged = join(work, "staged");
mkdirSync(staged);
await build(join(staged, "dist"));
for (const file of ["README.md", "LICENSE"]) cpSync(join(sdk, file), join(staged, file));
writeFileSync(join(staged, "package.json"), publishedManifest());
await execute("npm", ["pack", "--silent", "--ignore-scripts", "--pack-destination", work], { cwd: staged });
const tarball = join(work, readdirSync(work).find((name) => name.endsWith(".tgz")) ?? "");

const scope = join(work, "node_modules", "@prove-identity");
mkdirSync(scope, { recursive: true });
await execute("tar", ["-xzf", tarball, "-C", scope]);
const installed = join(scope, "prove-api");
renameSync(join(scope, "package"), installed);

const forms = (path: string) => [path, `${path}.js`];
const folder = (path: string) => [path, ...forms(`${path}/index`)];
const promised = [
  "",
  ...forms("core"),
  ...folder("sdk"),
  ...forms("sdk/sdk"),
  ...forms("sdk/v3"),
  ...[
    "v3V3TokenRequest",
    "v3V3StartRequest",
    "v3V3ValidateRequest",
    "v3V3ChallengeRequest",
    "v3V3CompleteRequest",
  ].flatMap((name) => forms(`funcs/${name}`)),
  ...folder("models/components"),
  ...forms("models/components/v3startrequest"),
  ...forms("models/components/security"),
  ...folder("models/operations"),
  ...forms("models/operations/v3startrequest"),
  ...folder("models/errors"),
  ...[
    "error",
    "error400",
    "error401",
    "error403",
    "error404",
    "sdkerror",
    "proveapierror",
    "httpclienterrors",
    "sdkvalidationerror",
    "responsevalidationerror",
  ].flatMap((name) => forms(`models/errors/${name}`)),
  ...["config", "encodings", "files", "http", "logger", "primitives", "retries", "sdks", "security", "url"].flatMap(
    (name) => forms(`lib/${name}`),
  ),
  ...folder("types"),
  ...["fp", "async", "rfcdate", "enums", "operations", "blobs"].flatMap((name) => forms(`types/${name}`)),
].map((path) => `@prove-identity/prove-api${path && `/${path}`}`);

const seed = `import { V3TokenRequest } from "@prove-identity/prove-api/models/components";

let value: V3TokenRequest = {
  clientId: "customer_id",
  clientSecret: "secret",
  grantType: "client_credentials",
};
`;

/** Written for the official package. */
const official = `import { Proveapi, HTTPClient, ServerList, type SDKOptions } from "@prove-identity/prove-api";
import { ProveapiCore } from "@prove-identity/prove-api/core.js";
import { v3V3StartRequest } from "@prove-identity/prove-api/funcs/v3V3StartRequest.js";
import * as components from "@prove-identity/prove-api/models/components";
import * as operations from "@prove-identity/prove-api/models/operations";
import { Error401, ErrorT, ProveapiError, SDKValidationError } from "@prove-identity/prove-api/models/errors";
import { Result } from "@prove-identity/prove-api/types/fp.js";

const httpClient = new HTTPClient({ fetcher: (request) => fetch(request) });
httpClient.addHook("beforeRequest", (request) => {
  const nextRequest = new Request(request, { signal: request.signal || AbortSignal.timeout(5000) });
  nextRequest.headers.set("x-custom-header", "custom value");
  return nextRequest;
});
httpClient.addHook("requestError", (error, request) => {
  console.log(\`\${error}\`, request.method);
});
const options: SDKOptions = { server: "uat-us", httpClient, security: { clientID: process.env["X"], clientSecret: process.env["Y"] } };
export async function run(flowType: string): Promise<void> {
  const sdk = new Proveapi({ ...options, retryConfig: { strategy: "backoff", backoff: { initialInterval: 1, maxInterval: 50, exponent: 1.1, maxElapsedTime: 100 }, retryConnectionErrors: false } });
  const request = { flowType, finalTargetUrl: "https://example.com", phoneNumber: "1" };
  const started: operations.V3StartRequestResponse = await sdk.v3.v3StartRequest(request, { headers: { a: "b" }, fetchOptions: { keepalive: true } });
  const token: components.V3TokenRequest = { clientId: "a", clientSecret: "b", grantType: "client_credentials" as string };
  const record: Record<string, unknown> = token;
  const next: { [k: string]: string } = started.v3StartResponse!.next;
  const validated = await sdk.v3.v3ValidateRequest({ correlationId: started.v3StartResponse?.correlationId ?? "" });
  console.log(validated.v3ValidateResponse?.evaluation?.authentication?.result, next, record, ServerList);
  await sdk.v3.v3CompleteRequest({ correlationId: "c", individual: { firstName: "Tod", addresses: [{ city: "San Antonio" }], emailAddresses: ["a@b"] } });
  const result: Result<operations.V3StartRequestResponse, unknown> = await v3V3StartRequest(new ProveapiCore(options), request);
  if (!result.ok) console.log(result.error);
}
run("mobile").catch((error: unknown) => {
  if (error instanceof SDKValidationError) console.log(error.pretty(), error.rawValue);
  else if (error instanceof ErrorT || error instanceof Error401) console.log(error.data$.message, error.httpMeta);
  else if (error instanceof ProveapiError) console.log(error.message);
});
`;

const typescript7 = join(dirname(resolve("typescript/package.json")), "bin", "tsc");
const typescript5 = resolve("typescript-5/lib/tsc.js");

/** Compiles in an empty project; @returns what the compiler says. */
async function compile(name: string, compiler: string, type: string, compilerOptions: object): Promise<string> {
  const project = join(work, name);
  mkdirSync(project, { recursive: true });
  writeFileSync(join(project, "package.json"), JSON.stringify({ type }));
  writeFileSync(join(project, "seed.ts"), `${seed}console.log(JSON.stringify(value));\n`);
  writeFileSync(join(project, "official.ts"), official);
  const common = {
    target: "es2022",
    lib: ["es2023"],
    types: ["node"],
    typeRoots: [join(sdk, "..", "node_modules", "@types")],
  };
  const strict = {
    strict: true,
    exactOptionalPropertyTypes: true,
    noPropertyAccessFromIndexSignature: true,
    skipLibCheck: false,
  };
  const options = { ...common, ...strict, ...compilerOptions };
  writeFileSync(join(project, "tsconfig.json"), JSON.stringify({ compilerOptions: options, include: ["*.ts"] }));
  return execute(process.execPath, [compiler, "--project", project]).then(
    ({ stdout }) => stdout,
    (error: { stdout: string }) => error.stdout,
  );
}

describe("the packed package", () => {
  it("is one copy for a program that imports here and requires there", async () => {
    const program = `
      import { createRequire } from "node:module";
      import { Error400 } from "@prove-identity/prove-api/models/errors";
      const required = createRequire(import.meta.url)("@prove-identity/prove-api/models/errors/index.js");
      console.log(Error400 === required.Error400);`;
    writeFileSync(join(work, "copies.mjs"), program);
    const { stdout } = await execute(process.execPath, ["copies.mjs"], { cwd: work });
    assert.equal(stdout, "true\n");
  });

  it("has types and programs only, and stays below 400 kB", () => {
    const files = readdirSync(installed, { recursive: true, encoding: "utf8" })
      .map((file) => join(installed, file))
      .filter((file) => statSync(file).isFile());
    const size = files.reduce((sum, file) => sum + statSync(file).size, 0);
    assert.ok(size <= 400_000, `${size} bytes`);
    assert.ok(existsSync(join(installed, "LICENSE")) && !existsSync(join(installed, "src")));
    assert.equal(JSON.parse(readFileSync(join(installed, "package.json"), "utf8")).dependencies, undefined);
  });

  it("is clean for publint --strict", async () => {
    const { messages } = await publint({ pkgDir: installed, strict: true, pack: false });
    assert.deepEqual(messages, []);
  });

  it("is clean for attw", async () => {
    const attw = join(dirname(resolve("@arethetypeswrong/cli/package.json")), "dist", "index.js");
    const { stdout } = await execute(process.execPath, [attw, tarball, "--format", "json"]).catch(
      (error: { stdout: string }) => error,
    );
    assert.deepEqual((JSON.parse(stdout) as { problems?: object }).problems ?? {}, {});
  });

  for (const [kind, program] of [
    ["import", `for (const path of ${JSON.stringify(promised)}) await import(path);`],
    ["require", `for (const path of ${JSON.stringify(promised)}) require(path);`],
  ] as const) {
    it(`has every promised path for ${kind}`, async () => {
      const file = join(work, `promised.${kind === "import" ? "mjs" : "cjs"}`);
      writeFileSync(file, program);
      await execute(process.execPath, [file], { cwd: work });
    });
  }

  it("hides what is internal", async () => {
    const file = join(work, "internal.mjs");
    writeFileSync(
      file,
      `await import("@prove-identity/prove-api/internal/pipeline.js").then(() => process.exit(1), () => {});`,
    );
    await execute(process.execPath, [file], { cwd: work });
  });

  it("recognises its errors across its ES module and its CommonJS copy", async () => {
    const file = join(work, "copies.mjs");
    writeFileSync(
      file,
      `import { createRequire } from "node:module";
import { isProveError } from "@prove-identity/prove-api";
const { SDKValidationError } = createRequire(import.meta.url)("@prove-identity/prove-api/models/errors");
if (!isProveError(new SDKValidationError("x"))) process.exit(1);`,
    );
    await execute(process.execPath, [file], { cwd: work });
  });
});

describe("the program the project began with, and one written for the official package", { concurrency: 2 }, () => {
  const modes: [name: string, compiler: string, type: string, options: object][] = [];
  for (const [version, compiler] of [
    ["7", typescript7],
    ["5", typescript5],
  ] as const) {
    for (const type of ["module", "commonjs"]) {
      modes.push([`${version}-nodenext-${type}`, compiler, type, { module: "nodenext", moduleResolution: "nodenext" }]);
      modes.push([`${version}-node16-${type}`, compiler, type, { module: "node16", moduleResolution: "node16" }]);
      modes.push([
        `${version}-bundler-${type}`,
        compiler,
        type,
        { module: type === "module" ? "esnext" : "preserve", moduleResolution: "bundler" },
      ]);
    }
  }
  modes.push(["5-node10-commonjs", typescript5, "commonjs", { module: "commonjs", moduleResolution: "node10" }]);
  modes.push([
    "5-node10-commonjs-dom",
    typescript5,
    "commonjs",
    { module: "commonjs", moduleResolution: "node10", lib: ["es2023", "dom", "dom.iterable"] },
  ]);

  for (const [name, compiler, type, options] of modes) {
    it(`compile and run: TypeScript ${name}`, async () => {
      assert.equal(await compile(name, compiler, type, options), "");
      if (name.includes("bundler-commonjs")) return; // `preserve` leaves the module format to a bundler
      const { stdout } = await execute(process.execPath, [join(work, name, "seed.js")]);
      assert.deepEqual(JSON.parse(stdout), {
        clientId: "customer_id",
        clientSecret: "secret",
        grantType: "client_credentials",
      });
    });
  }
});

describe("every example of the docs", () => {
  it("compiles", async () => {
    const documents = readdirSync(join(sdk, "src"), { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts"))
      .map((file) => readFileSync(join(sdk, "src", file), "utf8").replaceAll(/^ *\* ?/gm, ""));
    const texts = [readFileSync(join(sdk, "README.md"), "utf8"), ...documents];
    const examples = texts.flatMap((text) => [...text.matchAll(/^```ts\n(.*?)^```/gms)].map(([, code = ""]) => code));
    assert.ok(examples.length >= 12);
    const project = join(work, "examples");
    mkdirSync(project);
    for (const [index, example] of examples.entries()) writeFileSync(join(project, `${index}.ts`), example);
    const said = await compile("examples", typescript7, "module", { module: "nodenext", moduleResolution: "nodenext" });
    assert.equal(said, "");
  });
});
