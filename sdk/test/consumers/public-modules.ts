/** Lists the modules that users may import, with all their specifiers and exported names. */
import { globSync, readFileSync } from "node:fs";
import { join, posix, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { namespaceClass } from "../../../contract/generate/sdk-names.ts";
import { models, surface } from "../../compatibility/official.ts";
import { Types } from "../../compatibility/types.ts";
import { PACKAGE, sdk } from "./packed.ts";

export interface PublicModule {
  /** Import specifiers: with and without `.js`, as folder and as file. */
  readonly specifiers: readonly string[];
  /** Exported types and values. */
  readonly names: readonly string[];
  readonly values: readonly string[];
}

const src = join(sdk, "src");
const manifest = JSON.parse(readFileSync(join(sdk, "package.json"), "utf8")) as { exports: object };
/** Specifiers of the paths in `exports`. */
const entries = new Set(Object.keys(manifest.exports).map((path) => posix.join(PACKAGE, path)));
/** Folders in which every path resolves to the index. */
const ONE_MODULE = /^(funcs|models\/\w+|sdk|types)\//;

const sources = globSync("**/*.ts", { cwd: src })
  .map((file) => file.replaceAll(sep, "/").replace(/\.ts$/, ""))
  .filter((path) => !path.startsWith("internal/") && (!ONE_MODULE.test(path) || path.endsWith("/index")));

const types = new Types(sources, []);

/** Paths of the official package in such folders → names that its module exports. */
const officialPaths = new Map<string, string[]>([["sdk/sdk", ["Proveapi"]]]);
const add = (path: string, ...names: readonly string[]) =>
  officialPaths.set(path, [...(officialPaths.get(path) ?? []), ...names]);
for (const { standaloneFunction } of surface.operations) add(`funcs/${standaloneFunction}`, standaloneFunction);
for (const { namespace, sourceFile, name, jsonHelpers } of models) {
  add(`models/${namespace}/${sourceFile}`, name, ...jsonHelpers);
}
for (const [name, { sourceFile }] of Object.entries(surface.errors)) add(`models/errors/${sourceFile}`, name);
for (const name of new Set(surface.operations.map(({ sdkNamespace }) => sdkNamespace))) {
  add(`sdk/${name}`, namespaceClass(name));
}
for (const name of ["async", "blobs", "enums", "fp", "operations", "rfcdate"]) {
  add(`types/${name}`, ...types.exported("types/index"));
}

/** All public source modules, and all module paths of the official package. */
export const publicModules: readonly PublicModule[] = await Promise.all([
  ...sources.map((path) => publicModule(path, path, [...types.exported(path)])),
  ...[...officialPaths].map(([path, names]) => publicModule(path, `${posix.dirname(path)}/index`, names)),
]);

async function publicModule(path: string, source: string, names: readonly string[]): Promise<PublicModule> {
  const forms = [path, `${path}.js`];
  const folder = posix.dirname(path);
  if (posix.basename(path) === "index" && entries.has(posix.join(PACKAGE, folder))) forms.push(folder);
  const exported = (await import(pathToFileURL(join(src, `${source}.ts`)).href)) as object;
  return {
    specifiers: forms.map((form) => posix.join(PACKAGE, form)),
    names,
    values: names.filter((name) => name in exported),
  };
}
