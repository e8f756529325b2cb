/**
 * Writes all files that derive from the contract.
 *
 *   npm run generate               write
 *   npm run generate -- --check    write nothing; fail and list stale files
 */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { derive, textOf } from "../../tools/derived.ts";
import contract from "../package.json" with { type: "json" };
import { openApiDocument } from "./openapi.ts";
import { PAGE_GENERATED_BY, REFERENCE, referenceFiles } from "./reference.ts";
import { GENERATED_BY, sdkFiles } from "./sdk.ts";

const root = join(import.meta.dirname, "..", "..");

derive(
  new Map([
    ["contract/openapi.json", JSON.stringify(openApiDocument(contract.version), null, 2)],
    ...sdkFiles(),
    ...referenceFiles(),
  ]),
  ["sdk/src", REFERENCE].flatMap(generatedFiles),
);

/** Returns the files whose first line marks them as generated. */
function generatedFiles(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .map((path) => join(folder, path))
    .filter((path) => [GENERATED_BY, PAGE_GENERATED_BY].some((mark) => textOf(path)?.startsWith(mark)));
}
