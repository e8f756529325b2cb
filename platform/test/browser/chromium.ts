/** Chromium as the tests use it: one for a test file, a profile of its own for every person on every device. */
import { after } from "node:test";
import { type BrowserContextOptions, chromium, devices, type Page } from "playwright-core";
import { findChromium } from "../../../tools/chromium.ts";

const executablePath = findChromium();

/** For `test(title, { skip }, …)`: why nothing can be tried in a browser here. */
export const skip = executablePath ? false : "no Chromium or Chrome is installed";

/** For what must come, in milliseconds: a machine under load is slow, and waiting longer brings nothing. */
const PATIENCE = 15_000;

const contexts = {
  phone: { ...devices["Pixel 7"], viewport: { width: 390, height: 844 } },
  desktop: { ...devices["Desktop Chrome"], viewport: { width: 1280, height: 800 } },
} as const satisfies Record<string, BrowserContextOptions>;

export type Device = keyof typeof contexts;

/** Starts a browser that ends with the test file. @returns opens an empty page of a new profile */
export async function launchChromium(): Promise<(device: Device) => Promise<Page>> {
  const browser = await chromium.launch({
    ...(executablePath && { executablePath }),
    // Chromium's own sandbox refuses to work for root, which is who runs tests in containers.
    chromiumSandbox: process.getuid?.() !== 0,
  });
  after(() => browser.close());
  return async (device) => {
    const context = await browser.newContext(contexts[device]);
    context.setDefaultTimeout(PATIENCE);
    return await context.newPage();
  };
}
