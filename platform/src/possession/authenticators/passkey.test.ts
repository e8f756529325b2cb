/** Tests of passkeys with a device key: creation, step-up and rejection of invalid responses. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { RequestOf, ResponseOf } from "@proofline/contract";
import { type AuthFlow, mobile, startAuth } from "../../../test/auth.ts";
import { TestDevice } from "../../../test/device.ts";
import { MARCIA, startTestPlatform } from "../../../test/harness.ts";
import { browseFrom, ORIGIN, TestAuthenticator, type Wrong } from "../../../test/passkey.ts";
import { possessionOf } from "../../../test/possession.ts";
import { addClient } from "../../../test/other-domains.ts";
import { typeCode } from "../../../test/walk.ts";
import { selectCeremony } from "../../store/tables/passkeys.ts";
import { readOne } from "../../store/store.ts";

const platform = await startTestPlatform();
const otp = { messageText: "#### is your code" };
type Level = "preferred" | "required";
type Answer = ResponseOf<"client-fido2-register">;

const begin = (userVerificationLevel: Level = "required", deviceId?: string): Promise<AuthFlow> =>
  startAuth(platform, {
    device: { authenticators: { passive: { userVerificationLevel } }, ...(deviceId && { claim: { deviceId } }) },
  });

async function start(authToken: string, deviceId: string | null = null, origin = ORIGIN) {
  return browseFrom(platform, "client-fido2-start", authToken, { deviceId, signals: {} }, origin);
}

/** Calls of a browser with a WebAuthn authenticator. */
class Browser {
  readonly device = new TestDevice();
  readonly authenticator = new TestAuthenticator();

  /** Creates a passkey in a new browser and registers the device key with it. */
  async make({ authToken }: Pick<AuthFlow, "authToken">, wrong: Wrong = {}): Promise<Answer> {
    const { data = {} } = await start(authToken);
    return this.#keep(
      await browseFrom(platform, "client-fido2-register", authToken, this.made(authToken, data, wrong)),
    );
  }

  made(
    authToken: string,
    data: NonNullable<ResponseOf<"client-fido2-start">["data"]>,
    wrong: Wrong = {},
  ): RequestOf<"client-fido2-register"> {
    const { registrations, deviceName = "", deviceCapabilities = [] } = this.device.registration(authToken);
    const webAuthnCredential = this.authenticator.create(data, wrong);
    return { registrations: [{ webAuthnCredential }, ...registrations], deviceName, deviceCapabilities };
  }

  /** Uses the passkey of a browser with a device key. */
  async stepUp({ authToken }: Pick<AuthFlow, "authToken">, wrong: Wrong = {}): Promise<Answer> {
    assert.equal((await this.verify({ authToken })).next, "device/passive/stepup");
    const { next, data = {} } = await start(authToken, this.device.deviceId);
    assert.deepEqual([next, Object.keys(data)], ["device/passive/verify", ["credRequestOptions"]]);
    const webAuthnAssertion = this.authenticator.get(data, wrong);
    return browseFrom(platform, "client-fido2-verify", authToken, { webAuthnAssertion });
  }

  /** Verifies the device key without a passkey. */
  verify({ authToken }: Pick<AuthFlow, "authToken">): Promise<ResponseOf<"client-device-verify">> {
    return browseFrom(platform, "client-device-verify", authToken, this.device.verification(authToken));
  }

  #keep(answer: Answer): Answer {
    this.device.deviceId = answer.data?.deviceId ?? "";
    return answer;
  }
}

/** A browser with a passkey. */
async function enrolled(): Promise<Browser> {
  const browser = new Browser();
  assert.equal((await browser.make(await begin())).next, "done");
  return browser;
}

const levelOf = async ({ subjects }: AuthFlow) => (await subjects()).device?.success?.uvLevel;
const errorCodeOf = async ({ subjects }: AuthFlow) => (await subjects()).device?.error?.code;

