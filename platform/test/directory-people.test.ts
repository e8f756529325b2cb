/** Verify and Unify with imported people: like test users, but in live domains only. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { RequestOf, ResponseOf } from "@proofline/contract";
import type { verificationTypes } from "../src/people/verification/types.ts";
import { TestDevice } from "./device.ts";
import { importAll } from "./directory.ts";
import { assertRefused, ELENA, startTestPlatform } from "./harness.ts";
import { messagesOf } from "./messages.ts";
import { startReceiver } from "./receiver.ts";
import { addDomain } from "./other-domains.ts";

const ADA = "2125550101";
const GRACE = "2125550102";
const HEDY = "2125550103";

const source = await startReceiver();
source.status = 404;
const platform = await startTestPlatform({ carrierSource: { url: source.url } });
await importAll(platform, [
  {
    phoneNumber: ADA,
    firstName: "Ada",
    lastName: "Byron",
    dob: "1981-12-10",
    ssn: "123456789",
    addresses: [{ address: "1 Main Street", city: "New York", region: "NY", postalCode: "10001" }],
    emailAddresses: ["ada@example.com"],
  },
  // Its SIM was swapped an hour before the test's clock begins.
  { phoneNumber: GRACE, firstName: "Grace", lastName: "Hopper", simSwappedAt: "2025-12-31T23:00:00Z" },
  { phoneNumber: HEDY, firstName: "Hedy", lastName: "Lamarr" },
]);
const verifyClient = await addDomain(platform, { domainOfTier: "live", product: "verify" });
const unifyClient = await addDomain(platform, { domainOfTier: "live", product: "unify" });

/** Facts that the source returns from now on; earlier ones are cached for five minutes. */
function sourceSays(status: number, facts: object = {}): void {
  Object.assign(source, { status, answer: JSON.stringify(facts) });
  source.received.length = 0;
  platform.clock.advance(5 * 60_000);
}

async function verified(body: RequestOf<"v3-verify">): Promise<ResponseOf<"v3-verify">> {
  const answer = await verifyClient.callWith("v3-verify", {}, body);
  assert.equal(answer.status, 200, JSON.stringify(answer.body));
  return answer.body;
}

const ada = { phoneNumber: ADA, firstName: "Ada", lastName: "Byron" } as const;
const verifiedUser = "verifiedUser";
const hedy = { verificationType: verifiedUser, phoneNumber: HEDY, firstName: "Hedy", lastName: "Lamarr" } as const;
const grace = { ...hedy, phoneNumber: GRACE, firstName: "Grace", lastName: "Hopper" } as const;

const told: Readonly<Record<keyof typeof verificationTypes, readonly string[]>> = {
  humanAssurance: [],
  verifiedUser: ["firstName", "lastName", "maxAge", "minAge"],
  accountOpening: ["firstName", "lastName", "maxAge", "minAge"],
  prefill: ["addresses", "dateOfBirth", "emails", "firstName", "lastName", "nationalId"],
  prefillForBiz: ["addresses", "dateOfBirth", "emails", "firstName", "lastName", "nationalId"],
  identityResolution: ["firstName", "lastName", "maxAge", "minAge"],
};

for (const [verificationType, fields] of Object.entries(told) as [keyof typeof told, string[]][]) {
  test(`${verificationType} of an imported person succeeds with the same fields as for a test user`, async () => {
    const { success, identity, proveId } = await verified({ verificationType, ...ada });
    const { assuranceLevel, reasons, ...personal } = identity ?? {};
    assert.deepEqual([success, typeof proveId, Object.keys(personal).sort()], ["true", "string", [...fields]]);
    assert.ok(assuranceLevel && reasons);
  });
}

test("verification with a wrong name fails, and its response has no data of the imported person", async () => {
  const { success, identity = {} } = await verified({ verificationType: verifiedUser, ...ada, lastName: "Lovelace" });
  assert.deepEqual([success, Object.keys(identity).sort()], ["false", ["assuranceLevel", "reasons"]]);
});

test("a batch verifies imported people one by one", async () => {
  const items = [{ verificationType: verifiedUser, ...ada }, grace];
  const { body } = await verifyClient.callWith("v3-verify-batch", {}, { items });
  assert.deepEqual(
    body.results?.map(({ success }) => success),
    ["true", "false"],
    JSON.stringify(body),
  );
});

test("the older form of Verify sends an imported person a code, and returns the result once it is typed", async () => {
  const { correlationId, authToken } = await verified({ possessionType: "mobile", ...ada } as never);
  const status = async () => {
    const { body } = await verifyClient.callWith("v3-verify-status", {}, { correlationId });
    return [body.success, body.possessionResult, body.verifyResult];
  };
  assert.deepEqual(await status(), ["false", "pending", "pending"]);
  await typeSentCode(String(authToken));
  assert.deepEqual(await status(), ["true", "success", "success"]);
});

