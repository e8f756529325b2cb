/** Chromium in tests: every person has a profile of their own on every device. */
import assert from "node:assert/strict";
import { after } from "node:test";
import {
  type BrowserContextOptions,
  chromium,
  type ConsoleMessage,
  devices,
  type LaunchOptions,
  type Page,
} from "playwright-core";
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

const settings: LaunchOptions = {
  ...(executablePath && { executablePath }),
  timeout: PATIENCE,
  // Chromium's own sandbox refuses to work for root, which is who runs tests in containers.
  chromiumSandbox: process.getuid?.() !== 0,
};

/** Environment variable with the address of the browser that the test command has started for all files. */
const SHARED_BROWSER = "PROOFLINE_TEST_BROWSER";

/** Starts the browser for all test files that are started with this environment. @returns ends it */
export async function shareChromium(): Promise<() => Promise<void>> {
  const server = await chromium.launchServer(settings);
  process.env[SHARED_BROWSER] = server.wsEndpoint();
  return () => server.close();
}

/** Connects to the shared browser or starts one, until the test file ends. @returns opens an empty page of a new profile */
export async function launchChromium(): Promise<(device: Device) => Promise<Page>> {
  const address = process.env[SHARED_BROWSER];
  const browser = address ? await chromium.connect(address) : await chromium.launch(settings);
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
