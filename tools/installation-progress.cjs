// Shows progress while npm installs, because npm prints nothing before it ends.
"use strict";
const { existsSync, readdirSync } = require("node:fs");
const path = require("node:path");

const SECOND = 1000;
/** A log gets a line every few seconds; a terminal shows one line that changes every second. */
const INTERVAL = process.stderr.isTTY ? SECOND : 3 * SECOND;

/** @returns a function that ends the output */
exports.showProgress = function showProgress(folders) {
  const start = Date.now();
  const seconds = () => `${Math.round((Date.now() - start) / SECOND)} s`;
  const say = (text, end) => process.stderr.write(process.stderr.isTTY ? `\r${text}\x1b[K${end}` : `${text}\n`);
  say("Installing packages …", "");
  const timer = setInterval(() => say(`Installing packages … ${describe(folders)}, ${seconds()}`, ""), INTERVAL);
  return (isComplete) => {
    clearInterval(timer);
    if (isComplete) say(`Installed packages in ${seconds()}`, "\n");
    else if (process.stderr.isTTY) process.stderr.write("\n");
  };
};

/** npm creates the folders of all packages first, and fills them while their files arrive. */
function describe(folders) {
  try {
    const packages = folders.flatMap((folder) => packageFolders(path.join(folder, "node_modules")));
    const filled = packages.filter((folder) => existsSync(path.join(folder, "package.json")));
    return `${filled.length} of ${packages.length}`;
  } catch (cause) {
    // npm has not created its folders yet, or is replacing one.
    if (cause.code === "ENOENT") return "preparing";
    throw cause;
  }
}

function packageFolders(modules) {
  return namesIn(modules).flatMap((name) => {
    const folder = path.join(modules, name);
    return name.startsWith("@") ? namesIn(folder).map((part) => path.join(folder, part)) : [folder];
  });
}

const namesIn = (folder) => readdirSync(folder).filter((name) => !name.startsWith("."));
