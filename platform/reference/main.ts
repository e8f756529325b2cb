/**
 * Writes docs/commands.md, docs/vendor-and-decisions.md and the tables of docs/errors.md.
 *
 *   node tools/run.cjs platform/reference/main.ts             write
 *   node tools/run.cjs platform/reference/main.ts --check     change nothing; fail if a page is stale
 */
import { derive, textOf } from "../../tools/derived.ts";
import { vendorAndDecisions } from "./behavior/page.ts";
import { fillErrorTables } from "./error-tables.ts";
import { page } from "./page.ts";

derive(
  new Map([
    ["docs/commands.md", await page()],
    ["docs/vendor-and-decisions.md", vendorAndDecisions()],
    ["docs/errors.md", fillErrorTables(textOf("docs/errors.md") ?? "")],
  ]),
);
