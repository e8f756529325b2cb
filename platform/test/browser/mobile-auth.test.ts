/** Mobile Auth with the unmodified official browser SDK in Chromium. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { Proveapi } from "@prove-identity/prove-api";
import { Proveapi as OfficialProveapi } from "official-prove-api";
import { CREDENTIALS, startTestPlatform } from "../harness.ts";
import { openBrowser, type Visit } from "./browser.ts";
import { skip } from "./chromium.ts";

const CATHEE = "5550000000";
const VAN = "5555555555";

const platform = await startTestPlatform();
const { visit } = await openBrowser(platform);
const security = { clientID: CREDENTIALS.clientId, clientSecret: CREDENTIALS.clientSecret };
const verdict = async (correlationId: string) => (await platform.call("v3-validate", { correlationId })).body.success;

const BY_NETWORK = ["mobile/instant/start", "mobile/instant/finish"];
const BY_CODE = ["mobile/instant/start", "mobile/instant/error", "mobile/otp/start", "mobile/otp/finish"];

for (const [name, { v3 }] of Object.entries({
  "our SDK": new Proveapi({ serverURL: platform.url, security }),
  "the official 0.9.6": new OfficialProveapi({ serverURL: platform.url, security }),
})) {
  test(
    `with ${name} on the server: Mobile Auth proves possession without a prompt, Pre-Fill continues`,
    { skip },
    async () => {
      const phone = await visit();
      const { v3StartResponse } = await v3.v3StartRequest({ flowType: "mobile", phoneNumber: CATHEE });
      const { authToken = "", correlationId = "" } = v3StartResponse ?? {};
      assert.deepEqual(await phone.authenticate(authToken, { codes: [] }), ["finished", "ended"]);
      assert.deepEqual(phone.posts, BY_NETWORK);
      const { v3ValidateResponse } = await v3.v3ValidateRequest({ correlationId });
      assert.equal(v3ValidateResponse?.success, true);
      const { v3ChallengeResponse } = await v3.v3ChallengeRequest({ correlationId, dob: "1962-10" });
      assert.equal(v3ChallengeResponse?.individual?.firstName, "Cathee");
    },
  );
}

for (const mobileAuth of ["fetch", "pixel"] as const) {
  test(`${mobileAuth}: Mobile Auth proves possession of the first phone`, { skip }, async () => {
    const phone = await visit();
    const { authToken, correlationId } = await platform.start(CATHEE);
    assert.deepEqual(await phone.authenticate(authToken, { mobileAuth, codes: [] }), ["finished", "ended"]);
    assert.deepEqual(phone.posts, BY_NETWORK);
    assert.equal(await verdict(correlationId), true);
  });

  test(
    `${mobileAuth}: Mobile Auth fails for the second phone, and a one-time code proves possession`,
    { skip },
    async () => {
      const phone = await visit();
      const { authToken, correlationId } = await platform.start(VAN);
      const seen = await phone.authenticate(authToken, { mobileAuth, codes: ["1234"] });
      assert.deepEqual(seen, ["number known", "code asked", "finished", "ended"]);
      assert.deepEqual(phone.posts, BY_CODE);
      assert.equal(await verdict(correlationId), true);
    },
  );
}

test(
  "after Mobile Auth failed, a reload starts with it again, and the code still proves possession",
  { skip },
  async () => {
    const phone = await visit();
    const { authToken, correlationId } = await platform.start(VAN);
    await phone.authenticateUntil("code asked", authToken, { codes: [] });
    await phone.page.reload();
    assert.deepEqual((await phone.authenticate(authToken, { codes: ["1234"] })).slice(-2), ["finished", "ended"]);
    assert.equal(await verdict(correlationId), true);
  },
);

test("over https the browser calls the carrier and returns its result", { skip }, async () => {
  const behindProxy = await startTestPlatform({ publicUrl: "https://id.example" });
  const own = await openBrowser(behindProxy);
  const phone = await own.visit();
  await playProxy(phone, behindProxy.localUrl);
  const { authToken, correlationId } = await behindProxy.start(CATHEE);
  assert.deepEqual(await phone.authenticate(authToken, { codes: [] }), ["finished", "ended"]);
  assert.deepEqual(phone.posts, BY_NETWORK);
  assert.equal((await behindProxy.call("v3-validate", { correlationId })).body.success, true);
});

/** Simulates a TLS proxy in front of the platform by intercepting the browser's requests, which cannot follow the redirect. */
async function playProxy({ page }: Visit, localUrl: string): Promise<void> {
  await page.route("https://id.example/**", async (route) => {
    const ask = (url: string) => route.fetch({ url: url.replace("https://id.example", localUrl), maxRedirects: 0 });
    const first = await ask(route.request().url());
    const { location } = first.headers();
    await route.fulfill({ response: location ? await ask(location) : first });
  });
}
