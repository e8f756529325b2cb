// Loads one module in a fresh process and prints the time in milliseconds or the number of files read:
//   node import-probe.mjs time|count import|require <specifier>
// Plain JavaScript, because type stripping would count in the measured process.
import { createRequire, registerHooks } from "node:module";

const [, , mode, method, specifier] = process.argv;
const require = createRequire(import.meta.url);
let files = 0;
if (mode === "count") {
  registerHooks({
    load(url, context, nextLoad) {
      if (url.startsWith("file:")) files += 1;
      return nextLoad(url, context);
    },
  });
}
const startedAt = performance.now();
if (method === "require") require(specifier);
else await import(specifier);
const elapsed = performance.now() - startedAt;
process.stdout.write(String(mode === "count" ? files : elapsed));
