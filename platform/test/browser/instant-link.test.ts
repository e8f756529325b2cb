/** Instant Links with the unmodified official browser SDK in Chromium. */
import assert from "node:assert/strict";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { after, test } from "node:test";
import { Proveapi } from "@prove-identity/prove-api";
import { Proveapi as OfficialProveapi } from "official-prove-api";
import { CREDENTIALS, MARCIA, startTestPlatform } from "../harness.ts";
import { newestLink } from "../instant-link.ts";
import { assertAccessible } from "./accessibility.ts";
import { openBrowser, type Visit } from "./browser.ts";
import { skip } from "./chromium.ts";

const platform = await startTestPlatform({ sandboxLinks: "manual" });
const { visit, origin } = await openBrowser(platform);
const security = { clientID: CREDENTIALS.clientId, clientSecret: CREDENTIALS.clientSecret };
/** Settings of the vendor's samples on a desktop. */
const desktopPerson = { role: "secondary", links: true } as const;
/** Target of the redirect in the phone's browser, with the parameters that the browser SDK reads there. */
const landed = (url: URL) => url.origin === origin && url.searchParams.get("asc") === "true";
const POST_LINK = "mobile/instantlink/start";

function begin(more: { allowOTPRetry?: boolean; finalTargetUrl?: string } = {}) {
  return platform.start(MARCIA, { flowType: "desktop", finalTargetUrl: `${origin}/`, ...more });
}
const verdict = async (correlationId: string) => (await platform.call("v3-validate", { correlationId })).body.success;
/** Resolves when the message is sent. */
const linkSent = ({ page }: Visit) => page.waitForResponse((response) => response.url().endsWith(POST_LINK));

/** The person opens the newest link in a phone's browser and presses the button. */
async function tap({ page }: Visit): Promise<void> {
  await page.goto(platform.url + (await newestLink(platform)));
  await page.getByRole("button").click();
  await page.waitForURL(landed);
}

for (const [name, { v3 }] of Object.entries({
  "our SDK": new Proveapi({ serverURL: platform.url, security }),
  "the official 0.9.6": new OfficialProveapi({ serverURL: platform.url, security }),
})) {
  test(
    `with ${name} on the server: a desktop waits, the phone opens the link, Pre-Fill continues`,
    { skip },
    async () => {
      const [desktop, phone] = await Promise.all([visit("desktop"), visit("phone")]);
      const { v3StartResponse } = await v3.v3StartRequest({
        flowType: "desktop",
        phoneNumber: MARCIA,
        finalTargetUrl: `${origin}/`,
      });
      const { authToken = "", correlationId = "" } = v3StartResponse ?? {};
      const sent = linkSent(desktop);
      const ended = desktop.authenticate(authToken, desktopPerson);
      await sent;
      await tap(phone);
      assert.deepEqual(await phone.finishInstantLink(), ["finished", "link finished"]);
      assert.deepEqual(await ended, ["number known", "finished", "ended"]);
      assert.deepEqual(desktop.posts, [POST_LINK]);
      const { v3ValidateResponse } = await v3.v3ValidateRequest({ correlationId });
      assert.equal(v3ValidateResponse?.success, true);
      const { v3ChallengeResponse } = await v3.v3ChallengeRequest({ correlationId, dob: "1982-07" });
      assert.equal(v3ChallengeResponse?.individual?.firstName, "Marcia");
    },
  );
}

test("with a retry handler the link can be resent, and either link ends the wait", { skip }, async () => {
  const [desktop, phone] = await Promise.all([visit("desktop"), visit("phone")]);
  const { authToken, correlationId } = await begin({ allowOTPRetry: true });
  const ended = desktop.authenticate(authToken, { ...desktopPerson, retries: [] });
  await desktop.until("link sent");
  const first = await newestLink(platform);
  platform.clock.advance(1000);
  await desktop.does("retries", "resend");
  await desktop.until("link sent", 2);
  assert.notEqual(await newestLink(platform), first);
  await tap(phone);
  assert.deepEqual((await ended).slice(-2), ["finished", "ended"]);
  assert.equal(await verdict(correlationId), true);
});

test("on a phone the browser leaves the page and returns to it by the link", { skip }, async () => {
  const phone = await visit("phone");
  const { authToken, correlationId } = await begin();
  assert.deepEqual(await phone.authenticate(authToken, { links: true }), ["number known", "ended"]);
  assert.equal(await verdict(correlationId), false);
  await tap(phone);
  assert.deepEqual(await phone.finishInstantLink(), ["finished", "link finished"]);
  assert.equal(await verdict(correlationId), true);
});

