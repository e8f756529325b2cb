// Loads every module by every specifier, with import and require, and prints missing names.
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const missing = [];
for (const { specifier, names } of require("./modules.json")) {
  const imported = await import(specifier);
  const required = require(specifier);
  for (const name of names) {
    if (imported[name] === undefined) missing.push(`import ${specifier}: ${name}`);
    if (required[name] !== imported[name]) missing.push(`require ${specifier}: ${name}`);
  }
}
console.log(JSON.stringify(missing));
