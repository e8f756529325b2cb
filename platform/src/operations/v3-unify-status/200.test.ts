import assert from "node:assert/strict";
import { test } from "node:test";
import { TestDevice } from "../../../test/device.ts";
import { MILO, startTestPlatform } from "../../../test/harness.ts";
import { BARBARAANNE, boundBy, INGE, JESSE, LANEY, LORANT, type TestSession, unify } from "../../../test/unify.ts";
import { typeCode } from "../../../test/walk.ts";

const platform = await startTestPlatform();
/** Returns the reason codes of the authentication category. */
const reasonsIn = (evaluation: Awaited<ReturnType<TestSession["status"]>>["evaluation"]): string[] => {
  const { authentication } = evaluation ?? {};
  return typeof authentication === "object" ? Object.keys(authentication.failureReasons ?? {}) : [];
};
/** Completes Mobile Auth in the browser. */
async function completeMobileAuth(authToken: string): Promise<void> {
  const { body } = await platform.browse("client-instant-start", authToken, { implementation: "fetch" });
  const vfp = new URL(body.data?.redirectUrl ?? "").searchParams.get("testVfp") ?? "";
  assert.equal((await platform.browse("client-instant-finish", authToken, { vfp })).body.next, "done");
}
const desktop = { possessionType: "desktop", finalTargetUrl: "https://shop.example/done" } as const;

test("v3-unify-status (mobile) returns pending until the browser finishes, then number, proveId, deviceId and client IDs", async () => {
  const session = await unify(platform, { clientHumanId: "human-1", clientCustomerId: "customer-1" });
  assert.deepEqual(await session.status(), {
    success: "pending",
    phoneNumber: LORANT,
    clientRequestId: "request-1",
    clientHumanId: "human-1",
  });
  const device = new TestDevice();
  assert.equal((await device.register(platform, session.authToken)).next, "mobile/otp");
  assert.equal((await session.status()).success, "pending", "a registered key proves nothing");
  await typeCode(platform, session.authToken);
  const { proveId, ...rest } = await session.status();
  assert.match(proveId ?? "", /^[0-9a-f-]{36}$/);
  assert.deepEqual(rest, {
    success: "true",
    phoneNumber: LORANT,
    deviceId: device.deviceId,
    clientRequestId: "request-1",
    clientHumanId: "human-1",
    evaluation: { authentication: { result: "pass" } },
  });
  assert.deepEqual(await session.status(), { proveId, ...rest }, "a repeated call returns the same response");
});

test("a returning browser passes with its key alone, with the same proveId and deviceId", async () => {
  const device = await boundBy(platform);
  const session = await unify(platform);
  assert.deepEqual(await device.verify(platform, session.authToken), { next: "done" });
  const { success, deviceId, proveId } = await session.status();
  assert.deepEqual([success, deviceId], ["true", device.deviceId]);
  const again = await unify(platform, { phoneNumber: undefined as never, proveId: proveId ?? "" });
  assert.deepEqual(await device.verify(platform, again.authToken), { next: "done" });
  assert.deepEqual([(await again.status()).phoneNumber, (await again.status()).proveId], [LORANT, proveId]);
});

test("v3-unify-status returns false with the reason and no IDs after wrong one-time codes", async () => {
  const session = await unify(platform);
  await new TestDevice().register(platform, session.authToken);
  await typeCode(platform, session.authToken, "9999");
  const { success, proveId, deviceId, evaluation } = await session.status();
  assert.deepEqual([success, proveId, deviceId], ["false", undefined, undefined]);
  assert.deepEqual(reasonsIn(evaluation), ["9100"]);
});

test("v3-unify-status returns false with the reason if the policy rejects the person after proven possession", async () => {
  const session = await unify(platform, { phoneNumber: LANEY });
  await new TestDevice().register(platform, session.authToken);
  await typeCode(platform, session.authToken);
  const { success, proveId, evaluation } = await session.status();
  assert.deepEqual([success, proveId], ["false", undefined]);
  assert.deepEqual(reasonsIn(evaluation), ["9135"]);
});

test("a desktop session uses only the Instant Link: no key, no deviceId", async () => {
  const session = await unify(platform, desktop);
  assert.equal((await new TestDevice().register(platform, session.authToken)).error?.code, 10004);
  await platform.browse("client-instantlink-start", session.authToken, { isMobile: false });
  platform.clock.advance(1000);
  await platform.tick();
  const { success, deviceId, proveId } = await session.status();
  assert.deepEqual([success, deviceId, typeof proveId], ["true", undefined, "string"]);
});

test("possessionType none: v3-unify-status returns possession_required unless a bound key is used", async () => {
  const session = await unify(platform, { possessionType: "none" });
  assert.equal((await new TestDevice().register(platform, session.authToken)).next, "done");
  assert.equal((await session.status()).success, "possession_required");
  assert.equal((await session.status()).success, "possession_required");
  const device = await boundBy(platform);
  const returning = await unify(platform, { possessionType: "none" });
  assert.deepEqual(await device.verify(platform, returning.authToken), { next: "done" });
  assert.equal((await returning.status()).success, "true");
});

