import assert from "node:assert/strict";
import { generateKeyPairSync, type KeyObject } from "node:crypto";
import { test } from "node:test";
import { pemOf, TestDevice } from "../../../test/device.ts";
import { startTestPlatform } from "../../../test/harness.ts";
import { possessionOf, type TestPossession } from "../../../test/possession.ts";
import { addClient } from "../../../test/other-domains.ts";
import { typeCode } from "../../../test/walk.ts";
import { revokeDevice } from "../../store/tables/devices.ts";
import { guard } from "../../store/statement.ts";
import { sweep } from "../../server/sweeper.ts";
import { planFor, plans } from "../plans.ts";

const platform = await startTestPlatform();
/** Device key, then one-time code. */
const plan = planFor(plans["unify mobile"], {});
const begin = (facts: Parameters<typeof possessionOf>[2] = {}) => possessionOf(platform, plan, facts);
const verifiedBy = async (device: TestDevice, { authToken }: TestPossession) => device.verify(platform, authToken);

const ANOTHER_NUMBER = "+12001001688";
const YEAR = 365 * 24 * 3_600_000;

/** A device whose key is bound to the default phone number of `begin`. */
async function boundDevice(): Promise<TestDevice> {
  const device = new TestDevice();
  const { authToken } = await begin();
  await device.register(platform, authToken);
  await typeCode(platform, authToken);
  return device;
}

test("a newly registered key proves nothing and leads to the next step", async () => {
  const device = new TestDevice();
  const possession = await begin();
  const { next, data, error } = await device.register(platform, possession.authToken);
  assert.deepEqual({ next, error }, { next: "mobile/otp", error: undefined });
  assert.match(data?.deviceId ?? "", /^[0-9a-f-]{36}$/);
  assert.equal((await possession.row()).state, "pending");
});

test("a key is bound when possession is proven, and alone proves it in later flows", async () => {
  const device = await boundDevice();
  const possession = await begin();
  assert.deepEqual(await verifiedBy(device, possession), { next: "done" });
  const { state, provenBy, deviceId } = await possession.row();
  assert.deepEqual([state, provenBy, deviceId], ["passed", "device/passive", device.deviceId]);
});

test("a bound key supplies the phone number of a flow started without one", async () => {
  const device = await boundDevice();
  const possession = await begin({ phoneNumber: undefined });
  assert.deepEqual(await verifiedBy(device, possession), { next: "done" });
  assert.equal((await possession.row()).phoneNumber, "+12001001693");
});

test("a registered key that was never bound proves nothing in later flows", async () => {
  const device = new TestDevice();
  await device.register(platform, (await begin()).authToken);
  assert.deepEqual(await verifiedBy(device, await begin()), { next: "mobile/otp" });
});

test("a key bound to another number leads to the next step and keeps its binding", async () => {
  const device = await boundDevice();
  const other = await begin({ phoneNumber: ANOTHER_NUMBER });
  assert.deepEqual(await verifiedBy(device, other), { next: "mobile/otp" });
  await typeCode(platform, other.authToken);
  assert.equal((await other.row()).state, "passed");
  assert.deepEqual(await verifiedBy(device, await begin({ phoneNumber: ANOTHER_NUMBER })), { next: "mobile/otp" });
  assert.deepEqual(await verifiedBy(device, await begin()), { next: "done" });
});

test("with rebind a bound key does not suffice and is rebound to the proven number", async () => {
  const device = await boundDevice();
  const other = await begin({ phoneNumber: ANOTHER_NUMBER, settings: { rebind: true } });
  assert.deepEqual(await verifiedBy(device, other), { next: "mobile/otp" });
  await typeCode(platform, other.authToken);
  assert.deepEqual(await verifiedBy(device, await begin({ phoneNumber: ANOTHER_NUMBER })), { next: "done" });
  assert.deepEqual(await verifiedBy(device, await begin()), { next: "mobile/otp" });
});

test("a key does not suffice if its binding is older than maxBindingAge or the flow names another device", async () => {
  const device = await boundDevice();
  platform.clock.advance(3_600_000);
  assert.deepEqual(await verifiedBy(device, await begin({ settings: { maxBindingAge: 3599 } })), {
    next: "mobile/otp",
  });
  assert.deepEqual(await verifiedBy(device, await begin({ settings: { maxBindingAge: 3600 } })), { next: "done" });
  const another = await begin({ settings: { deviceId: "bf9ea15d-7dfa-4bb4-a64c-6c26b53472fc" } });
  assert.deepEqual(await verifiedBy(device, another), { next: "mobile/otp" });
});

