/**
 * `npm run pictures`: writes the pictures of README.md to docs/images/, with the Chromium of the browser tests. They show
 * the page /phone after a few test users have received codes and links.
 */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { startPlatform } from "../platform/src/testing/index.ts";
import { findChromium } from "./chromium.ts";

const folder = join(import.meta.dirname, "../docs/images");
mkdirSync(folder, { recursive: true });

const platform = await startPlatform({ sandboxLinks: "manual" });
const token = await accessToken();
await sendMessage("mobile", "2001004009");
await sendMessage("desktop", "2001001686");
await sendMessage("mobile", "2001001693");

const executablePath = findChromium();
const browser = await chromium.launch({
  ...(executablePath && { executablePath }),
  chromiumSandbox: process.getuid?.() !== 0,
});
for (const colorScheme of ["light", "dark"] as const) {
  const page = await browser.newPage({ colorScheme, viewport: { width: 900, height: 400 }, deviceScaleFactor: 1.5 });
  await page.goto(`${platform.url}/phone?number=%2B12001001693`);
  await page.screenshot({ path: join(folder, `phone-${colorScheme}.png`) });
  await page.close();
}
await browser.close();
await platform.stop();

async function accessToken(): Promise<string> {
  const { clientId, clientSecret } = platform.credentials;
  const body = new URLSearchParams({
    grant_type: "client_credentials",
    client_id: clientId,
    client_secret: clientSecret,
  });
  const response = await fetch(`${platform.url}/token`, { method: "POST", body });
  return ((await response.json()) as { access_token: string }).access_token;
}

/** Starts a flow and takes the browser's first step, which sends the message. */
async function sendMessage(flowType: "mobile" | "desktop", phoneNumber: string): Promise<void> {
  const { authToken } = (await post("/v3/start", token, {
    flowType,
    phoneNumber,
    finalTargetUrl: "https://shop.example/",
  })) as { authToken: string };
  if (flowType === "mobile") await post("/v1/client/mobile/otp/start", authToken, {});
  else await post("/v1/client/mobile/instantlink/start", authToken, { isMobile: false });
}

async function post(path: string, bearer: string, body: object): Promise<unknown> {
  const response = await fetch(platform.url + path, {
    method: "POST",
    headers: { authorization: `Bearer ${bearer}`, "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  return response.json();
}
