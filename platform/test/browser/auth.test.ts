/** The unmodified browser SDK in a real Chromium with Prove Auth: numbers that the person types, keys, messages. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { mobile, startAuth } from "../auth.ts";
import { AGRETHA, MARCIA, NEVIN, startTestPlatform } from "../harness.ts";
import { newestLink } from "../instant-link.ts";
import { openBrowser, type Visit } from "./browser.ts";
import { skip } from "./chromium.ts";

const platform = await startTestPlatform({ sandboxLinks: "manual" });
const { visit, origin } = await openBrowser(platform);

const otp = { messageText: "#### is your code" };
const noClaim = { mobile: { authenticators: { otp } } };
const withKey = { device: { authenticators: { passive: {} } }, ...mobile({ passive: {}, otp }) };
const BY_CODE = ["number known", "code asked", "finished", "ended"];
const BY_KEY = ["finished", "ended"];
const NOBODY = "2001001111";

test(
  "without a number the page asks for it: nobody's is refused with its reason, the next gets the code",
  { skip },
  async () => {
    const phone = await visit();
    const { authToken, subjects } = await startAuth(platform, noClaim);
    const seen = await phone.authenticate(authToken, { numbers: [NOBODY, NEVIN], codes: ["1234"] });
    assert.equal(seen[0], "number needed");
    assert.match(seen[1] ?? "", /^number needed: .*not right/);
    assert.deepEqual(seen.slice(2), ["code asked", "finished", "ended"]);
    assert.equal((await subjects()).mobile?.success?.claim?.mobileNumber, NEVIN);
  },
);

test("where it is allowed the person may correct the number after the code was sent", { skip }, async () => {
  const phone = await visit();
  const corrected = { ...otp, allowMobileNumberRePrompt: true };
  const { authToken, subjects } = await startAuth(platform, mobile({ otp: corrected }));
  const seen = await phone.authenticate(authToken, { codes: ["change number", "1234"], numbers: [AGRETHA] });
  assert.deepEqual(seen, ["number known", "code asked", "number needed", "code asked", "finished", "ended"]);
  assert.equal((await subjects()).mobile?.success?.claim?.mobileNumber, AGRETHA);
});

test(
  "a desktop corrects the number while it waits for the link, and the other phone's link ends it",
  { skip },
  async () => {
    const [desktop, phone] = await Promise.all([visit("desktop"), visit("phone")]);
    const instantlink = { messageText: "####", finalTargetUrl: `${origin}/`, allowMobileNumberRePrompt: true };
    const { authToken, subjects } = await startAuth(platform, mobile({ instantlink }));
    const ended = desktop.authenticate(authToken, { role: "secondary", links: true, retries: [], numbers: [AGRETHA] });
    await desktop.until("link sent");
    platform.clock.advance(1);
    await desktop.does("retries", "change number");
    await desktop.until("link sent", 2);
    await phone.page.goto(platform.url + (await newestLink(platform)));
    await phone.page.getByRole("button").click();
    assert.deepEqual((await ended).slice(-2), ["finished", "ended"]);
    const { success } = (await subjects()).mobile ?? {};
    assert.deepEqual([success?.claim?.mobileNumber, success?.extras?.["linkClicked"]], [AGRETHA, true]);
  },
);

/** A browser whose key is bound to Marcia's number. */
async function bound(): Promise<Visit> {
  const device = await visit();
  const { authToken } = await startAuth(platform, withKey);
  assert.deepEqual(await device.authenticate(authToken, { codes: ["1234"] }), BY_CODE);
  assert.deepEqual(device.posts, ["device/passive/register", "mobile/otp/start", "mobile/otp/finish"]);
  return device;
}

test("the first time a key is placed and a code binds it; afterwards the key is enough", { skip }, async () => {
  const device = await bound();
  await device.page.reload();
  const { authToken, subjects } = await startAuth(platform, withKey);
  assert.deepEqual(await device.authenticate(authToken, { codes: [] }), BY_KEY);
  assert.equal(device.posts.at(-1), "device/passive/verify");
  const { success } = (await subjects()).mobile ?? {};
  assert.deepEqual([success?.authenticatorType, success?.claim?.mobileNumber], ["passive", MARCIA]);
});

test("two people on one device: the key of one is no proof for the other", { skip }, async () => {
  const device = await bound();
  const subjects = { ...withKey, ...mobile({ passive: {}, otp }, NEVIN) };
  const { authToken } = await startAuth(platform, subjects);
  assert.deepEqual(await device.authenticate(authToken, { codes: ["1234"] }), BY_CODE);
});

for (const parts of [["IndexedDB", "local storage"], ["IndexedDB"], ["local storage"]] as const) {
  test(`a browser that lost its ${parts.join(" and ")} is let in all the same`, { skip }, async () => {
    const device = await bound();
    await device.clearStorage(...parts);
    const { authToken, subjects } = await startAuth(platform, withKey);
    const seen = await device.authenticate(authToken, { codes: ["1234"] });
    // The key itself is in IndexedDB.
    assert.deepEqual(seen, parts.some((part) => part === "IndexedDB") ? BY_CODE : BY_KEY);
    assert.ok((await subjects()).mobile?.success);
  });
}

test(
  "a browser that the person has forgotten gives its key up by a signed call, and needs a code again",
  { skip },
  async () => {
    const device = await bound();
    await device.unregister();
    assert.deepEqual(device.posts.slice(-2), ["challenge", "device/unregister"]);
    assert.equal(await device.deviceId(), null);
    const { authToken } = await startAuth(platform, withKey);
    assert.deepEqual(await device.authenticate(authToken, { codes: ["1234"] }), BY_CODE);
  },
);

test("a browser with a key signs its report that the person gave up, and the flow has failed", { skip }, async () => {
  const device = await bound();
  const { authToken, subjects } = await startAuth(platform, { ...withKey, ...mobile({ passive: {}, otp }, NEVIN) });
  const signed = device.page.waitForRequest((request) => request.url().endsWith("mobile/otp/error"));
  assert.deepEqual((await device.authenticate(authToken, { codes: ["give up"] })).slice(-2), BY_KEY);
  assert.equal((await (await signed).headerValue("pa-sig-version")) ?? "", "3");
  assert.deepEqual(device.posts.slice(-2), ["challenge", "mobile/otp/error"]);
  assert.ok((await subjects()).mobile?.error);
});

for (const [confirms, passes] of [
  ["accept", true],
  ["reject", false],
] as const) {
  test(`a message comes with the key: ${confirms}`, { skip }, async () => {
    const device = await visit();
    const notification = { title: "Confirm sign-in", body: "Is it you?" };
    const { authId, authToken } = await startAuth(
      platform,
      { device: { authenticators: { passive: {} } } },
      { delivery: { scan: { notification } } },
    );
    assert.deepEqual(await device.authenticate(authToken, { confirms }), [
      "message: Confirm sign-in",
      "finished",
      "ended",
    ]);
    const { body } = await platform.call("auth-finish", { authId });
    assert.deepEqual(body.delivery, { scan: { response: passes ? "confirm" : "deny" } });
  });
}
