// Loads one module in a fresh process and prints how long that took or how many files it read:
//   node import-probe.mjs time|count import|require <specifier>
// Plain JavaScript, so that the type stripper is not part of the process that is measured.
import { createRequire, registerHooks } from "node:module";

const [, , question, way, specifier] = process.argv;
const require = createRequire(import.meta.url);
let files = 0;
if (question === "count") {
  registerHooks({
    load(url, context, nextLoad) {
      if (url.startsWith("file:")) files += 1;
      return nextLoad(url, context);
    },
  });
}
const startedAt = performance.now();
if (way === "require") require(specifier);
else await import(specifier);
const elapsed = performance.now() - startedAt;
process.stdout.write(String(question === "count" ? files : elapsed));
