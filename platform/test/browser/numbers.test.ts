/** Phone numbers typed in a page with the unmodified official browser SDK, in Chromium. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { mobile, startAuth } from "../auth.ts";
import { AGRETHA, NEVIN, startTestPlatform } from "../harness.ts";
import { newestLink } from "../instant-link.ts";
import { openBrowser } from "./browser.ts";
import { skip } from "./chromium.ts";

const platform = await startTestPlatform({ sandboxLinks: "manual" });
const { visit, origin } = await openBrowser(platform);

const otp = { messageText: "#### is your code" };
const noClaim = { mobile: { authenticators: { otp } } };
const NOBODY = "2001001111";

test(
  "without a phone number the page prompts for it; an unknown one is rejected with its reason, the next gets a code",
  { skip },
  async () => {
    const phone = await visit();
    const { authToken, subjects } = await startAuth(platform, noClaim);
    const seen = await phone.authenticate(authToken, { numbers: [NOBODY, NEVIN], codes: ["1234"] });
    assert.equal(seen[0], "number needed");
    assert.match(seen[1] ?? "", /^number needed: .*incorrect/);
    assert.deepEqual(seen.slice(2), ["code asked", "finished", "ended"]);
    assert.equal((await subjects()).mobile?.success?.claim?.mobileNumber, NEVIN);
  },
);

test("if the page allows it, the person can correct the phone number after the code was sent", { skip }, async () => {
  const phone = await visit();
  const corrected = { ...otp, allowMobileNumberRePrompt: true };
  const { authToken, subjects } = await startAuth(platform, mobile({ otp: corrected }));
  const seen = await phone.authenticate(authToken, { codes: ["change number", "1234"], numbers: [AGRETHA] });
  assert.deepEqual(seen, ["number known", "code asked", "number needed", "code asked", "finished", "ended"]);
  assert.equal((await subjects()).mobile?.success?.claim?.mobileNumber, AGRETHA);
});

test(
  "a desktop corrects the phone number while it waits, and the link to the new number ends the wait",
  { skip },
  async () => {
    const [desktop, phone] = await Promise.all([visit("desktop"), visit("phone")]);
    const instantlink = { messageText: "####", finalTargetUrl: `${origin}/`, allowMobileNumberRePrompt: true };
    const { authToken, subjects } = await startAuth(platform, mobile({ instantlink }));
    const ended = desktop.authenticate(authToken, { role: "secondary", links: true, retries: [], numbers: [AGRETHA] });
    await desktop.until("link sent");
    await desktop.does("retries", "change number");
    await desktop.until("link sent", 2);
    await phone.page.goto(platform.url + (await newestLink(platform)));
    await phone.page.getByRole("button").click();
    assert.deepEqual((await ended).slice(-2), ["finished", "ended"]);
    const { success } = (await subjects()).mobile ?? {};
    assert.deepEqual([success?.claim?.mobileNumber, success?.extras?.["linkClicked"]], [AGRETHA, true]);
  },
);
