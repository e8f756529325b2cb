// Installs the packages of a folder's lockfile with npm: all of them, or those of some workspaces.
//
// `node_modules/.installed.json` records the lockfile and the workspaces whose packages are there. While the lockfile stays
// the same, packages are only added, because a program may be running on those that are there. A changed lockfile or an
// interrupted installation starts over with `npm ci`, for everything that was installed before.
"use strict";
const { spawn } = require("node:child_process");
const { createHash } = require("node:crypto");
const { existsSync, readFileSync, writeFileSync } = require("node:fs");
const path = require("node:path");
const { lockInstallation } = require("./installation-lock.cjs");
const { showProgress } = require("./installation-progress.cjs");

/** Every workspace, and the tools of the root. */
const ALL = "all";
/** All dependencies are for development, even where NODE_ENV is production. */
const EVERYTHING = ["--include=dev", "--include=optional"];
/** Workspaces list their tools in `devDependencies`, and the platform its telemetry in `optionalDependencies`. */
const ONLY_TO_RUN = ["--omit=dev", "--omit=optional", "--include-workspace-root=false"];
const QUIET = ["--no-audit", "--no-fund", "--loglevel=error"];
const SIGNALS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 };

const runningNpms = new Set();

/**
 * Installs what is missing, in several folders at the same time. Ends the process if npm fails.
 *
 * @param {{ folder: string, workspaces?: string[] }[]} wanted without `workspaces`: all packages
 */
exports.installAll = async function installAll(wanted) {
  const missing = wanted.filter(({ folder, workspaces = ALL }) => !isInstalled(folder, workspaces));
  if (missing.length === 0) return;
  for (const signal of Object.keys(SIGNALS)) process.on(signal, stop);
  const endProgress = showProgress(missing.map(({ folder }) => folder));
  const results = await Promise.all(missing.map(({ folder, workspaces = ALL }) => install(folder, workspaces)));
  for (const signal of Object.keys(SIGNALS)) process.off(signal, stop);
  const isComplete = results.every(Boolean);
  endProgress(isComplete);
  if (isComplete) return;
  process.stderr.write("npm failed; the lines above say why. Is the package registry reachable?\n");
  process.exit(1);
};

function stop(signal) {
  for (const npm of runningNpms) npm.kill(signal);
  process.exit(SIGNALS[signal]);
}

async function install(folder, workspaces) {
  const lock = await lockInstallation(folder);
  try {
    // Another process may have installed them while this one waited.
    if (isInstalled(folder, workspaces)) return true;
    const before = readRecord(folder);
    const scope = union(before?.workspaces, workspaces);
    const lockfile = hashLockfile(folder);
    const command = before?.lockfile === lockfile ? ["install", "--no-save"] : ["ci"];
    // The record is written only after npm succeeds.
    if (before) writeRecord(folder, { workspaces: scope });
    const succeeded = await runNpm(folder, [...command, ...optionsFor(scope)], lock);
    if (succeeded) writeRecord(folder, { lockfile, workspaces: scope });
    return succeeded;
  } finally {
    lock.release();
  }
}

const union = (some = [], others) => (some === ALL || others === ALL ? ALL : [...new Set([...some, ...others])]);

/** Packages that npm installs. */
const optionsFor = (scope) =>
  scope === ALL ? EVERYTHING : [...ONLY_TO_RUN, ...scope.map((workspace) => `--workspace=${workspace}`)];

exports.optionsFor = optionsFor;

function runNpm(folder, options, lock) {
  const npm = spawn("npm", [...options, ...QUIET], {
    cwd: folder,
    stdio: ["ignore", "ignore", "inherit"],
    shell: process.platform === "win32",
  });
  lock.addHolder(npm.pid);
  runningNpms.add(npm);
  return new Promise((resolve) => {
    npm.on("error", () => resolve(false));
    npm.on("close", (code) => {
      runningNpms.delete(npm);
      resolve(code === 0);
    });
  });
}

function isInstalled(folder, workspaces) {
  const record = readRecord(folder);
  if (!record || record.lockfile !== hashLockfile(folder)) return false;
  if (record.workspaces === ALL) return true;
  return workspaces !== ALL && workspaces.every((name) => record.workspaces.includes(name));
}

const recordFile = (folder) => path.join(folder, "node_modules", ".installed.json");

function writeRecord(folder, record) {
  writeFileSync(recordFile(folder), JSON.stringify(record));
}

/** @returns undefined if there is nothing to keep; without `lockfile` the installed packages are outdated or incomplete */
function readRecord(folder) {
  const record = readJson(recordFile(folder));
  if (record) return record;
  // npm writes its own record when it ends. If only that exists, `npm install` or `npm ci` was run by hand.
  if (!existsSync(path.join(folder, "node_modules", ".package-lock.json"))) return undefined;
  return { workspaces: ALL, ...(holdsLockfile(folder) && { lockfile: hashLockfile(folder) }) };
}

/** Whether the installed packages are those of the lockfile. Optional ones may be missing: they fit other systems. */
function holdsLockfile(folder) {
  const { packages } = readJson(path.join(folder, "package-lock.json"));
  return Object.entries(packages).every(([place, { version, link, optional, devOptional }]) => {
    if (!place.includes("node_modules/")) return true;
    const installed = readJson(path.join(folder, place, "package.json"));
    return installed ? link || installed.version === version : optional || devOptional;
  });
}

function hashLockfile(folder) {
  const text = readFileSync(path.join(folder, "package-lock.json"));
  return createHash("sha256").update(text).digest("hex");
}

/** @returns undefined if the file is missing or incomplete */
function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}
