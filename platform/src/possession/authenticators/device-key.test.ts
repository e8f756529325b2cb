import assert from "node:assert/strict";
import { generateKeyPairSync, type KeyObject } from "node:crypto";
import { test } from "node:test";
import { pemOf, TestDevice } from "../../../test/device.ts";
import { startTestPlatform } from "../../../test/harness.ts";
import { possessionOf, type TestPossession } from "../../../test/possession.ts";
import { addClient } from "../../../test/tenants.ts";
import { typeCode } from "../../../test/walk.ts";
import { revokeDevice } from "../../store/tables/devices.ts";
import { guard } from "../../store/statement.ts";
import { sweep } from "../../server/sweeper.ts";
import { planFor, plans } from "../plans.ts";

const platform = await startTestPlatform();
/** Key, then code. */
const plan = planFor(plans["unify mobile"], {});
const begin = (facts: Parameters<typeof possessionOf>[2] = {}) => possessionOf(platform, plan, facts);
const verifiedBy = async (device: TestDevice, { authToken }: TestPossession) => device.verify(platform, authToken);

const ANOTHER_NUMBER = "+12001001688";
const YEAR = 365 * 24 * 3_600_000;

/** A device whose key is bound to the number of the flows that `begin` begins. */
async function boundDevice(): Promise<TestDevice> {
  const device = new TestDevice();
  const { authToken } = await begin();
  await device.register(platform, authToken);
  await typeCode(platform, authToken);
  return device;
}

test("a key that was just placed proves nothing: the next authenticator's turn it is", async () => {
  const device = new TestDevice();
  const possession = await begin();
  const { next, data, error } = await device.register(platform, possession.authToken);
  assert.deepEqual({ next, error }, { next: "mobile/otp", error: undefined });
  assert.match(data?.deviceId ?? "", /^[0-9a-f-]{36}$/);
  assert.equal((await possession.row()).state, "pending");
});

test("once possession is proven the key is bound, and alone proves it from then on", async () => {
  const device = await boundDevice();
  const possession = await begin();
  assert.deepEqual(await verifiedBy(device, possession), { next: "done" });
  const { state, provenBy, deviceId } = await possession.row();
  assert.deepEqual([state, provenBy, deviceId], ["passed", "device/passive", device.deviceId]);
});

test("the key tells the number where the flow was begun without one", async () => {
  const device = await boundDevice();
  const possession = await begin({ phoneNumber: undefined });
  assert.deepEqual(await verifiedBy(device, possession), { next: "done" });
  assert.equal((await possession.row()).phoneNumber, "+12001001693");
});

test("a key that was placed and never bound proves nothing later either", async () => {
  const device = new TestDevice();
  await device.register(platform, (await begin()).authToken);
  assert.deepEqual(await verifiedBy(device, await begin()), { next: "mobile/otp" });
});

test("a key bound to another number goes on to the next authenticator, and stays bound to its own", async () => {
  const device = await boundDevice();
  const other = await begin({ phoneNumber: ANOTHER_NUMBER });
  assert.deepEqual(await verifiedBy(device, other), { next: "mobile/otp" });
  await typeCode(platform, other.authToken);
  assert.equal((await other.row()).state, "passed");
  assert.deepEqual(await verifiedBy(device, await begin({ phoneNumber: ANOTHER_NUMBER })), { next: "mobile/otp" });
  assert.deepEqual(await verifiedBy(device, await begin()), { next: "done" });
});

test("with rebind the key does not suffice, and is bound to the number that is proven", async () => {
  const device = await boundDevice();
  const other = await begin({ phoneNumber: ANOTHER_NUMBER, settings: { rebind: true } });
  assert.deepEqual(await verifiedBy(device, other), { next: "mobile/otp" });
  await typeCode(platform, other.authToken);
  assert.deepEqual(await verifiedBy(device, await begin({ phoneNumber: ANOTHER_NUMBER })), { next: "done" });
  assert.deepEqual(await verifiedBy(device, await begin()), { next: "mobile/otp" });
});

test("a binding may be too old for a flow, and another device than the one that was named proves nothing", async () => {
  const device = await boundDevice();
  platform.clock.advance(3_600_000);
  assert.deepEqual(await verifiedBy(device, await begin({ settings: { maxBindingAge: 3599 } })), {
    next: "mobile/otp",
  });
  assert.deepEqual(await verifiedBy(device, await begin({ settings: { maxBindingAge: 3600 } })), { next: "done" });
  const another = await begin({ settings: { deviceId: "bf9ea15d-7dfa-4bb4-a64c-6c26b53472fc" } });
  assert.deepEqual(await verifiedBy(device, another), { next: "mobile/otp" });
});

