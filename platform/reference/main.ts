/**
 * Writes docs/commands.md and docs/vendor-and-decisions.md, and the derived parts of other pages: tables of errors and of
 * test users, and quoted examples.
 *
 *   node tools/run.cjs platform/reference/main.ts             write
 *   node tools/run.cjs platform/reference/main.ts --check     change nothing; fail if a page is stale
 */
import { derive, textOf } from "../../tools/derived.ts";
import { vendorAndDecisions } from "./behavior/page.ts";
import { fillErrorTables } from "./error-tables.ts";
import { page } from "./page.ts";
import { quoteExamples } from "./quoted-examples.ts";
import { fillTestUsers } from "./test-users.ts";

const quoting = ["browser", "sign-in", "sign-up", "testing-in-ci"].map((name) => `docs/${name}.md`);
const existing = (path: string): string => textOf(path) ?? "";

derive(
  new Map([
    ["docs/commands.md", await page()],
    ["docs/vendor-and-decisions.md", vendorAndDecisions()],
    ["docs/errors.md", fillErrorTables(existing("docs/errors.md"))],
    ["docs/test-users.md", fillTestUsers(existing("docs/test-users.md"))],
    ...quoting.map((path) => [path, quoteExamples(existing(path))] as const),
  ]),
);
