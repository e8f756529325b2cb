import assert from "node:assert/strict";
import { test } from "node:test";
import { mobile, startAuth } from "../../../test/auth.ts";
import { TestDevice } from "../../../test/device.ts";
import { assertRefused, MARCIA, startTestPlatform } from "../../../test/harness.ts";
import { typeCode } from "../../../test/walk.ts";
import { statement } from "../../store/statement.ts";

const platform = await startTestPlatform();
const notification = { title: "Confirm sign-in", body: "Is it you, Marcia?", originatingIp: "198.51.100.10" };
const delivery = { scan: { notification } };
const device = { authenticators: { passive: {} } };
const otp = { messageText: "####" };

const startFlow = (subjects: Parameters<typeof startAuth>[1]) => startAuth(platform, subjects, { delivery });
const respond = async (authToken: string, response: string) =>
  (await platform.browse("client-user-response", authToken, { response } as never)).body;
const outcome = async (authId: string) => (await platform.call("auth-finish", { authId })).body.delivery;

test("the scan message is returned on key registration, and accepting it passes the flow", async () => {
  const { authId, authToken } = await startFlow({ device });
  const { next, data } = await new TestDevice().register(platform, authToken);
  assert.equal(next, "scan/message");
  const now = Math.floor(platform.clock.now() / 1000);
  assert.deepEqual(data?.scanMessage, {
    ...notification,
    confirmBtn: "Confirm",
    denyBtn: "Deny",
    timestamp: now,
    exp: now + 15 * 60,
  });
  assert.deepEqual(await outcome(authId), { scan: {} });
  assert.deepEqual(await respond(authToken, "accept"), { next: "done" });
  assert.deepEqual(await outcome(authId), { scan: { response: "confirm" } });
});

for (const response of ["reject", "cancel", "unexpected", "timeout", "unknown"]) {
  test(`response '${response}' to a scan message fails the flow`, async () => {
    const { authId, authToken, subjects } = await startFlow({ device, ...mobile({ otp }) });
    await new TestDevice().register(platform, authToken);
    assert.deepEqual(await respond(authToken, response), {
      next: "done",
      error: { code: 10003, message: "the user did not confirm" },
    });
    assert.deepEqual(await outcome(authId), { scan: { response: "deny" } });
    assert.equal((await subjects()).mobile?.error?.code, 10003);
    assert.equal((await platform.browse("client-otp-start", authToken, {})).body.error?.code, 10003);
  });
}

test("in a flow with a phone, the one-time code step follows the accepted scan message", async () => {
  const { authId, authToken, subjects } = await startFlow({ device, ...mobile({ otp }) });
  await new TestDevice().register(platform, authToken);
  assert.equal((await platform.browse("client-otp-start", authToken, {})).body.next, "scan/message");
  assert.deepEqual(await respond(authToken, "accept"), { next: "mobile/otp" });
  assert.deepEqual(await outcome(authId), { scan: { response: "confirm" } });
  await typeCode(platform, authToken);
  assert.ok((await subjects()).mobile?.success);
});

test("an accepted scan message does not bind the key to a claimed, unproven number", async () => {
  const claimed = { device, mobile: { claim: { mobileNumber: MARCIA } } };
  const browser = new TestDevice();
  const { authToken, subjects } = await startFlow(claimed);
  await browser.register(platform, authToken);
  await respond(authToken, "accept");
  assert.equal((await subjects()).mobile?.error?.code, 10004);
  const next = await startAuth(platform, mobile({ passive: {}, otp }));
  assert.equal((await browser.verify(platform, next.authToken)).next, "mobile/otp");
});

test("client-user-response requires a scan message, the device key and a known response", async () => {
  const without = await startAuth(platform, { device });
  assert.equal((await respond(without.authToken, "accept")).error?.code, 10004);
  const early = await startFlow({ device });
  assert.deepEqual((await respond(early.authToken, "accept")).next, "device/passive");
  assert.equal((await respond(early.authToken, "perhaps")).error?.code, 10003);
});

test("AuthStart returns 400 for a scan message in a flow without key registration", async () => {
  for (const subjects of [mobile({ otp }), { ...mobile({ passive: {} }), device }]) {
    const body = { requestId: "r", subjects, delivery };
    assertRefused(await platform.call("auth-start", body), 400, 8001, /'delivery.scan' cannot be used/);
  }
});

test("scan messages are sealed in the store", async () => {
  await startFlow({ device });
  const all = statement<object>((db) => db.selectFrom("possessions").selectAll());
  assert.equal(JSON.stringify(await platform.platform.store.read(all, {})).includes("Marcia"), false);
});