test("a key that was not used for twelve months is forgotten; every use begins them anew", async () => {
  const own = await startTestPlatform();
  const device = new TestDevice();
  const start = () => possessionOf(own, plan);
  const first = await start();
  await device.register(own, first.authToken);
  await typeCode(own, first.authToken);
  own.clock.advance(YEAR - 1);
  assert.deepEqual(await device.verify(own, (await start()).authToken), { next: "done" });
  own.clock.advance(YEAR - 1);
  await sweep(own.platform);
  assert.deepEqual(await device.verify(own, (await start()).authToken), { next: "done" });
  own.clock.advance(YEAR);
  for (const swept of [false, true]) {
    if (swept) await sweep(own.platform);
    const { next, error } = await device.verify(own, (await start()).authToken);
    assert.deepEqual([next, error?.code], ["device/passive", 10006]);
  }
});

test("a device that the platform does not know is told so with 10006, and registers anew in the same flow", async () => {
  const device = new TestDevice();
  device.deviceId = "bf9ea15d-7dfa-4bb4-a64c-6c26b53472fc";
  const possession = await begin();
  const { next, error } = await verifiedBy(device, possession);
  assert.deepEqual([next, error?.code], ["device/passive", 10006]);
  assert.equal((await new TestDevice().register(platform, possession.authToken)).next, "mobile/otp");
});

test("another domain's device and another key's id are unknown", async () => {
  const device = await boundDevice();
  const { clientId } = await addClient(platform, { domainOfTier: "sandbox" });
  assert.equal((await verifiedBy(device, await begin({ clientId }))).error?.code, 10006);
  const { authToken } = await begin();
  const body = { ...device.verification(authToken), keyId: new TestDevice().keyId };
  assert.equal((await platform.browse("client-device-verify", authToken, body)).body.error?.code, 10006);
});

test("a signature by another key, over another text or of another flow ends the flow with 10003", async () => {
  const device = await boundDevice();
  const forged = new TestDevice();
  const earlier = (await begin()).authToken;
  const cases: ((authToken: string) => string)[] = [
    (authToken) => Object.assign(forged, { deviceId: device.deviceId }).verification(authToken).signature,
    (authToken) => device.registration(authToken).registrations[0]?.signature ?? "",
    () => device.verification(earlier).signature,
    (authToken) => device.verification(authToken).signature.slice(0, -8) + "AAAAAAA=",
    (authToken) => Buffer.from(device.verification(authToken).signature, "base64").toString("base64url"),
    () => "",
    () => "no base64!",
  ];
  for (const signatureOf of cases) {
    const possession = await begin();
    const body = { ...device.verification(possession.authToken), signature: signatureOf(possession.authToken) };
    const answer = await platform.browse("client-device-verify", possession.authToken, body);
    assert.deepEqual([answer.status, answer.body.next, answer.body.error?.code], [200, "done", 10003]);
    assert.deepEqual(
      [(await possession.row()).state, (await possession.row()).failure],
      ["failed", "prohibitedAction"],
    );
  }
});

