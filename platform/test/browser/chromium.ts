/** Chromium as the tests use it: one for a test file, a profile of its own for every person on every device. */
import assert from "node:assert/strict";
import { after } from "node:test";
import { type BrowserContextOptions, chromium, type ConsoleMessage, devices, type Page } from "playwright-core";
import { findChromium } from "../../../tools/chromium.ts";

const executablePath = findChromium();

/** For `test(title, { skip }, …)`: why nothing can be tried in a browser here. */
export const skip = executablePath ? false : "no Chromium or Chrome is installed";

/** For what must come, in milliseconds: a machine under load is slow, and waiting longer brings nothing. */
export const PATIENCE = 120_000;

const contexts = {
  phone: { ...devices["Pixel 7"], viewport: { width: 390, height: 844 } },
  desktop: { ...devices["Desktop Chrome"], viewport: { width: 1280, height: 800 } },
} as const satisfies Record<string, BrowserContextOptions>;

export type Device = keyof typeof contexts;

/** Starts a browser that ends with the test file. @returns opens an empty page of a new profile */
export async function launchChromium(): Promise<(device: Device) => Promise<Page>> {
  const browser = await chromium.launch({
    ...(executablePath && { executablePath }),
    timeout: PATIENCE,
    // Chromium's own sandbox refuses to work for root, which is who runs tests in containers.
    chromiumSandbox: process.getuid?.() !== 0,
  });
  after(() => browser.close());
  return async (device) => {
    const context = await browser.newContext(contexts[device]);
    context.setDefaultTimeout(PATIENCE);
    context.on("console", refuseViolation);
    return await context.newPage();
  };
}

/** What a page's own policy keeps out of it is missing from it, whatever else the test looks at. */
function refuseViolation(message: ConsoleMessage): void {
  assert.doesNotMatch(message.text(), /Content Security Policy/);
}
