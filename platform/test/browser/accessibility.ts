/** Checks a page with all rules of axe-core. */
import assert from "node:assert/strict";
import axe from "axe-core";
import type { Page } from "playwright-core";

export async function assertAccessible(page: Page): Promise<void> {
  // Injected as source, because the page's policy allows no other scripts.
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run());
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(", ")}`);
  assert.deepEqual(found, [], `${page.url()} is not accessible`);
}