test("imported people do not exist in a sandbox, nor test users in a live domain", async () => {
  assertRefused(await platform.call("v3-verify", { verificationType: verifiedUser, ...ada }), 400, 8007);
  const elena = { phoneNumber: ELENA, firstName: "Elena", lastName: "Coldman" };
  assertRefused(await verifyClient.callWith("v3-verify", {}, { verificationType: verifiedUser, ...elena }), 400, 8011);
});

/** Types the code of the latest message. */
async function typeSentCode(authToken: string): Promise<void> {
  await platform.browse("client-otp-start", authToken, {});
  const [otp = ""] = /\d{4,6}/.exec((await messagesOf(platform)).at(-1)?.text ?? "") ?? [];
  await platform.browse("client-otp-finish", authToken, { otp });
}

async function unify(body: Omit<RequestOf<"v3-unify">, "clientRequestId">) {
  const { body: answer } = await unifyClient.callWith("v3-unify", {}, { clientRequestId: "request-1", ...body });
  const { correlationId, authToken = "" } = answer;
  return {
    correlationId,
    authToken,
    status: async () => (await unifyClient.callWith("v3-unify-status", {}, { correlationId })).body,
  };
}

test("Unify binds a device to an imported person by a code, and identifies it by its key on the next visit", async () => {
  const device = new TestDevice();
  const first = await unify({ possessionType: "mobile", phoneNumber: ADA });
  assert.equal((await device.register(platform, first.authToken)).next, "mobile/otp");
  await typeSentCode(first.authToken);
  const bound = await first.status();
  assert.deepEqual([bound.success, bound.deviceId], ["true", device.deviceId]);
  const next = await unify({ possessionType: "mobile", phoneNumber: ADA });
  assert.deepEqual(await device.verify(platform, next.authToken), { next: "done" });
  assert.equal((await next.status()).proveId, bound.proveId);
});

test("when the client proves possession of an imported person's phone, the key is bound and identifies the device on the next visit", async () => {
  const device = new TestDevice();
  const first = await unify({ possessionType: "none", phoneNumber: HEDY });
  await device.register(platform, first.authToken);
  assert.equal((await first.status()).success, "possession_required");
  const { correlationId } = first;
  const { body } = await unifyClient.callWith("v3-unify-bind", {}, { correlationId, phoneNumber: HEDY });
  assert.deepEqual([body.success, body.deviceId], ["true", device.deviceId]);
  const next = await unify({ possessionType: "none", phoneNumber: HEDY });
  assert.deepEqual(await device.verify(platform, next.authToken), { next: "done" });
});

const reasonsOf = ({ evaluation }: Pick<ResponseOf<"v3-verify">, "evaluation">): string[] => {
  const { authentication } = evaluation ?? {};
  return typeof authentication === "object" ? Object.keys(authentication.failureReasons ?? {}) : [];
};

const SIM_SWAPPED = "9135";

test("facts of the source precede those of the import and are cached for five minutes; missing facts come from the import", async () => {
  sourceSays(200, { simSwappedAt: "2026-01-01", lineType: "mobile" });
  const { success, ...answer } = await verified(hedy);
  assert.deepEqual([success, reasonsOf(answer)], ["false", [SIM_SWAPPED]]);
  await verified(hedy);
  assert.deepEqual(
    source.received.map(({ body }) => body),
    [`{"phoneNumber":"+1${HEDY}"}`],
  );
  sourceSays(200, { carrier: "Example" });
  assert.equal((await verified(hedy)).success, "true");
  assert.deepEqual(reasonsOf(await verified(grace)), [SIM_SWAPPED], "by the import");
});

test("when the source fails, the facts of the import are used; after five failures it is not called for 30 seconds", async () => {
  sourceSays(500);
  for (let time = 0; time < 8; time++) assert.deepEqual(reasonsOf(await verified(grace)), [SIM_SWAPPED]);
  assert.equal(source.received.length, 5);
  platform.clock.advance(30_000);
  await verified(hedy);
  assert.equal(source.received.length, 6);
});

test("imported facts age: a day later the swapped SIM no longer fails the check", async () => {
  source.status = 404;
  platform.clock.advance(24 * 3600_000);
  const later = await addDomain(platform, { domainOfTier: "live", product: "verify" });
  const { body } = await later.callWith("v3-verify", {}, grace);
  assert.deepEqual([body.success, reasonsOf(body)], ["true", []]);
});