test("Mobile Auth passes or falls back to the one-time code, and v3-unify-status binds the key", async () => {
  const session = await unify(platform, { phoneNumber: INGE });
  const device = new TestDevice();
  assert.equal((await device.register(platform, session.authToken)).next, "mobile/instant");
  await completeMobileAuth(session.authToken);
  const early = await unify(platform, { phoneNumber: INGE });
  assert.equal((await device.verify(platform, early.authToken)).next, "mobile/instant", "not bound yet");
  assert.equal((await session.status()).deviceId, device.deviceId);
  const later = await unify(platform, { phoneNumber: INGE });
  assert.equal((await device.verify(platform, later.authToken)).next, "done");
  const jesse = await unify(platform, { phoneNumber: JESSE });
  await new TestDevice().register(platform, jesse.authToken);
  await platform.browse("client-instant-start", jesse.authToken, { implementation: "fetch" });
  const failed = await platform.browse("client-instant-finish", jesse.authToken, { vfp: "made-up" });
  assert.equal(failed.body.next, "mobile/otp");
  await typeCode(platform, jesse.authToken);
  assert.equal((await jesse.status()).success, "true");
});

test("a short-term test user needs no browser, and registering a key returns no data", async () => {
  for (const possessionType of ["mobile", "none"] as const) {
    const session = await unify(platform, { phoneNumber: BARBARAANNE, possessionType });
    assert.equal((await new TestDevice().register(platform, session.authToken)).data, undefined);
    const { success, deviceId } = await session.status();
    assert.deepEqual([success, deviceId], ["true", undefined]);
  }
});

test("a second person on a device proves possession in each session unless `rebind` is set", async () => {
  const device = await boundBy(platform);
  const second = await unify(platform, { phoneNumber: INGE, possessionType: "none" });
  assert.equal((await device.verify(platform, second.authToken)).next, "mobile/instant");
  const rebinding = await unify(platform, { phoneNumber: JESSE, rebind: true });
  await device.verify(platform, rebinding.authToken);
  await platform.browse("client-instant-error", rebinding.authToken, { code: 10002, message: "no carrier" });
  await typeCode(platform, rebinding.authToken);
  assert.equal((await rebinding.status()).deviceId, device.deviceId);
  const first = await unify(platform);
  assert.equal((await device.verify(platform, first.authToken)).next, "mobile/otp");
});

test("v3-unify-status of an earlier session does not change a later binding of the key", async () => {
  const device = await boundBy(platform);
  const rebind = async (phoneNumber: string) => {
    const session = await unify(platform, { phoneNumber, rebind: true });
    await device.verify(platform, session.authToken);
    return session;
  };
  const byCode = await rebind(LORANT);
  await typeCode(platform, byCode.authToken);
  const byNetwork = await rebind(INGE);
  await completeMobileAuth(byNetwork.authToken);
  platform.clock.advance(1000);
  const newest = await rebind(JESSE);
  await platform.browse("client-instant-error", newest.authToken, {});
  await typeCode(platform, newest.authToken);
  for (const earlier of [byCode, byNetwork]) {
    assert.deepEqual([(await earlier.status()).success, (await earlier.status()).deviceId], ["true", undefined]);
  }
  assert.equal((await newest.status()).deviceId, device.deviceId);
});

test("in a session without a number the user enters it in the browser", async () => {
  const session = await unify(platform, { phoneNumber: undefined as never });
  const { authToken } = session;
  await platform.browse("client-device-error", authToken, {});
  await platform.browse("client-instant-error", authToken, {});
  assert.equal((await platform.browse("client-otp-start", authToken, {})).body.data?.code, 10001);
  await platform.browse("client-otp-start", authToken, { mobileNumber: LORANT });
  await platform.browse("client-otp-finish", authToken, { otp: "1234" });
  const { success, phoneNumber } = await session.status();
  assert.deepEqual([success, phoneNumber], ["true", LORANT]);
});

test("v3-unify-status returns the category risk only with checkReputation", async () => {
  const session = await unify(platform, { phoneNumber: BARBARAANNE, checkReputation: true });
  assert.deepEqual(Object.keys((await session.status()).evaluation ?? {}), ["authentication", "risk"]);
});

test("v3-unify-status returns 400 (8008) after 15 minutes and for a Pre-Fill flow", async () => {
  const session = await unify(platform);
  const unknown = await platform.call("v3-unify-status", { correlationId: (await platform.start(MILO)).correlationId });
  assert.equal(unknown.status, 400, "a Pre-Fill flow is not a Unify session");
  platform.clock.advance(15 * 60_000);
  const { status, body } = await platform.call("v3-unify-status", { correlationId: session.correlationId });
  assert.deepEqual([status, (body as { code?: number }).code], [400, 8008]);
});