test("a key that is no P-256 key in SPKI, or whose signature is not its own, is not placed", async () => {
  const device = new TestDevice();
  const rsa = generateKeyPairSync("rsa", { modulusLength: 2048 }).publicKey;
  const p384 = generateKeyPairSync("ec", { namedCurve: "P-384" }).publicKey;
  const { privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const privatePem = privateKey.export({ type: "pkcs8", format: "pem" }).toString();
  const good = pemOf(device.publicKey);
  for (const key of [
    "",
    "x",
    good.replace("MFkw", "MFkx"),
    pemOf(rsa),
    pemOf(p384),
    privatePem,
    pemOf(new TestDevice().publicKey),
  ]) {
    const possession = await begin();
    const body = device.registration(possession.authToken);
    const [registration] = body.registrations;
    const registrations = registration ? [{ ...registration, publicKey: { ...registration.publicKey, key } }] : [];
    const answer = await platform.browse("client-device-register", possession.authToken, { ...body, registrations });
    assert.deepEqual([answer.body.error?.code, answer.body.data], [10003, undefined], key);
  }
});

test("the same key registered again keeps its device; the same id for another key is refused", async () => {
  const device = await boundDevice();
  const first = device.deviceId;
  const again = await begin();
  assert.equal((await device.register(platform, again.authToken)).data?.deviceId, first);
  assert.equal((await again.row()).state, "pending", "placing a key proves nothing, even if it is bound");
  const thief = Object.assign(new TestDevice(), { keyId: device.keyId });
  const { error, data } = await thief.register(platform, (await begin()).authToken);
  assert.deepEqual([error?.code, data], [10006, undefined]);
});

test("a key whose point is written in its short form is the same key", async () => {
  const device = await boundDevice();
  const first = device.deviceId;
  const { authToken } = await begin();
  const body = device.registration(authToken);
  const [registration] = body.registrations;
  assert.ok(registration);
  const publicKey = { ...registration.publicKey, key: shortPemOf(device.publicKey) };
  const registrations = [{ ...registration, publicKey }];
  const answer = await platform.browse("client-device-register", authToken, { ...body, registrations });
  assert.equal(answer.body.data?.deviceId, first);
});

/** SPKI with a compressed point (SEC 1 §2.3.3), whose first byte says whether y is odd. */
function shortPemOf(key: KeyObject): string {
  const der = key.export({ type: "spki", format: "der" });
  const [algorithm, x] = [der.subarray(2, 23), der.subarray(27, 59)];
  const point = Buffer.from([0x03, 34, 0, 2 + ((der.at(-1) ?? 0) & 1), ...x]);
  const short = Buffer.from([0x30, algorithm.length + point.length, ...algorithm, ...point]);
  return `-----BEGIN PUBLIC KEY-----\n${short.toString("base64")}\n-----END PUBLIC KEY-----`;
}

test("racing and repeated registrations of one key make one device", async () => {
  const device = new TestDevice();
  const { authToken } = await begin();
  const answers = await Promise.all([1, 2, 3].map(() => device.register(platform, authToken)));
  answers.push(await device.register(platform, (await begin()).authToken));
  assert.equal(new Set(answers.map(({ data }) => data?.deviceId)).size, 1);
});

test("a replayed verification proves nothing a second time: the flow has ended", async () => {
  const device = await boundDevice();
  const { authToken } = await begin();
  const body = device.verification(authToken);
  assert.deepEqual((await platform.browse("client-device-verify", authToken, body)).body, { next: "done" });
  platform.clock.advance(10_000);
  assert.equal((await platform.browse("client-device-verify", authToken, body)).body.error?.code, 10003);
});

test("a key that is revoked or bound anew in the moment of its use proves nothing", async () => {
  const { store } = platform.platform;
  const { domainId } = await (await begin()).row();
  const meanwhile: ((device: TestDevice) => Promise<unknown>)[] = [
    ({ deviceId: id }) => store.commit([guard(revokeDevice, { id, domainId })]),
    async (device) => {
      const other = await begin({ phoneNumber: ANOTHER_NUMBER, settings: { rebind: true } });
      await device.verify(platform, other.authToken);
      await typeCode(platform, other.authToken);
    },
  ];
  for (const happens of meanwhile) {
    const device = await boundDevice();
    const possession = await begin();
    const commit = store.commit.bind(store);
    store.commit = async (unit) => {
      store.commit = commit;
      await happens(device);
      return commit(unit);
    };
    assert.notEqual((await verifiedBy(device, possession)).next, "done");
    assert.equal((await possession.row()).state, "pending");
  }
});

test("a page that reloads starts over with whatever it holds by then", async () => {
  const device = new TestDevice();
  const possession = await begin();
  await device.register(platform, possession.authToken);
  assert.deepEqual(await verifiedBy(device, possession), { next: "mobile/otp" });
  assert.deepEqual((await platform.browse("client-otp-start", possession.authToken, {})).body, { next: "" });
  assert.deepEqual(await verifiedBy(device, possession), { next: "mobile/otp" });
  await typeCode(platform, possession.authToken);
  assert.deepEqual(await verifiedBy(device, await begin()), { next: "done" });
});

test("pages with the universal key have calls of their own that do the same", async () => {
  const device = new TestDevice();
  const { authToken } = await begin();
  const { body } = await platform.browse("client-universal-register", authToken, device.registration(authToken));
  assert.equal(body.next, "mobile/otp");
  device.deviceId = body.data?.deviceId ?? "";
  const answer = await platform.browse("client-universal-verify", authToken, device.verification(authToken));
  assert.deepEqual(answer.body, { next: "mobile/otp" });
});

test("whose verdict comes without the client SDK is given no key", async () => {
  const { error, data } = await new TestDevice().register(platform, (await begin({ withoutClient: true })).authToken);
  assert.deepEqual([error?.code, data], [10003, undefined]);
});
