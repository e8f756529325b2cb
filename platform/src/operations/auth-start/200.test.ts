import assert from "node:assert/strict";
import { test } from "node:test";
import { mobile, startAuth } from "../../../test/auth.ts";
import { TestDevice } from "../../../test/device.ts";
import { MARCIA, startTestPlatform } from "../../../test/harness.ts";
import { newestLink, tap } from "../../../test/instant-link.ts";
import { messagesOf } from "../../../test/messages.ts";
import { typeCode } from "../../../test/walk.ts";

const platform = await startTestPlatform({ sandboxLinks: "manual" });
const otp = { messageText: "#### is your code" };
const instantlink = { messageText: "Open ####", finalTargetUrl: "https://shop.example/landing" };
const CATHEE = "5550000000";

test("the plan has the requested authenticators, the device key first; the authToken lists the others", async () => {
  const { auth } = await startAuth(platform, mobile({ otp, passive: {}, instant: {} }));
  assert.equal(auth.next, "device/passive");
  assert.deepEqual(Object.keys(auth.subs), ["dev", "mob"]);
  assert.deepEqual(auth.subs["mob"]?.auths, { inst: {}, otp: { mnp: true } });
});

test("a one-time code: AuthFinish returns 10004 before it is entered, then `instant` with the number", async () => {
  const { authToken, subjects } = await startAuth(platform, mobile({ otp }));
  assert.deepEqual((await subjects()).mobile?.error, { code: 10004, message: "possession of the phone is not proven" });
  await typeCode(platform, authToken);
  assert.deepEqual((await subjects()).mobile?.success, {
    authenticatorType: "instant",
    claim: { mobileNumber: MARCIA },
  });
});

test("allowOtpRetry allows three attempts instead of one; the last failed attempt ends the flow", async () => {
  for (const [allowOtpRetry, attempts] of [
    [false, 1],
    [true, 3],
  ] as const) {
    const { authToken, subjects } = await startAuth(platform, mobile({ otp: { ...otp, allowOtpRetry } }));
    await platform.browse("client-otp-start", authToken, {});
    for (let n = 1; n <= attempts; n++) {
      assert.equal((await subjects()).mobile?.error?.code, 10004);
      await platform.browse("client-otp-finish", authToken, { otp: `000${n}` });
    }
    assert.deepEqual((await subjects()).mobile?.error, { code: 10001, message: "no attempts left" });
  }
});

test("allowMobileNumberRePrompt lets the user correct the number; without a claim the user enters it", async () => {
  const OTHER = "2001001688";
  const fixed = await startAuth(platform, mobile({ otp }));
  const typeNumber = async (authToken: string) =>
    (await platform.browse("client-otp-start", authToken, { mobileNumber: OTHER })).body;
  assert.equal((await typeNumber(fixed.authToken)).data?.code, 10001);
  const corrected = await startAuth(platform, mobile({ otp: { ...otp, allowMobileNumberRePrompt: true } }));
  const open = await startAuth(platform, { mobile: { authenticators: { otp } } });
  assert.deepEqual(open.auth.subs["mob"]?.auths, { otp: { mnp: false } });
  for (const { authToken, subjects } of [corrected, open]) {
    assert.deepEqual(await typeNumber(authToken), { next: "" });
    await platform.browse("client-otp-finish", authToken, { otp: "1234" });
    assert.equal((await subjects()).mobile?.success?.claim?.mobileNumber, OTHER);
  }
});

test("an Instant Link is valid for five minutes, and the extras describe how it was opened", async () => {
  const { authToken, subjects } = await startAuth(platform, mobile({ instantlink }));
  await platform.browse("client-instantlink-start", authToken, { isMobile: false });
  assert.match((await messagesOf(platform)).at(-1)?.text ?? "", /^Open http/);
  const link = await newestLink(platform);
  platform.clock.advance(5 * 60_000 - 1);
  assert.equal((await tap(platform, link)).location?.searchParams.get("asc"), "true");
  const { success } = (await subjects()).mobile ?? {};
  assert.equal(success?.authenticatorType, "instant");
  assert.equal(success?.createdAt, Math.floor(platform.clock.now() / 1000));
  assert.deepEqual(success?.extras, { linkClicked: true, phoneMatch: "success" });
});

test("with sourceIp, a link opened from another address fails with 10001", async () => {
  for (const [sourceIp, asc] of [
    ["127.0.0.1", "true"],
    ["::ffff:7f00:1", "true"],
    ["198.51.100.10", "false"],
  ] as const) {
    const { authToken, subjects } = await startAuth(platform, mobile({ instantlink: { ...instantlink, sourceIp } }));
    await platform.browse("client-instantlink-start", authToken, { isMobile: false });
    const { location } = await tap(platform, await newestLink(platform));
    assert.equal(location?.searchParams.get("asc"), asc);
    const { success, error } = (await subjects()).mobile ?? {};
    assert.equal(success?.extras?.ipMatch, asc === "true" ? "success" : undefined);
    assert.equal(error?.code, asc === "true" ? undefined : 10001);
  }
});

test("Mobile Auth proves the phone as `instant`, and is skipped after opt-out", async () => {
  const { authToken, subjects } = await startAuth(platform, mobile({ instant: {}, otp }, CATHEE));
  const { body } = await platform.browse("client-instant-start", authToken, { implementation: "fetch" });
  const vfp = new URL(body.data?.redirectUrl ?? "").searchParams.get("testVfp") ?? "";
  assert.deepEqual((await platform.browse("client-instant-finish", authToken, { vfp })).body, { next: "done" });
  assert.equal((await subjects()).mobile?.success?.authenticatorType, "instant");
  const consent = { status: "optedOut" } as const;
  assert.equal((await startAuth(platform, mobile({ instant: { consent }, otp }, CATHEE))).auth.next, "mobile/otp");
});

