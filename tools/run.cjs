// Runs one of the project's TypeScript programs, on a machine that may have nothing but Node 20 and npm.
//
//   node tools/run.cjs <program.ts> [arguments]                   run a program from source
//   node tools/run.cjs --packages=a,b <program.ts> [arguments]    the same; it needs the packages of workspaces a and b only
//   node tools/run.cjs --bin <name> [arguments]                   run a command of an installed package
//
// It installs the packages that the program needs, and fetches Node 24 from npm when the installed Node cannot run
// TypeScript. Plain CommonJS, because an old Node has to read it.
"use strict";
const { spawn } = require("node:child_process");
const { existsSync, readdirSync } = require("node:fs");
const path = require("node:path");
const { installAll } = require("./packages.cjs");

const root = path.dirname(__dirname);
const nodeFolder = path.join(__dirname, "node");
// Runs TypeScript and has node:sqlite, both without a flag.
const isNewEnough = ([major, minor]) => major >= 24 || (major === 23 && minor >= 6) || (major === 22 && minor >= 18);

const canRun = isNewEnough(process.versions.node.split(".").map(Number));
const { workspaces, program } = parseCommand(process.argv.slice(2));

void installAll([{ folder: root, workspaces }, ...(canRun ? [] : [{ folder: nodeFolder }])]).then(() =>
  run(canRun ? process.execPath : findNode(), program),
);

/** @returns `workspaces` is undefined when the program needs all packages */
function parseCommand([first, ...rest]) {
  const [, names] = /^--packages=(.+)$/.exec(first) ?? [];
  if (names) return { ...parseCommand(rest), workspaces: names.split(",") };
  if (first !== "--bin") return { program: ["--conditions=prove-source", path.join(root, first), ...rest] };
  const [name, ...options] = rest;
  return { program: [path.join(root, "node_modules", ".bin", name), ...options] };
}

/** npm has one Node package per operating system and processor, and installs the one that fits. */
function findNode() {
  const packages = path.join(nodeFolder, "node_modules");
  const file = path.join("bin", process.platform === "win32" ? "node.exe" : "node");
  const found = readdirSync(packages)
    .map((name) => path.join(packages, name, file))
    .find(existsSync);
  if (found) return found;
  process.stderr.write(
    `npm has no Node.js for ${process.platform} ${process.arch}; install Node.js 24 and try again.\n`,
  );
  return process.exit(1);
}

/** Runs Node in the foreground, with this process's output and exit code. */
function run(command, options) {
  const child = spawn(command, options, {
    stdio: "inherit",
    env: { ...process.env, PATH: path.dirname(command) + path.delimiter + process.env.PATH },
  });
  for (const signal of ["SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  // A terminal sends Ctrl-C to the child as well; a second signal would interrupt its shutdown.
  process.on("SIGINT", () => process.stdin.isTTY || child.kill("SIGINT"));
  child.on("exit", (code, signal) => process.exit(code ?? (signal === "SIGINT" ? 130 : 1)));
}
