/**
 * Writes docs/commands.md from the commands' own data.
 *
 *   node tools/run.cjs platform/reference/main.ts             write
 *   node tools/run.cjs platform/reference/main.ts --check     change nothing; fail if it is stale
 */
import { derive } from "../../tools/derived.ts";
import { page } from "./page.ts";

derive(new Map([["docs/commands.md", await page()]]));
