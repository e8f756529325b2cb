/** The phone page in Chromium. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { MARCIA, NEVIN, startTestPlatform } from "../harness.ts";
import { startDesktop } from "../instant-link.ts";
import { assertAccessible } from "./accessibility.ts";
import { type Device, launchChromium, skip } from "./chromium.ts";

const platform = await startTestPlatform({ sandboxLinks: "manual" });
const open = skip ? undefined : await launchChromium();

async function phone(device: Device, path = "/phone") {
  const page = await open?.(device);
  assert.ok(page);
  await page.goto(platform.url + path);
  return page;
}
async function receiveCode(number: string) {
  platform.clock.advance(1000);
  const { authToken } = await platform.start(number);
  await platform.browse("client-otp-start", authToken, {});
}

test("a message appears without a reload, on an empty page and in an open conversation", { skip }, async () => {
  const page = await phone("desktop");
  await page.getByRole("heading", { name: "No messages yet" }).waitFor();
  await page.getByText("Live").waitFor();
  await receiveCode(MARCIA);
  await page.getByRole("heading", { name: "Marcia Longo" }).waitFor();
  await receiveCode(MARCIA);
  await page.locator(".thread li").nth(1).waitFor();
  assert.equal(await page.locator("#state").textContent(), "New message");
});

test("a new message does not interrupt typing or move the focus", { skip }, async () => {
  await receiveCode(MARCIA);
  const page = await phone("desktop");
  await page.getByText("Live").waitFor();
  await page.getByRole("searchbox").pressSequentially("mar");
  const before = await page.locator(".thread li").count();
  await receiveCode(MARCIA);
  await page.locator(".thread li").nth(before).waitFor();
  await page.keyboard.type("cia");
  assert.equal(await page.getByRole("searchbox").inputValue(), "marcia");
});

test(
  "the phone page works with the keyboard alone: open a conversation, copy a code, open a link",
  { skip },
  async () => {
    await receiveCode(NEVIN);
    const page = await phone("phone");
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.getByRole("link", { name: /Nevin Chattey/ }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Nevin Chattey" }).waitFor();
    await page.getByRole("button", { name: "Copy 1234" }).focus();
    await page.keyboard.press("Enter");
    await page.getByText("Copied 1234").waitFor();
    assert.equal(await page.evaluate("navigator.clipboard.readText()"), "1234");
    const { send } = await startDesktop(platform);
    await send();
    await page.goto(`${platform.url}/phone?number=%2B1${MARCIA}`);
    const opened = page.waitForEvent("popup");
    await page.getByRole("link", { name: "Open the link" }).last().focus();
    await page.keyboard.press("Enter");
    await (await opened).getByRole("button", { name: "Yes, this is my phone" }).waitFor();
  },
);

test("the phone page is accessible and fits at phone and desktop size, in light and dark", { skip }, async () => {
  await receiveCode(NEVIN);
  for (const device of ["phone", "desktop"] as const) {
    for (const path of ["/phone", `/phone?number=%2B1${NEVIN}`, "/phone?number=%2B12015550123", "/phone?find=nobody"]) {
      const page = await phone(device, path);
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        await assertAccessible(page);
      }
      const overflow = await page.evaluate("document.documentElement.scrollWidth - innerWidth");
      assert.ok(Number(overflow) <= 0, `${path} is wider than a ${device}`);
      await page.close();
    }
  }
});