test("a key expires after twelve months without use", async () => {
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

test("an unknown device gets error 10006 and can register in the same flow", async () => {
  const device = new TestDevice();
  device.deviceId = "bf9ea15d-7dfa-4bb4-a64c-6c26b53472fc";
  const possession = await begin();
  const { next, error } = await verifiedBy(device, possession);
  assert.deepEqual([next, error?.code], ["device/passive", 10006]);
  assert.equal((await new TestDevice().register(platform, possession.authToken)).next, "mobile/otp");
});

test("a device of another domain or with another key ID gets error 10006", async () => {
  const device = await boundDevice();
  const { clientId } = await addClient(platform, { domainOfTier: "sandbox" });
  assert.equal((await verifiedBy(device, await begin({ clientId }))).error?.code, 10006);
  const { authToken } = await begin();
  const body = { ...device.verification(authToken), keyId: new TestDevice().keyId };
  assert.equal((await platform.browse("client-device-verify", authToken, body)).body.error?.code, 10006);
});

/** A valid signature in the wrong encoding. Some signatures are the same in both, so it signs until one differs. */
function base64urlSignature(device: TestDevice, authToken: string): string {
  for (;;) {
    const { signature } = device.verification(authToken);
    const encoded = Buffer.from(signature, "base64").toString("base64url");
    if (encoded !== signature) return encoded;
  }
}

test("a signature by another key, over another text or from another flow fails the flow with 10003", async () => {
  const device = await boundDevice();
  const forged = new TestDevice();
  const earlier = (await begin()).authToken;
  const cases: ((authToken: string) => string)[] = [
    (authToken) => Object.assign(forged, { deviceId: device.deviceId }).verification(authToken).signature,
    (authToken) => device.registration(authToken).registrations[0]?.signature ?? "",
    () => device.verification(earlier).signature,
    (authToken) => device.verification(authToken).signature.slice(0, -8) + "AAAAAAA=",
    (authToken) => base64urlSignature(device, authToken),
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

test("registration rejects keys other than P-256 in SPKI, and signatures by another key", async () => {
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

test("registering a known key again returns its device ID; another key with its key ID is rejected", async () => {
  const device = await boundDevice();
  const first = device.deviceId;
  const again = await begin();
  assert.equal((await device.register(platform, again.authToken)).data?.deviceId, first);
  assert.equal((await again.row()).state, "pending", "registering a key proves nothing, even if it is bound");
  const thief = Object.assign(new TestDevice(), { keyId: device.keyId });
  const { error, data } = await thief.register(platform, (await begin()).authToken);
  assert.deepEqual([error?.code, data], [10006, undefined]);
});

test("a key with a compressed point is the same key", async () => {
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

/** SPKI with a compressed point (SEC 1 §2.3.3), whose first byte encodes the parity of y. */
function shortPemOf(key: KeyObject): string {
  const der = key.export({ type: "spki", format: "der" });
  const [algorithm, x] = [der.subarray(2, 23), der.subarray(27, 59)];
  const point = Buffer.from([0x03, 34, 0, 2 + ((der.at(-1) ?? 0) & 1), ...x]);
  const short = Buffer.from([0x30, algorithm.length + point.length, ...algorithm, ...point]);
  return `-----BEGIN PUBLIC KEY-----\n${short.toString("base64")}\n-----END PUBLIC KEY-----`;
}

test("concurrent and repeated registrations of one key create one device", async () => {
  const device = new TestDevice();
  const { authToken } = await begin();
  const answers = await Promise.all([1, 2, 3].map(() => device.register(platform, authToken)));
  answers.push(await device.register(platform, (await begin()).authToken));
  assert.equal(new Set(answers.map(({ data }) => data?.deviceId)).size, 1);
});

test("a replayed key verification is rejected once the flow has ended", async () => {
  const device = await boundDevice();
  const { authToken } = await begin();
  const body = device.verification(authToken);
  assert.deepEqual((await platform.browse("client-device-verify", authToken, body)).body, { next: "done" });
  platform.clock.advance(10_000);
  assert.equal((await platform.browse("client-device-verify", authToken, body)).body.error?.code, 10003);
});

test("a key that is revoked or rebound during its use proves nothing", async () => {
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

test("a reloaded page can restart the flow with its key", async () => {
  const device = new TestDevice();
  const possession = await begin();
  await device.register(platform, possession.authToken);
  assert.deepEqual(await verifiedBy(device, possession), { next: "mobile/otp" });
  assert.deepEqual((await platform.browse("client-otp-start", possession.authToken, {})).body, { next: "" });
  assert.deepEqual(await verifiedBy(device, possession), { next: "mobile/otp" });
  await typeCode(platform, possession.authToken);
  assert.deepEqual(await verifiedBy(device, await begin()), { next: "done" });
});

test("client-universal-register and -verify behave like the client-device calls", async () => {
  const device = new TestDevice();
  const { authToken } = await begin();
  const { body } = await platform.browse("client-universal-register", authToken, device.registration(authToken));
  assert.equal(body.next, "mobile/otp");
  device.deviceId = body.data?.deviceId ?? "";
  const answer = await platform.browse("client-universal-verify", authToken, device.verification(authToken));
  assert.deepEqual(answer.body, { next: "mobile/otp" });
});

test("a possession that passes without the browser SDK rejects key registration with 10003", async () => {
  const { error, data } = await new TestDevice().register(platform, (await begin({ withoutClient: true })).authToken);
  assert.deepEqual([error?.code, data], [10003, undefined]);
});
