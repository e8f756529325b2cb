import assert from "node:assert/strict";
import { test } from "node:test";
import { TestDevice } from "../../../test/device.ts";
import { type Answer, startTestPlatform } from "../../../test/harness.ts";
import { possessionOf } from "../../../test/possession.ts";
import { planFor, plans } from "../plans.ts";
import { statement } from "../../store/statement.ts";
import { sweep } from "../../server/sweeper.ts";

const platform = await startTestPlatform();
const plan = planFor(plans["unify mobile"], {});

async function registered() {
  const device = new TestDevice();
  const possession = await possessionOf(platform, plan);
  await device.register(platform, possession.authToken);
  return { device, possession, authorization: `Bearer ${possession.authToken}` };
}
const refused = ({ status, body }: Answer<{ error?: { code: number } | undefined }>, code = 10003) =>
  assert.deepEqual([status, body.error?.code], [200, code]);
const isKnown = async (device: TestDevice) => (await device.challenge(platform)).error === undefined;

test("a signed unregister call removes the device's key", async () => {
  const { device } = await registered();
  const answer = await device.sendSigned(platform, "client-device-unregister", { deviceId: device.deviceId });
  assert.deepEqual(answer.body, { next: "" });
  assert.equal(await isKnown(device), false);
  const { authToken } = await possessionOf(platform, plan);
  assert.equal((await device.verify(platform, authToken)).error?.code, 10006);
});

test("unregister is rejected if unsigned, by another key, for another device, or with a changed body, version or challenge", async () => {
  const { device } = await registered();
  const { device: other } = await registered();
  const body = { deviceId: device.deviceId };
  const slug = "client-device-unregister";
  refused(await platform.browse(slug, "", body));
  refused(await other.sendSigned(platform, slug, body));
  refused(await other.sendSigned(platform, slug, body, { headers: { "pa-kid": device.keyId } }));
  refused(await device.sendSigned(platform, slug, { deviceId: other.deviceId }));
  refused(await device.sendSigned(platform, slug, body, { sent: `${JSON.stringify(body)} ` }));
  refused(await device.sendSigned(platform, slug, body, { headers: { "pa-sig-version": "2" } }));
  refused(
    await device.sendSigned(platform, slug, body, { challenge: (await other.challenge(platform)).challenge ?? "" }),
  );
  for (const challenge of ["x", "a.b.c", "..", "made-up"]) {
    refused(await device.sendSigned(platform, slug, body, { challenge }));
  }
  const { challenge = "" } = await device.challenge(platform);
  const [random, , tag] = challenge.split(".");
  refused(await device.sendSigned(platform, slug, body, { challenge: `${random}.zzzzzzzz.${tag}` }));
  assert.ok((await isKnown(device)) && (await isKnown(other)));
});

test("a challenge is valid for one request and for one minute", async () => {
  const { device, authorization } = await registered();
  const send = (message: string, challenge?: string) =>
    device.sendSigned(
      platform,
      "client-device-error",
      { message },
      { headers: { authorization }, ...(challenge && { challenge }) },
    );
  const { challenge = "", ttl, deviceId } = await device.challenge(platform);
  assert.deepEqual([ttl, deviceId], [60, device.deviceId]);
  assert.deepEqual((await send("first", challenge)).body, { next: "mobile/otp" });
  refused(await send("second request with the same challenge", challenge));
  const late = (await device.challenge(platform)).challenge ?? "";
  platform.clock.advance(60_000);
  refused(await send("too late", late));
});

test("of concurrent requests with one challenge, one succeeds", async () => {
  const { device } = await registered();
  const { challenge = "" } = await device.challenge(platform);
  const answers = await Promise.all(
    [1, 2, 3].map(() =>
      device.sendSigned(platform, "client-device-unregister", { deviceId: device.deviceId }, { challenge }),
    ),
  );
  assert.equal(answers.filter(({ body }) => body.error === undefined).length, 1);
});

test("a signed report sent twice, as after a dropped connection, returns the first response", async () => {
  const { device, possession, authorization } = await registered();
  await platform.browse("client-device-error", possession.authToken, { message: "to the next step" });
  const { challenge = "" } = await device.challenge(platform);
  const send = () =>
    device.sendSigned(platform, "client-otp-error", { message: "canceled" }, { headers: { authorization }, challenge });
  assert.deepEqual((await send()).body, { next: "done" });
  assert.equal((await possession.row()).state, "failed");
});

test("a report with a wrong signature is rejected and changes nothing; an unsigned report is accepted", async () => {
  const { device, possession, authorization } = await registered();
  const before = await possession.row();
  const headers = { authorization, "pa-signature": device.sign("something else") };
  refused(await device.sendSigned(platform, "client-otp-error", { message: "forged" }, { headers }));
  assert.deepEqual(await possession.row(), before);
  assert.deepEqual((await platform.browse("client-otp-error", possession.authToken, {})).body, { next: "done" });
});

test("a report signed with a removed key takes effect and returns 10006 so the browser deletes the key", async () => {
  const { device, possession, authorization } = await registered();
  await device.sendSigned(platform, "client-device-unregister", { deviceId: device.deviceId });
  const report = (slug: "client-device-error" | "client-otp-error") =>
    device.sendSigned(platform, slug, { message: "canceled" }, { headers: { authorization }, challenge: "any" });
  const { body: first } = await report("client-device-error");
  assert.deepEqual([first.next, first.error?.code], ["mobile/otp", 10006], "the flow continues");
  const { body: last } = await report("client-otp-error");
  assert.deepEqual([last.next, last.error?.code], ["done", 10006]);
  assert.equal((await possession.row()).state, "failed", "the server reads the failure");
});

test("only used challenges are stored, until they expire", async () => {
  const own = await startTestPlatform();
  const used = statement<object>((db) => db.selectFrom("used_challenges").selectAll());
  const device = new TestDevice();
  await device.register(own, (await possessionOf(own, plan)).authToken);
  for (let n = 0; n < 3; n++) await device.challenge(own);
  assert.equal((await own.platform.store.read(used, {})).length, 0);
  await device.sendSigned(own, "client-device-unregister", { deviceId: device.deviceId });
  assert.equal((await own.platform.store.read(used, {})).length, 1);
  own.clock.advance(60_000);
  await sweep(own.platform);
  assert.equal((await own.platform.store.read(used, {})).length, 0);
});