test("a bound key proves the phone in the next flow if the binding is not older than maxAge", async () => {
  const device = new TestDevice();
  const first = await startAuth(platform, { ...mobile({ passive: {}, otp }), device: {} });
  assert.deepEqual(await device.register(platform, first.authToken), {
    next: "mobile/otp",
    data: { deviceId: device.deviceId },
  });
  await typeCode(platform, first.authToken);
  const { device: proven } = await first.subjects();
  assert.deepEqual(proven?.success?.claim, { deviceId: device.deviceId });
  assert.deepEqual(proven?.success?.extras, { deviceType: "web", deviceCapabilities: ["webauthn"] });
  platform.clock.advance(60_000);
  for (const [passive, next] of [
    [{}, "done"],
    [{ maxAge: 0 }, "done"],
    [{ maxAge: 3600 }, "done"],
    [{ maxAge: 30 }, "mobile/otp"],
    [{ maxAge: -1 }, "mobile/otp"],
    [{ cacheResult: false }, "mobile/otp"],
  ] as const) {
    const { authToken, subjects } = await startAuth(platform, mobile({ passive, otp }));
    assert.deepEqual(await device.verify(platform, authToken), { next }, JSON.stringify(passive));
    assert.equal((await subjects()).mobile?.success?.authenticatorType, next === "done" ? "passive" : undefined);
  }
});

test("after Mobile Auth, AuthFinish binds the key", async () => {
  const device = new TestDevice();
  const { authToken, subjects } = await startAuth(platform, mobile({ passive: {}, instant: {} }, CATHEE));
  assert.equal((await device.register(platform, authToken)).next, "mobile/instant");
  const { body } = await platform.browse("client-instant-start", authToken, { implementation: "fetch" });
  const vfp = new URL(body.data?.redirectUrl ?? "").searchParams.get("testVfp") ?? "";
  await platform.browse("client-instant-finish", authToken, { vfp });
  await subjects();
  const next = await startAuth(platform, mobile({ passive: {}, instant: {} }, CATHEE));
  assert.equal((await device.verify(platform, next.authToken)).next, "done");
});

test("registering a key proves a device; with a phone, both must be proven", async () => {
  const passive = { userVerificationLevel: "preferred" } as const;
  const alone = await startAuth(platform, { device: { authenticators: { passive } } });
  assert.equal((await alone.subjects()).device?.error?.message, "device authentication missing");
  const device = new TestDevice();
  assert.equal((await device.register(platform, alone.authToken)).next, "done");
  assert.deepEqual(Object.keys(await alone.subjects()), ["device"]);
  const both = await startAuth(platform, { ...mobile({ otp }), device: { authenticators: { passive } } });
  assert.equal((await device.verify(platform, both.authToken)).next, "mobile/otp");
  await typeCode(platform, both.authToken);
  const { mobile: phone, device: proven } = await both.subjects();
  assert.ok(phone?.success && proven?.success);
});

test("a claimed device is proven only by itself", async () => {
  const [claimed, other] = [new TestDevice(), new TestDevice()];
  for (const device of [claimed, other]) {
    await device.register(
      platform,
      (await startAuth(platform, { device: { authenticators: { passive: {} } } })).authToken,
    );
  }
  const subject = { device: { authenticators: { passive: {} }, claim: { deviceId: claimed.deviceId } } };
  for (const [device, isClaimed] of [
    [claimed, true],
    [other, false],
    [new TestDevice(), false],
  ] as const) {
    const { authToken, subjects } = await startAuth(platform, subject);
    if (device.deviceId) await device.verify(platform, authToken);
    else await device.register(platform, authToken);
    const { success, error } = (await subjects()).device ?? {};
    assert.deepEqual(
      [success?.claim?.deviceId, error?.code],
      isClaimed ? [claimed.deviceId, undefined] : [undefined, 10004],
    );
  }
});

test("if device and phone are requested, the user enters the number even if the key is bound to one", async () => {
  const device = new TestDevice();
  const bound = await startAuth(platform, mobile({ passive: {}, otp }));
  await device.register(platform, bound.authToken);
  await typeCode(platform, bound.authToken);
  const { authToken, subjects } = await startAuth(platform, {
    mobile: { authenticators: { otp } },
    device: { authenticators: { passive: {} } },
  });
  assert.equal((await device.verify(platform, authToken)).next, "mobile/otp");
  const typed = await platform.browse("client-otp-start", authToken, { mobileNumber: "2001001688" });
  assert.deepEqual(typed.body, { next: "" });
  await platform.browse("client-otp-finish", authToken, { otp: "1234" });
  assert.equal((await subjects()).mobile?.success?.claim?.mobileNumber, "2001001688");
});

test("a claimed deviceId is matched case-insensitively", async () => {
  const device = new TestDevice();
  const passive = {};
  await device.register(platform, (await startAuth(platform, { device: { authenticators: { passive } } })).authToken);
  const claim = { deviceId: device.deviceId.toUpperCase() };
  const { authToken, subjects } = await startAuth(platform, { device: { authenticators: { passive }, claim } });
  await device.verify(platform, authToken);
  assert.ok((await subjects()).device?.success);
});

test("a short-term test user passes without the browser", async () => {
  const { subjects } = await startAuth(platform, mobile({ otp }, "2001001695"));
  assert.equal((await subjects()).mobile?.success?.claim?.mobileNumber, "2001001695");
});
