// Runs one of the project's TypeScript programs, on a machine that may have nothing but Node 20 and npm.
//
//   node tools/run.cjs <program.ts> [arguments]      run a program from source
//   node tools/run.cjs --bin <name> [arguments]      run a command of an installed package
//
// It installs the packages when the lockfile has changed since the last time, and brings Node 24 from npm when the
// Node at hand cannot run TypeScript. Plain CommonJS, because an old Node has to read it.
"use strict";
const { spawn, spawnSync } = require("node:child_process");
const { createHash } = require("node:crypto");
const { existsSync, readFileSync, readdirSync, writeFileSync } = require("node:fs");
const path = require("node:path");

const root = path.dirname(__dirname);
// Runs TypeScript and has node:sqlite, both without a flag.
const isNewEnough = ([major, minor]) => major >= 24 || (major === 23 && minor >= 6) || (major === 22 && minor >= 18);

install(root);
const node = isNewEnough(process.versions.node.split(".").map(Number))
  ? process.execPath
  : bringNode(path.join(__dirname, "node"));
run(node, programArguments(process.argv.slice(2)));

/** Installs the packages of `folder` unless those of this very lockfile are there. */
function install(folder) {
  const lock = createHash("sha256")
    .update(readFileSync(path.join(folder, "package-lock.json")))
    .digest("hex");
  const stamp = path.join(folder, "node_modules", ".installed-lock");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === lock) return;
  process.stderr.write(`Installing packages${folder === root ? "" : " of Node.js"} …\n`);
  // Everything here is for development, also where NODE_ENV says production.
  const options = ["ci", "--include=dev", "--include=optional", "--no-audit", "--no-fund", "--loglevel=error"];
  const npm = spawnSync("npm", options, {
    cwd: folder,
    stdio: ["ignore", "ignore", "inherit"],
    shell: process.platform === "win32",
  });
  if (npm.status !== 0) {
    process.stderr.write("npm ci failed; the lines above say why. Is the package registry reachable?\n");
    process.exit(1);
  }
  writeFileSync(stamp, lock);
}

/** The Node that npm installed into `folder`: one package per platform, and npm takes the one that fits. */
function bringNode(folder) {
  install(folder);
  const packages = path.join(folder, "node_modules");
  const found = readdirSync(packages)
    .map((name) => path.join(packages, name, "bin", process.platform === "win32" ? "node.exe" : "node"))
    .find(existsSync);
  if (found) return found;
  process.stderr.write(
    `No Node.js for ${process.platform} ${process.arch} on npm; install Node.js 24 and try again.\n`,
  );
  return process.exit(1);
}

function programArguments([first, ...rest]) {
  if (first === "--bin") {
    const [name, ...options] = rest;
    return [path.join(root, "node_modules", ".bin", name), ...options];
  }
  return ["--conditions=prove-source", path.join(root, first), ...rest];
}

/** Runs Node in the foreground: its output is ours, and its exit code too. */
function run(command, options) {
  const child = spawn(command, options, {
    stdio: "inherit",
    env: { ...process.env, PATH: path.dirname(command) + path.delimiter + process.env.PATH },
  });
  for (const signal of ["SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  // A terminal sends Ctrl-C to the child as well; sent twice it would end what is about to end cleanly.
  process.on("SIGINT", () => process.stdin.isTTY || child.kill("SIGINT"));
  child.on("exit", (code, signal) => process.exit(code ?? (signal === "SIGINT" ? 130 : 1)));
}
