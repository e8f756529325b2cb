/** Whether a page can be used by everybody, as far as a program can tell: axe-core, with all of its rules. */
import assert from "node:assert/strict";
import axe from "axe-core";
import type { Page } from "playwright-core";

export async function assertAccessible(page: Page): Promise<void> {
  // As source, since the page's own policy lets no foreign script in.
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run());
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(", ")}`);
  assert.deepEqual(found, [], `${page.url()} is not accessible`);
}
