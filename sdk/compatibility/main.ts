/**
 * Writes docs/compatibility.md.
 *
 *   node tools/run.cjs sdk/compatibility/main.ts             write
 *   node tools/run.cjs sdk/compatibility/main.ts --check     change nothing; fail if it is stale
 */
import { derive } from "../../tools/derived.ts";
import { page } from "./page.ts";

derive(new Map([["docs/compatibility.md", await page()]]));
