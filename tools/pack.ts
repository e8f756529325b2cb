/** `npm run pack`: builds the packages that users install and writes their tarballs to `packed/`. */
import { mkdirSync, rmSync } from "node:fs";
import { devNull } from "node:os";
import { join } from "node:path";
import { packPlatform, packSdk } from "./packing.ts";

const destination = join(import.meta.dirname, "..", "packed");
rmSync(destination, { recursive: true, force: true });
mkdirSync(destination);
console.log(packSdk(destination));
console.log(packPlatform(destination, devNull).tarball);