test("claim uvlvl of the authToken reflects userVerificationLevel", async () => {
  const levels = [
    ["discouraged", "none"],
    ["preferred", "pref"],
    ["required", "req"],
  ] as const;
  for (const [userVerificationLevel, uvlvl] of levels) {
    const passive = { userVerificationLevel };
    const { auth } = await startAuth(platform, { device: { authenticators: { passive } } });
    assert.deepEqual(auth.subs["dev"], { auths: { pasv: { cdt: false, uvlvl } } });
  }
});

test("a new browser that creates a passkey and registers its key proves the device and verifies the person", async () => {
  const flow = await begin();
  assert.equal(await errorCodeOf(flow), 10004);
  const { next, data } = await start(flow.authToken);
  assert.equal(next, "device/passive/register");
  assert.deepEqual(data?.credCreateOptions?.rp, { id: "shop.example", name: "shop.example" });
  assert.deepEqual(data.credCreateOptions.excludeCredentials, []);
  assert.ok(data.credRequestOptions && !("allowCredentials" in data.credRequestOptions));
  const browser = new Browser();
  const answer = await browser.make(flow);
  assert.equal(answer.next, "done");
  assert.equal((await flow.subjects()).device?.success?.claim?.deviceId, answer.data?.deviceId);
  assert.equal(await levelOf(flow), 1);
});

test("a returning browser with a device key steps up with its passkey", async () => {
  const browser = await enrolled();
  const flow = await begin();
  assert.equal((await browser.stepUp(flow)).next, "done");
  assert.equal(await levelOf(flow), 1);
});

test("with user verification required, a device key alone does not prove the device", async () => {
  const browser = await enrolled();
  const flow = await begin();
  await browser.verify(flow);
  assert.equal(await errorCodeOf(flow), 10004);
  const report = await browseFrom(platform, "client-fido2-error", flow.authToken, { message: "canceled" });
  assert.equal(report.next, "done");
  assert.equal(await errorCodeOf(flow), 10004);
});

test("a step-up of a browser without a passkey creates one, which later flows use", async () => {
  const device = new TestDevice();
  await device.register(
    platform,
    (await startAuth(platform, { device: { authenticators: { passive: {} } } })).authToken,
  );
  const browser = Object.assign(new Browser(), { device });
  const flow = await begin();
  assert.equal((await browser.verify(flow)).next, "device/passive/stepup");
  const { next, data = {} } = await start(flow.authToken, device.deviceId);
  assert.equal(next, "device/passive/register");
  assert.deepEqual(Object.keys(data), ["credCreateOptions"]);
  const registrations = [{ webAuthnCredential: browser.authenticator.create(data) }];
  const answer = await browseFrom(platform, "client-fido2-register", flow.authToken, { registrations });
  assert.deepEqual(answer, { next: "done", data: { deviceId: device.deviceId } });
  assert.equal(await levelOf(flow), 1);
  assert.equal((await browser.stepUp(await begin())).next, "done");
});

test("with user verification preferred, a device key suffices without a passkey, and an existing passkey is used", async () => {
  const device = new TestDevice();
  await device.register(platform, (await begin("preferred")).authToken);
  const flow = await begin("preferred");
  assert.equal((await device.verify(platform, flow.authToken)).next, "done");
  assert.equal(await levelOf(flow), 0);
  const stepped = await begin("preferred");
  assert.equal((await (await enrolled()).stepUp(stepped)).next, "done");
  assert.equal(await levelOf(stepped), 1);
});

test("with user verification preferred, a canceled passkey continues with the device key alone", async () => {
  const report = { message: "canceled by the user" };
  const flow = await begin("preferred");
  await start(flow.authToken);
  const again = await browseFrom(platform, "client-device-error", flow.authToken, report);
  assert.deepEqual(again, { next: "device/passive/silent" });
  assert.equal((await new TestDevice().register(platform, flow.authToken)).next, "done");
  assert.equal(await levelOf(flow), 0);

  const browser = await enrolled();
  const known = await begin("preferred");
  assert.equal((await browser.verify(known)).next, "device/passive/stepup");
  await start(known.authToken, browser.device.deviceId);
  assert.equal(
    (await browseFrom(platform, "client-fido2-error", known.authToken, report)).next,
    "device/passive/silent",
  );
  assert.equal((await browser.verify(known)).next, "done");
  assert.equal(await levelOf(known), 0);
});

