/** Passkeys with the unmodified official browser SDK and Chromium's virtual authenticator. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { startAuth } from "../auth.ts";
import { startTestPlatform } from "../harness.ts";
import { openBrowser, type Visit } from "./browser.ts";
import { skip } from "./chromium.ts";

const platform = await startTestPlatform();
const { visit } = await openBrowser(platform);
type Level = "discouraged" | "preferred" | "required";

/** Adds an authenticator whose user verification succeeds or fails. */
async function addAuthenticator({ page }: Visit, verifies = true): Promise<(verifies: boolean) => Promise<void>> {
  const session = await page.context().newCDPSession(page);
  await session.send("WebAuthn.enable");
  const { authenticatorId } = await session.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: verifies,
      automaticPresenceSimulation: true,
    },
  });
  return async (isUserVerified) => {
    await session.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified });
  };
}

/** A flow that requires only the device. @returns what the browser posted, and the result for the device */
async function flow(browser: Visit, userVerificationLevel: Level) {
  const subjects = { device: { authenticators: { passive: { userVerificationLevel } } } };
  const started = await startAuth(platform, subjects);
  const before = browser.posts.length;
  const seen = await browser.authenticate(started.authToken, {});
  const { device } = await started.subjects();
  return { seen, posts: browser.posts.slice(before), device };
}

const MADE = ["device/fido2/start", "device/fido2/register/finish"];
const STEPPED_UP = ["device/passive/verify", "device/fido2/start", "device/fido2/verify/finish"];

test("a new browser creates a passkey with its key, and the next flow uses both", { skip }, async () => {
  const browser = await visit();
  await addAuthenticator(browser);
  const first = await flow(browser, "required");
  assert.deepEqual(first.seen, ["finished", "ended"]);
  assert.deepEqual(first.posts, MADE);
  assert.equal(first.device?.success?.uvLevel, 1);
  assert.equal(first.device.success.claim?.deviceId, await browser.deviceId());
  await browser.page.reload();
  for (const level of ["required", "preferred"] as const) {
    const next = await flow(browser, level);
    assert.deepEqual(next.posts, STEPPED_UP);
    assert.equal(next.device?.success?.uvLevel, 1);
    assert.equal(next.device.success.claim?.deviceId, first.device.success.claim?.deviceId);
  }
});

test("a browser with a key creates its passkey when one is first required", { skip }, async () => {
  const browser = await visit();
  await addAuthenticator(browser);
  assert.deepEqual((await flow(browser, "discouraged")).posts, ["device/passive/register"]);
  const { posts, device } = await flow(browser, "required");
  assert.deepEqual(posts, ["device/passive/verify", ...MADE]);
  assert.equal(device?.success?.uvLevel, 1);
  assert.deepEqual((await flow(browser, "required")).posts, STEPPED_UP);
});

test("after the passkey is removed the key remains, and the next flow creates a passkey", { skip }, async () => {
  const browser = await visit();
  await addAuthenticator(browser);
  const first = await flow(browser, "required");
  await browser.unregisterPasskey();
  assert.deepEqual(browser.posts.slice(-2), ["challenge", "stepup/unregister"]);
  const next = await flow(browser, "required");
  assert.deepEqual(next.posts, ["device/passive/verify", ...MADE]);
  assert.equal(next.device?.success?.claim?.deviceId, first.device?.success?.claim?.deviceId);
});

test("without user verification the flow uses only the key, unless a passkey is required", { skip }, async () => {
  const browser = await visit();
  const setVerified = await addAuthenticator(browser);
  await flow(browser, "required");
  await setVerified(false);
  const required = await flow(browser, "required");
  assert.deepEqual(required.posts, ["device/passive/verify", "device/fido2/start", "device/fido2/error"]);
  assert.equal(required.device?.error?.code, 10004);
  const preferred = await flow(browser, "preferred");
  assert.equal(preferred.device?.success?.uvLevel, 0);
});

test("a browser that lost its device ID shows its key after its passkey", { skip }, async () => {
  const browser = await visit();
  await addAuthenticator(browser);
  const first = await flow(browser, "required");
  await browser.clearStorage("local storage");
  const { seen, posts, device } = await flow(browser, "required");
  assert.deepEqual(seen, ["finished", "ended"], posts.join());
  assert.equal(device?.success?.uvLevel, 1);
  assert.equal(device.success.claim?.deviceId, first.device?.success?.claim?.deviceId);
});

test("an authenticator without user verification leaves the key where a passkey is preferred", { skip }, async () => {
  const browser = await visit();
  await addAuthenticator(browser, false);
  const { seen, posts, device } = await flow(browser, "preferred");
  assert.deepEqual(seen, ["finished", "ended"]);
  assert.deepEqual(posts, ["device/fido2/start", "device/passive/error", "device/passive/register"]);
  assert.equal(device?.success?.uvLevel, 0);
});