test("an expired link ends the wait, and its page says so", { skip }, async () => {
  const [desktop, phone] = await Promise.all([visit("desktop"), visit("phone")]);
  const { authToken, correlationId } = await begin();
  const sent = linkSent(desktop);
  const ended = desktop.authenticate(authToken, desktopPerson);
  await sent;
  platform.clock.advance(3 * 60_000);
  await platform.tick();
  assert.deepEqual((await ended).slice(-2), ["finished", "ended"]);
  await phone.page.goto(platform.url + (await newestLink(platform)));
  await phone.page.getByRole("heading", { name: "expired" }).waitFor();
  assert.equal(await verdict(correlationId), false);
});

test(
  "a link that is pressed twice proves possession once; later its page says that it is no longer valid",
  { skip },
  async () => {
    const [desktop, phone] = await Promise.all([visit("desktop"), visit("phone")]);
    const { authToken, correlationId } = await begin();
    const sent = linkSent(desktop);
    const ended = desktop.authenticate(authToken, desktopPerson);
    await sent;
    const link = platform.url + (await newestLink(platform));
    const second = await phone.tab();
    await second.page.goto(link);
    await tap(phone);
    // A double tap, or a browser that resends the form.
    await second.page.getByRole("button").click();
    await second.page.waitForURL(landed);
    platform.clock.advance(10_000);
    await second.page.goto(link);
    await second.page.getByRole("heading", { name: "no longer valid" }).waitFor();
    assert.deepEqual((await ended).slice(-2), ["finished", "ended"]);
    assert.equal(await verdict(correlationId), true);
  },
);

test("a desktop that reloads while it waits and a second tab both learn the verdict", { skip }, async () => {
  const [desktop, phone] = await Promise.all([visit("desktop"), visit("phone")]);
  const { authToken, correlationId } = await begin();
  let sent = linkSent(desktop);
  desktop.authenticate(authToken, desktopPerson).catch(() => undefined);
  await sent;
  await desktop.page.reload();
  const tab = await desktop.tab();
  const both = [desktop, tab].map(async (each) => {
    sent = linkSent(each);
    const ended = each.authenticate(authToken, desktopPerson);
    await sent;
    return { ended };
  });
  const waiting = await Promise.all(both);
  await tap(phone);
  for (const { ended } of waiting) assert.deepEqual((await ended).slice(-2), ["finished", "ended"]);
  assert.equal(await verdict(correlationId), true);
});

test(
  "a link opened before the browser waits: the browser learns the verdict when it starts to wait",
  { skip },
  async () => {
    const [desktop, phone] = await Promise.all([visit("desktop"), visit("phone")]);
    const { authToken } = await begin();
    await platform.browse("client-instantlink-start", authToken, { isMobile: false });
    await tap(phone);
    assert.deepEqual((await desktop.authenticate(authToken, desktopPerson)).slice(-1), ["ended"]);
  },
);

test("in the sandbox the verdict comes without opening the link", { skip }, async () => {
  const automatic = await startTestPlatform();
  const own = await openBrowser(automatic);
  const desktop = await own.visit("desktop");
  const { authToken, correlationId } = await automatic.start(MARCIA, {
    flowType: "desktop",
    finalTargetUrl: `${own.origin}/`,
  });
  const sent = linkSent(desktop);
  const ended = desktop.authenticate(authToken, desktopPerson);
  await sent;
  automatic.clock.advance(1000);
  assert.deepEqual((await ended).slice(-2), ["finished", "ended"]);
  assert.equal((await automatic.call("v3-validate", { correlationId })).body.success, true);
});

test("the link's pages are accessible on a phone and a desktop, in light and dark", { skip }, async () => {
  const { authToken } = await begin();
  await platform.browse("client-instantlink-start", authToken, { isMobile: true });
  const link = platform.url + (await newestLink(platform));
  for (const device of ["phone", "desktop"] as const) {
    const { page } = await visit(device);
    for (const path of [link, `${link}x`]) {
      await page.goto(path);
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        await assertAccessible(page);
      }
      assert.ok(await page.evaluate("document.documentElement.scrollWidth <= innerWidth"));
    }
  }
});

test("a landing page may redirect to another site", { skip }, async () => {
  const phone = await visit("phone");
  const shop = createServer((request, response) => {
    response.writeHead(302, { location: new URL(request.url ?? "/", origin).href }).end();
  });
  await new Promise<void>((resolve) => shop.listen(0, "127.0.0.1", resolve));
  after(() => shop.close());
  const finalTargetUrl = `http://127.0.0.1:${(shop.address() as AddressInfo).port}/`;
  const { authToken, correlationId } = await begin({ finalTargetUrl });
  await phone.authenticate(authToken, { links: true });
  await tap(phone);
  assert.equal(await verdict(correlationId), true);
});
