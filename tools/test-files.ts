/** Lists the test files of a run, and reads how each has to run. */
import { globSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { TestFiles } from "./test-queue.ts";

const root = join(import.meta.dirname, "..");
const EVERYTHING = ["contract", "sdk", "platform", "examples", "bench", "tools"].map(
  (folder) => `${folder}/**/*.test.ts`,
);
const QUICK = ["contract/**/*.test.ts", "sdk/test/*.test.ts", "platform/src/**/*.test.ts"];
/** Slow tests: browsers, database servers, packed packages. */
const SLOW = /"[^"]*\/(browser\/\w+|postgres|postgres-server|nodes|packed)\.ts"/;
/** Modules that open the store of a test, in memory or on PostgreSQL. */
const OPENS_A_STORE = /"[^"]*(test\/harness|test\/store|\/testing)\.ts"/;
const USES_POSTGRES = /"[^"]*\/(postgres|postgres-server|nodes)\.ts"/;
const EMBEDDED_ONLY = /^\/\/ Runs on the embedded store only: \S/m;
const ALONE = /^\/\/ Needs a process of its own: \S/m;

export const allFiles = (): string[] => matching(EVERYTHING);

export const quickFiles = (): string[] => matching(QUICK).filter((file) => !SLOW.test(textOf(file)));

/** Files by path or glob pattern. Ends the process when a name matches no file. */
export function namedFiles(names: readonly string[]): string[] {
  return names.flatMap((name) => {
    const files = matching([name]);
    if (files.length > 0) return files;
    console.error(`no test file matches '${name}'; paths are relative to the repository`);
    return process.exit(2);
  });
}

/** Files that run on either store. */
export const storeFiles = (files: readonly string[]): string[] =>
  files.filter((file) => {
    const text = textOf(file);
    return file.startsWith("platform/src/") && OPENS_A_STORE.test(text) && !EMBEDDED_ONLY.test(text);
  });

export const needPostgres = (files: readonly string[]): boolean =>
  process.env["PROOFLINE_TEST_DATABASE"] === "postgres" || files.some((file) => USES_POSTGRES.test(textOf(file)));

export const browserFiles = (files: readonly string[]): string[] => files.filter((file) => file.includes("browser"));

export function byProcess(files: readonly string[]): TestFiles {
  const isAlone = (file: string) => ALONE.test(textOf(file));
  return { alone: files.filter(isAlone), shared: files.filter((file) => !isAlone(file)) };
}

function matching(patterns: readonly string[]): string[] {
  const found = globSync(patterns, { cwd: root, exclude: (name) => name === "node_modules" });
  return [...new Set(found)].toSorted();
}

const textOf = (file: string) => readFileSync(resolve(root, file), "utf8");
