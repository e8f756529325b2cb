/** The shop in a real browser, on a phone and on a desktop, as its README describes. */
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { startPlatform } from "@proofline/platform";
import { Proveapi } from "@prove-identity/prove-api";
import type { Page } from "playwright-core";
import { assertAccessible } from "../../platform/test/browser/accessibility.ts";
import { type Device, launchChromium, skip } from "../../platform/test/browser/chromium.ts";
import { startShop } from "./shop.ts";
import "../../platform/test/inspected.ts";

const credentials = { clientId: "shop", clientSecret: "shop-secret" };
const platform = await startPlatform({ port: 0, credentials, sandboxLinks: "manual" });
const prove = new Proveapi({
  serverURL: platform.url,
  security: { clientID: credentials.clientId, clientSecret: credentials.clientSecret },
});
const shop = await startShop({ prove, proveUrl: platform.url, phonesUrl: `${platform.url}/phone`, port: 0 });
after(() => Promise.all([shop.stop(), platform.stop()]));

const open = skip ? undefined : await launchChromium();

/** A page of the shop, which may call only the shop and the platform. */
async function visit(path: string, device: Device): Promise<Page> {
  assert.ok(open);
  const page = await open(device);
  page.on("request", (request) => assert.ok([shop.url, platform.url].includes(new URL(request.url()).origin)));
  await page.goto(shop.url + path);
  return page;
}

const shown = (page: Page, screen: string) => page.waitForSelector(`[data-screen="${screen}"]:not([hidden])`);

/** Types and submits with the keyboard alone. */
async function type(page: Page, ...fields: readonly (readonly [label: string, text: string])[]): Promise<void> {
  for (const [label, text] of fields) await page.getByLabel(label, { exact: true }).fill(text);
  await page.keyboard.press("Enter");
}

/** The customer opens the newest link on the phone, at the page that the shop names. */
async function openNewestLink(number: string): Promise<void> {
  const phone = await visit("/", "phone");
  const phones = await phone.getByRole("link", { name: "the phone page" }).getAttribute("href");
  await phone.goto(`${phones}?number=%2B1${number}`);
  const opened = phone.waitForEvent("popup");
  await phone.getByRole("link", { name: "Open the link" }).last().click();
  const link = await opened;
  await link.getByRole("button", { name: "Yes" }).click();
  await shown(link, "done");
}

test("a customer opens an account on a phone: a wrong code, the right one, the prefilled form", { skip }, async () => {
  const page = await visit("/sign-up", "phone");
  await type(page, ["Phone number", "200 100 1693"], ["Birth date", "1982-07-19"]);
  await shown(page, "code");
  await assertAccessible(page);
  await type(page, ["Code", "0000"]);
  await page.getByText("That code isn't right").waitFor();
  await assertAccessible(page);
  await type(page, ["Code", "1234"]);
  await shown(page, "details");
  await assertAccessible(page);
  assert.equal(await page.getByLabel("First name").inputValue(), "Marcia");
  assert.equal(await page.getByLabel("City").inputValue(), "New Orleans");
  await type(page, ["Last name", "Longo"]);
  await page.getByRole("heading", { name: "Welcome, Marcia" }).waitFor();
  await assertAccessible(page);
});

test(
  "at a desktop the customer waits until the phone opens the link, then sees the prefilled form",
  { skip },
  async () => {
    const page = await visit("/sign-up", "desktop");
    await type(page, ["Phone number", "2001001693"], ["Birth date", "1982-07-19"]);
    await shown(page, "link");
    await assertAccessible(page);
    await openNewestLink("2001001693");
    await shown(page, "details");
    assert.equal(await page.getByLabel("Street").inputValue(), "00 Mallard Park");
  },
);

test("data that contradicts the phone's owner opens no account", { skip }, async () => {
  const page = await visit("/sign-up", "phone");
  await type(page, ["Phone number", "2001001693"], ["Birth date", "1982-07-19"]);
  await shown(page, "code");
  await type(page, ["Code", "1234"]);
  await shown(page, "details");
  await type(page, ["Last name", "Somebody Else"]);
  await page.getByRole("alert").filter({ hasText: "do not match" }).waitFor();
});

test("the page reports an unknown phone number, and the customer can try another", { skip }, async () => {
  const page = await visit("/sign-up", "phone");
  await type(page, ["Phone number", "2001001111"], ["Birth date", "1982-07-19"]);
  await page.getByRole("alert").filter({ hasText: "no test user" }).waitFor();
  await type(page, ["Phone number", "2001001693"], ["Birth date", "1982-07-19"]);
  await shown(page, "code");
});

for (const device of ["phone", "desktop"] as const) {
  test(`every page is accessible in light and dark and fits the screen of a ${device}`, { skip }, async () => {
    const page = await visit("/", device);
    for (const path of ["/", "/sign-up", "/sign-in", "/link-opened?authId=a&asc=true", "/link-opened"]) {
      await page.goto(shop.url + path);
      await page.locator("[data-screen=busy]").filter({ visible: true }).waitFor({ state: "detached" });
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        await assertAccessible(page);
      }
      assert.ok(
        await page.evaluate("document.documentElement.scrollWidth <= innerWidth"),
        `${path} is wider than the screen`,
      );
    }
  });
}

test(
  "the first sign-in needs a code, later ones the browser's key, until the customer deregisters it",
  { skip },
  async () => {
    const page = await visit("/sign-in", "phone");
    await type(page, ["Phone number", "2001004014"]);
    await shown(page, "code");
    await type(page, ["Code", "1234"]);
    await page.getByText("next time no code is needed").waitFor();
    await assertAccessible(page);
    await page.getByRole("button", { name: "Sign out" }).click();
    await type(page, ["Phone number", "2001004014"]);
    await page.getByText("key was enough").waitFor();
    await page.getByRole("button", { name: "Forget this browser" }).click();
    await type(page, ["Phone number", "2001004014"]);
    await shown(page, "code");
  },
);

test("at a desktop the link signs in, and there is no key to remove", { skip }, async () => {
  const page = await visit("/sign-in", "desktop");
  await type(page, ["Phone number", "2001004014"]);
  await shown(page, "link");
  await openNewestLink("2001004014");
  await page.getByText("The link on your phone signed you in.").waitFor();
  assert.equal(await page.getByRole("button", { name: "Forget" }).isVisible(), false);
});

test("the shop serves its own files and nothing else", async () => {
  const status = async (path: string, init?: RequestInit) => (await fetch(shop.url + path, init)).status;
  assert.equal(await status("/sign-up.js"), 200);
  for (const path of ["/..%2fshop.ts", "/%2e%2e/shop.ts", "/shop.ts", "/pages/home.html", "/nothing.css"]) {
    assert.equal(await status(path), 404, path);
  }
});

test("a form of another site starts nothing", async () => {
  const body = new URLSearchParams({ phoneNumber: "2001001693" });
  const { status } = await fetch(`${shop.url}/sign-up/start`, { method: "POST", body });
  assert.equal(status, 415);
});
