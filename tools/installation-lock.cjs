// Lets one process at a time install packages into a folder, because two npm processes in one `node_modules` damage each
// other's work.
"use strict";
const { linkSync, readFileSync, renameSync, rmSync, writeFileSync } = require("node:fs");
const path = require("node:path");
const { setTimeout: delay } = require("node:timers/promises");

const POLL = 200; // milliseconds

/**
 * Waits until no other process installs into `folder`.
 *
 * The lock is a file with the process ids of its holders: this process, and npm, which may outlive it.
 */
exports.lockInstallation = async function lockInstallation(folder) {
  const file = path.join(folder, ".installing");
  const own = `${file}.${process.pid}`;
  for (let hasWaited = false; !acquire(file, own); hasWaited = true) {
    // On a terminal the progress line is still open.
    const lineEnd = process.stderr.isTTY ? "\n" : "";
    if (!hasWaited) process.stderr.write(`${lineEnd}Waiting for another installation, whose lock is ${file} …\n`);
    await delay(POLL);
  }
  return {
    addHolder(pid) {
      writeFileSync(own, `${process.pid} ${pid}`);
      renameSync(own, file);
    },
    release() {
      rmSync(file, { force: true });
    },
  };
};

/** Only a link creates a file with its content at once, and fails if one exists. */
function acquire(file, own) {
  removeAbandoned(file, own);
  writeFileSync(own, String(process.pid));
  try {
    linkSync(own, file);
    return true;
  } catch (cause) {
    if (cause.code !== "EEXIST") throw cause;
    return false;
  } finally {
    rmSync(own);
  }
}

function removeAbandoned(file, own) {
  const holders = readHolders(file);
  if (holders === undefined || holders.split(" ").some(isRunning)) return;
  try {
    renameSync(file, own);
  } catch (cause) {
    if (cause.code === "ENOENT") return;
    throw cause;
  }
  // Another process may have replaced the abandoned lock by its own in the meantime.
  if (readHolders(own) !== holders) linkSync(own, file);
}

function readHolders(file) {
  try {
    return readFileSync(file, "utf8");
  } catch (cause) {
    if (cause.code === "ENOENT") return undefined;
    throw cause;
  }
}

function isRunning(pid) {
  try {
    return process.kill(Number(pid), 0);
  } catch (cause) {
    // It runs as another user.
    return cause.code === "EPERM";
  }
}