test("a passkey used before the device key is presented counts once the key is verified", async () => {
  const browser = await enrolled();
  const flow = await begin();
  const { data = {} } = await start(flow.authToken);
  const webAuthnAssertion = browser.authenticator.get(data);
  const answer = await browseFrom(platform, "client-fido2-verify", flow.authToken, { webAuthnAssertion });
  assert.deepEqual(answer, { next: "device/passive/silent", data: {} });
  assert.equal(await errorCodeOf(flow), 10004);
  assert.equal((await browser.verify(flow)).next, "done");
  assert.equal(await levelOf(flow), 1);
});

test("a browser that lost its key uses the passkey of the claimed phone; its new key is unbound", async () => {
  const passive = { userVerificationLevel: "required" } as const;
  const both = () => startAuth(platform, { ...mobile({ passive: {}, otp }), device: { authenticators: { passive } } });
  const browser = new Browser();
  const first = await both();
  assert.equal((await browser.make(first)).next, "mobile/otp");
  await typeCode(platform, first.authToken);
  const second = await both();
  assert.equal((await browser.stepUp(second)).next, "done", "device key and passkey prove the phone");
  assert.equal((await second.subjects()).mobile?.success?.authenticatorType, "passive");

  const flow = await both();
  const { data = {} } = await start(flow.authToken);
  const excluded = data.credCreateOptions?.excludeCredentials.map(({ id }) => id);
  assert.deepEqual(excluded, [browser.authenticator.id.toString("base64url")]);
  const fresh = new TestDevice();
  const { registrations } = fresh.registration(flow.authToken);
  const webAuthnAssertion = browser.authenticator.get(data);
  const answer = await browseFrom(platform, "client-fido2-verify", flow.authToken, {
    webAuthnAssertion,
    registrations,
  });
  assert.equal(answer.next, "mobile/otp");
  assert.notEqual(answer.data?.deviceId, browser.device.deviceId);
  assert.equal((await flow.subjects()).device?.success?.uvLevel, 1);
});

const refusals: readonly (readonly [what: string, wrong: Wrong])[] = [
  ["another challenge", { challenge: "AAAA" }],
  ["another origin", { origin: "https://evil.example" }],
  ["another relying party", { rpId: "evil.example" }],
  ["another ceremony type", { type: "webauthn.other" }],
  ["no user verification", { userVerified: false }],
];

for (const [what, wrong] of [
  ...refusals,
  ["a malformed attestation", { attestation: Buffer.from("garbage") }],
] as const) {
  test(`registering a passkey with ${what} fails the flow`, async () => {
    const flow = await begin();
    const { error } = await new Browser().make(flow, wrong);
    assert.equal(error?.code, 10003);
    assert.equal(await errorCodeOf(flow), 10004);
    assert.equal((await start(flow.authToken)).error?.code, 10003, "the flow cannot be retried");
  });
}

for (const [what, wrong] of [
  ...refusals,
  ["a decreased counter", { counter: 0 }],
  ["another user handle", { userHandle: "AAAA" }],
] as const) {
  test(`using a passkey with ${what} fails the flow`, async () => {
    const browser = await enrolled();
    // Increments the counter.
    await browser.stepUp(await begin());
    const flow = await begin();
    assert.equal((await browser.stepUp(flow, wrong)).error?.code, 10003);
    assert.equal(await errorCodeOf(flow), 10004);
  });
}

test("a passkey assertion is rejected in another flow and after its use", async () => {
  const browser = await enrolled();
  const [one, other] = [await begin(), await begin()];
  await browser.verify(one);
  await browser.verify(other);
  const { data = {} } = await start(one.authToken, browser.device.deviceId);
  await start(other.authToken, browser.device.deviceId);
  const assertion = { webAuthnAssertion: browser.authenticator.get(data) };
  assert.equal((await browseFrom(platform, "client-fido2-verify", other.authToken, assertion)).error?.code, 10003);
  const answer = await browseFrom(platform, "client-fido2-verify", one.authToken, assertion);
  assert.equal(answer.next, "done");
  assert.deepEqual(await browseFrom(platform, "client-fido2-verify", one.authToken, assertion), answer, "retry");
  platform.clock.advance(11_000);
  assert.equal((await browseFrom(platform, "client-fido2-verify", one.authToken, assertion)).error?.code, 10003);
});

