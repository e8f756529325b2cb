/** Chromium for tests: each person has a profile per device. */
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

/** For `test(title, { skip }, …)`: why browser tests cannot run here. */
export const skip = executablePath ? false : "no Chromium or Chrome is installed";

/** Time limit of everything that must happen, in milliseconds; long, because a busy machine is slow. */
export const TIME_LIMIT = 120_000;

const contexts = {
  phone: { ...devices["Pixel 7"], viewport: { width: 390, height: 844 } },
  desktop: { ...devices["Desktop Chrome"], viewport: { width: 1280, height: 800 } },
} as const satisfies Record<string, BrowserContextOptions>;

export type Device = keyof typeof contexts;

const settings: LaunchOptions = {
  ...(executablePath && { executablePath }),
  timeout: TIME_LIMIT,
  // Chromium's own sandbox does not work as root, which is the user of tests in containers.
  chromiumSandbox: process.getuid?.() !== 0,
};

/** Environment variable with the address of the browser that the test command has started for all files. */
const SHARED_BROWSER = "PROOFLINE_TEST_BROWSER";

/** Starts the browser for all test files with this environment. @returns a function that ends it */
export async function shareChromium(): Promise<() => Promise<void>> {
  const server = await chromium.launchServer(settings);
  process.env[SHARED_BROWSER] = server.wsEndpoint();
  return () => server.close();
}

/**
 * Connects to the shared browser or starts one, until the test file ends. @returns a function that opens an empty page
 * in a new profile
 */
export async function launchChromium(): Promise<(device: Device) => Promise<Page>> {
  const address = process.env[SHARED_BROWSER];
  const browser = address ? await chromium.connect(address) : await chromium.launch(settings);
  after(() => browser.close());
  return async (device) => {
    const context = await browser.newContext(contexts[device]);
    context.setDefaultTimeout(TIME_LIMIT);
    context.on("console", refuseViolation);
    return await context.newPage();
  };
}

/** Fails on every violation of a page's content security policy, whatever else the test checks. */
function refuseViolation(message: ConsoleMessage): void {
  assert.doesNotMatch(message.text(), /Content Security Policy/);
}
