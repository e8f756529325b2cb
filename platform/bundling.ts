/** Settings of the bundler for the published package and for the command in tests. */
import type { BuildOptions } from "esbuild";

export const bundling = {
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node22.18",
  conditions: ["prove-source"],
  // Of packages that have both, the modules: what is not used of them is left out.
  mainFields: ["module", "main"],
  minifySyntax: true,
  minifyWhitespace: true,
  // Defines `require` for bundled CommonJS libraries that load Node's built-in modules.
  banner: {
    js: 'import { createRequire as proveRequire } from "node:module";const require = proveRequire(import.meta.url);',
  },
} as const satisfies BuildOptions;