test("a passkey challenge expires after five minutes", async () => {
  const browser = new Browser();
  const flow = await begin();
  const { data = {} } = await start(flow.authToken);
  platform.clock.advance(301_000);
  const late = await browseFrom(platform, "client-fido2-register", flow.authToken, browser.made(flow.authToken, data));
  assert.deepEqual([late.next, late.error?.code], ["device/passive", 10003]);
  assert.equal((await browser.make(flow)).next, "done", "with a new challenge");
});

test("a device with a passkey cannot register another one instead of using it", async () => {
  const browser = await enrolled();
  const flow = await begin();
  await browser.verify(flow);
  const { data = {} } = await start(flow.authToken, browser.device.deviceId);
  const { challenge = "" } = data.credRequestOptions ?? {};
  const other = (await start((await begin()).authToken)).data ?? {};
  const made = new TestAuthenticator().create(other, { challenge });
  const registrations = [{ webAuthnCredential: made }];
  const answer = await browseFrom(platform, "client-fido2-register", flow.authToken, { registrations });
  assert.equal(answer.error?.code, 10003);
  assert.equal(await errorCodeOf(flow), 10004);
});

test("client-fido2-start rejects a device that has not presented its key in the flow", async () => {
  const browser = await enrolled();
  const flow = await begin();
  const unshown = await start(flow.authToken, browser.device.deviceId);
  assert.deepEqual([unshown.next, unshown.error?.code], ["device/passive", 10003]);
});

test("a passkey of another device, domain or origin is rejected", async () => {
  const [browser, stranger] = [await enrolled(), await enrolled()];
  const flow = await begin();
  await browser.verify(flow);
  const { data = {} } = await start(flow.authToken, browser.device.deviceId);
  const foreign = { webAuthnAssertion: stranger.authenticator.get(data) };
  assert.equal((await browseFrom(platform, "client-fido2-verify", flow.authToken, foreign)).error?.code, 10003);

  const { clientId } = await addClient(platform, { domainOfTier: "sandbox" });
  const plan = { steps: [{ step: "device/passive", proven: "next" }], otherwise: "failed" } as const;
  const settings = { userVerification: "required" } as const;
  const elsewhere = await possessionOf(platform, plan, { clientId, settings });
  const { data: options = {} } = await start(elsewhere.authToken);
  const used = { webAuthnAssertion: browser.authenticator.get(options) };
  assert.equal((await browseFrom(platform, "client-fido2-verify", elsewhere.authToken, used)).error?.code, 10003);
  assert.equal((await elsewhere.row()).state, "failed");

  const page = await begin();
  await browser.verify(page);
  const other = await start(page.authToken, browser.device.deviceId, "https://other.example");
  assert.equal(other.next, "device/passive/register", "the device has no passkey for this origin");
});

test("a known passkey cannot be registered by another device", async () => {
  const browser = await enrolled();
  const copy = Object.assign(new Browser(), { authenticator: browser.authenticator });
  assert.equal((await copy.make(await begin())).error?.code, 10003);
});

test("an attestation with a certificate chain is rejected", async () => {
  const statement = new Map<string, number | Buffer | readonly Buffer[]>([
    ["alg", -7],
    ["sig", Buffer.alloc(70)],
    ["x5c", [Buffer.alloc(300)]],
  ]);
  for (const format of ["packed", "fido-u2f", "apple", "tpm"]) {
    const { error } = await new Browser().make(await begin(), { statement: [format, statement] });
    assert.equal(error?.code, 10003, format);
  }
});

