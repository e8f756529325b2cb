/** The index page in Chromium. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { startTestPlatform } from "../harness.ts";
import { assertAccessible } from "./accessibility.ts";
import { launchChromium, skip } from "./chromium.ts";

const platform = await startTestPlatform();
const open = skip ? undefined : await launchChromium();

test("the index page is accessible and fits at phone and desktop size, in light and dark", { skip }, async () => {
  for (const device of ["phone", "desktop"] as const) {
    const page = await open?.(device);
    assert.ok(page);
    await page.goto(`${platform.url}/`);
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      await assertAccessible(page);
    }
    const overflow = await page.evaluate("document.documentElement.scrollWidth - innerWidth");
    assert.ok(Number(overflow) <= 0, `it is wider than a ${device}`);
  }
});

test("the index page links to the phone page", { skip }, async () => {
  const page = await open?.("desktop");
  assert.ok(page);
  await page.goto(`${platform.url}/`);
  await page.getByRole("link", { name: "Messages of sandbox domains" }).click();
  await page.getByRole("heading", { name: "No messages yet" }).waitFor();
});
