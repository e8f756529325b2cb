/** The linter's rules, and the direction of imports: see `platform/layers.ts`. */
import { defineConfig } from "oxlint";
import { forbiddenFor, layers } from "./platform/layers.ts";

const TESTS = ["**/*.test.ts", "**/test/**"];

/** A relative import of something in a folder of that name. */
const intoFolder = (folder: string) => `^\\.\\.?/(.*/)?${folder}/`;

const TEST_CODE = { regex: "(^\\.\\.?/(.*/)?test/)|\\.test\\.ts$", message: "Only tests import test code." };

/** Which files may not import from which folders; tests may import from anywhere. */
const restriction = (files: string, folders: readonly string[], message: (folder: string) => string) => ({
  files: [files],
  excludeFiles: TESTS,
  rules: {
    "eslint/no-restricted-imports": [
      "error",
      { patterns: [TEST_CODE, ...folders.map((folder) => ({ regex: intoFolder(folder), message: message(folder) }))] },
    ] satisfies [string, object],
  },
});

/** Workspaces reach each other by package name only. */
const WORKSPACES = ["contract", "sdk", "platform", "examples", "bench", "tools"];
const othersThan = (workspace: string) => WORKSPACES.filter((other) => other !== workspace);
const byName = (folder: string) => `Import '${folder}' by its package name.`;

export default defineConfig({
  plugins: ["typescript", "unicorn", "import", "oxc", "promise", "node"],
  categories: { correctness: "error", suspicious: "error", perf: "error" },
  rules: {
    "typescript/no-explicit-any": "error",
    "typescript/no-floating-promises": "error",
    "typescript/no-misused-promises": "error",
    "typescript/switch-exhaustiveness-check": "error",
    // Forbids import("…") in types too, which the rules on imports below would not see.
    "typescript/consistent-type-imports": "error",
    "import/no-cycle": ["error", { ignoreTypes: false }],
    "eslint/max-lines": ["error", { max: 500 }],
    "eslint/max-lines-per-function": ["error", { max: 50, skipBlankLines: true, skipComments: true }],
    "typescript/no-unsafe-type-assertion": "off",
    "eslint/no-await-in-loop": "off",
    "eslint/no-shadow": "off",
    "eslint/no-underscore-dangle": "off",
    "import/no-unassigned-import": "off",
    // Express 5 forwards rejected promises to the error handler.
    "oxc/no-async-endpoint-handlers": "off",
    "import/no-named-as-default-member": "off",
    "unicorn/no-array-sort": "off",
    "unicorn/consistent-function-scoping": "off",
    "unicorn/no-useless-undefined": "off",
  },
  overrides: [
    {
      files: ["**/*.test.ts"],
      rules: { "eslint/max-lines-per-function": "off", "typescript/no-floating-promises": "off" },
    },
    ...WORKSPACES.map((workspace) => restriction(`${workspace}/src/**`, othersThan(workspace), byName)),
    ...layers.map(({ folder }) =>
      restriction(`platform/src/${folder}/**`, [...forbiddenFor(folder), ...othersThan("platform")], (other) =>
        WORKSPACES.includes(other) ? byName(other) : `${folder}/ may not import from ${other}/: see layers.ts.`,
      ),
    ),
  ],
  ignorePatterns: ["**/node_modules", "**/dist"],
});