test("with user verification preferred, a passkey without user verification is accepted with level 0", async () => {
  const flow = await begin("preferred");
  const browser = new Browser();
  assert.equal((await browser.make(flow, { userVerified: false })).next, "done");
  assert.equal(await levelOf(flow), 0);
  const required = await begin();
  assert.equal((await browser.stepUp(required)).next, "done", "the same passkey can verify the user later");
  assert.equal(await levelOf(required), 1);
});

test("of two concurrent passkey assertions with the same counter, one succeeds", async () => {
  const browser = await enrolled();
  const flows = [await begin(), await begin()];
  const assertions = [];
  for (const { authToken } of flows) {
    await browser.verify({ authToken });
    const { data = {} } = await start(authToken, browser.device.deviceId);
    assertions.push({ authToken, webAuthnAssertion: browser.authenticator.get(data, { counter: 1 }) });
  }
  const answers = await Promise.all(
    assertions.map(({ authToken, webAuthnAssertion }) =>
      browseFrom(platform, "client-fido2-verify", authToken, { webAuthnAssertion }),
    ),
  );
  const refused = answers.filter(({ error }) => error?.code === 10_003);
  const proven = answers.filter(({ next, error }) => next === "done" && !error);
  assert.deepEqual([refused.length, proven.length], [1, 1]);
});

test("a passkey challenge is stored only as a hash", async () => {
  const { authToken, authId } = await begin();
  const { data } = await start(authToken);
  const again = await start(authToken);
  assert.notEqual(again.data?.credCreateOptions?.challenge, data?.credCreateOptions?.challenge);
  const ceremony = await readOne(platform.platform.store, selectCeremony, { possessionId: authId });
  assert.ok(ceremony && !JSON.stringify(ceremony).includes(again.data?.credCreateOptions?.challenge ?? ""));
});

test("passkey calls without a passkey return an error, as do pages that cannot use passkeys", async () => {
  const flow = await begin();
  await start(flow.authToken);
  const { registrations } = new TestDevice().registration(flow.authToken);
  const without = await browseFrom(platform, "client-fido2-register", flow.authToken, { registrations });
  assert.equal(without.error?.message, "malformed request");
  const shapeless = await browseFrom(platform, "client-fido2-verify", flow.authToken, {} as never);
  assert.equal(shapeless.error?.message, "malformed request");
  for (const origin of ["http://shop.example", "https://127.0.0.1", "https://[::1]", "null", "nonsense"]) {
    const refused = await start((await begin("preferred")).authToken, null, origin);
    assert.deepEqual([refused.next, refused.error?.code], ["device/passive/silent", 10004], origin);
  }
  assert.equal((await start((await begin()).authToken, null, "https://10.0.0.1")).next, "done");
});

test("client-fido2-start returns 10004 if the flow does not use passkeys", async () => {
  const { authToken } = await startAuth(platform, mobile({ passive: {}, otp }, MARCIA));
  assert.equal((await start(authToken)).error?.code, 10004);
});

test("client-stepup-unregister requires the device's signature and removes its passkeys but not its key", async () => {
  const browser = await enrolled();
  const { deviceId } = browser.device;
  const unsigned = await platform.browse("client-stepup-unregister", "", { deviceId });
  assert.equal(unsigned.body.error?.code, 10003);
  assert.equal((await browser.stepUp(await begin())).next, "done", "the passkey still exists");
  const signed = await browser.device.sendSigned(platform, "client-stepup-unregister", { deviceId });
  assert.deepEqual(signed.body, { next: "" });
  const flow = await begin();
  assert.equal((await browser.verify(flow)).next, "device/passive/stepup");
  assert.equal((await start(flow.authToken, deviceId)).next, "device/passive/register");
});

test("revoking a device removes its passkeys", async () => {
  const browser = await enrolled();
  await platform.call("v3-device-revoke", { deviceId: browser.device.deviceId, clientRequestId: "request-1" });
  const flow = await begin();
  const { data = {} } = await start(flow.authToken);
  const webAuthnAssertion = browser.authenticator.get(data);
  const answer = await browseFrom(platform, "client-fido2-verify", flow.authToken, { webAuthnAssertion });
  assert.equal(answer.error?.code, 10003);
});
