/** A project with the real `tools/run.cjs` whose few packages are local files, so that npm needs no registry. */
import { spawn, spawnSync, type SpawnSyncReturns } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after } from "node:test";
import { setImmediate } from "node:timers/promises";

const RUN = ["run.cjs", "packages.cjs", "installation-lock.cjs", "installation-progress.cjs"];
/** `app` is a workspace that users run; `tester` and the root have development packages. */
const MANIFESTS = {
  "package.json": { workspaces: ["app", "tester"], devDependencies: { linter: "file:packed/linter-1.0.0.tgz" } },
  "app/package.json": {
    name: "app",
    version: "1.0.0",
    dependencies: { library: "file:../packed/library-1.0.0.tgz" },
    optionalDependencies: { telemetry: "file:../packed/telemetry-1.0.0.tgz" },
  },
  "tester/package.json": {
    name: "tester",
    version: "1.0.0",
    dependencies: { runner: "file:../packed/runner-1.0.0.tgz" },
  },
};

export const ALL_PACKAGES = ["app", "library", "linter", "runner", "telemetry", "tester"];
export const APP_PACKAGES = ["app", "library"];

export class SmallProject {
  readonly folder = mkdtempSync(join(tmpdir(), "small-project-"));

  constructor() {
    after(() => rmSync(this.folder, { recursive: true, force: true }));
  }

  static create(): SmallProject {
    const project = new SmallProject();
    for (const name of RUN) cpSync(join(import.meta.dirname, "..", name), project.path("tools", name));
    for (const name of ["library", "linter", "runner", "telemetry"]) project.pack(name, "1.0.0");
    for (const [path, manifest] of Object.entries(MANIFESTS)) project.write(path, JSON.stringify(manifest));
    project.write("program.ts", 'console.log("the program ran");');
    project.updateLockfile();
    return project;
  }

  copy(): SmallProject {
    const project = new SmallProject();
    cpSync(this.folder, project.folder, { recursive: true });
    return project;
  }

  path(...parts: string[]): string {
    return join(this.folder, ...parts);
  }

  write(path: string, text: string): void {
    mkdirSync(join(this.path(path), ".."), { recursive: true });
    writeFileSync(this.path(path), text);
  }

  /** Creates the tarball of a package. */
  pack(name: string, version: string): void {
    this.write(`source/${name}/package.json`, JSON.stringify({ name, version }));
    this.write(`source/${name}/index.js`, "");
    mkdirSync(this.path("packed"), { recursive: true });
    this.npm("pack", "--pack-destination", this.path("packed"), this.path("source", name));
  }

  npm(...args: string[]): void {
    const { status, stderr } = spawnSync("npm", [...args, "--offline", "--no-audit", "--no-fund"], {
      cwd: this.folder,
      encoding: "utf8",
    });
    if (status !== 0) throw new Error(`npm ${args.join(" ")}: ${stderr}`);
  }

  updateLockfile(): void {
    this.npm("install", "--package-lock-only");
  }

  /** Runs the program, with the packages of `app` or with all. */
  run(packages: "app" | "all"): SpawnSyncReturns<string> {
    return spawnSync(process.execPath, argumentsFor(packages), { cwd: this.folder, encoding: "utf8" });
  }

  start(packages: "app" | "all") {
    const child = spawn(process.execPath, argumentsFor(packages), { cwd: this.folder });
    const ended = new Promise<number | null>((resolve) => {
      child.on("close", resolve);
    });
    const npmStarted = async () => {
      // The lock then has two holders.
      while (!readIfThere(this.path(".installing")).includes(" ")) await setImmediate();
    };
    return { child, ended, npmStarted };
  }

  installed(): string[] {
    return [...ALL_PACKAGES].filter((name) => existsSync(this.path("node_modules", name)));
  }

  version(name: string): string {
    return JSON.parse(readFileSync(this.path("node_modules", name, "package.json"), "utf8")).version;
  }
}

const argumentsFor = (packages: "app" | "all"): string[] => [
  "tools/run.cjs",
  ...(packages === "app" ? ["--packages=app"] : []),
  "program.ts",
];

const readIfThere = (file: string): string => (existsSync(file) ? readFileSync(file, "utf8") : "");
