import assert from "node:assert/strict";
import { test } from "node:test";
import { MARCIA, startTestPlatform, type TestPlatform } from "../../../test/harness.ts";
import { typeCode } from "../../../test/walk.ts";
import { beginPossession, findPossession } from "../possession.ts";
import { insertPossession } from "../../store/tables/possessions.ts";
import { selectDomains } from "../../store/tables/clients.ts";
import { signAuthToken } from "../auth-token.ts";
import { plans } from "../plans.ts";

const CATHEE = "5550000000";
const VAN = "5555555555";
const CATHEES_IP = "203.0.113.10";

const platform = await startTestPlatform();
/** With an https URL the browser SDK requests the redirect URL; the test acts as the TLS proxy. */
const behindProxy = await startTestPlatform({ publicUrl: "https://id.example" });

type Implementation = "fetch" | "pixel";

async function beginAt(on: TestPlatform, phoneNumber: string, implementation: Implementation = "fetch") {
  const flow = await on.start(phoneNumber);
  const { body } = await on.browse("client-instant-start", flow.authToken, { cellularIp: null, implementation });
  return { ...flow, url: new URL(body.data?.redirectUrl ?? "") };
}

const finish = async (on: TestPlatform, authToken: string, vfp: string) =>
  (await on.browse("client-instant-finish", authToken, { vfp })).body;
const verdict = async (on: TestPlatform, correlationId: string) =>
  (await on.call("v3-validate", { correlationId })).body.success;
/** Requests the redirect URL as the phone's browser does. */
const come = (on: TestPlatform, { pathname }: URL, redirect: "manual" | "follow" = "manual") =>
  fetch(new URL(pathname, on.localUrl), { redirect });

test("over http the redirect URL carries the vfp, which passes Mobile Auth", async () => {
  const { authToken, correlationId, url } = await beginAt(platform, CATHEE);
  assert.match(url.href, /^http:\/\/127\.0\.0\.1:\d+\/emulated-carrier\/[0-9a-f]{32}\?testVfp=[0-9a-f]{64}$/);
  assert.deepEqual(await finish(platform, authToken, url.searchParams.get("testVfp") ?? ""), { next: "done" });
  assert.equal(await verdict(platform, correlationId), true);
});

test("over https the browser follows a redirect and reads the vfp, from any origin", async () => {
  const { authToken, correlationId, url } = await beginAt(behindProxy, CATHEE);
  assert.equal(url.search, "");
  const first = await come(behindProxy, url);
  assert.deepEqual([first.status, first.headers.get("access-control-allow-origin")], [302, "*"]);
  const second = await come(behindProxy, new URL(first.headers.get("location") ?? ""));
  assert.equal(second.headers.get("access-control-allow-origin"), "*");
  const { vfp } = (await second.json()) as { vfp: string };
  assert.deepEqual(await finish(behindProxy, authToken, vfp), { next: "done" });
  assert.equal(await verdict(behindProxy, correlationId), true);
});

test("Mobile Auth by pixel passes if the image was loaded", async () => {
  const { authToken, url } = await beginAt(platform, CATHEE, "pixel");
  assert.equal(url.search, "");
  const image = await come(platform, url, "follow");
  assert.deepEqual([image.status, image.headers.get("content-type")], [200, "image/gif"]);
  assert.deepEqual(await finish(platform, authToken, ""), { next: "done" });
  const never = await beginAt(platform, CATHEE, "pixel");
  assert.equal((await finish(platform, never.authToken, "")).next, "mobile/otp", "the image was not loaded");
});

test("a phone that the network does not vouch for continues with a one-time code", async () => {
  for (const on of [platform, behindProxy]) {
    const { authToken, correlationId, url } = await beginAt(on, VAN);
    assert.equal(url.search, "");
    assert.equal((await come(on, url)).status, 404);
    const report = { code: 10002, message: "stepCode=AUTHENTICATION" };
    assert.deepEqual((await on.browse("client-instant-error", authToken, report)).body, { next: "mobile/otp" });
    await typeCode(on, authToken);
    assert.equal(await verdict(on, correlationId), true);
  }
});

test("a flow of a test user without Mobile Auth does not offer it", async () => {
  const { authToken } = await platform.start(MARCIA);
  assert.equal(JSON.parse(atob(authToken.split(".")[1] ?? "")).auth.next, "mobile/otp");
  const { body } = await platform.browse("client-instant-start", authToken, { implementation: "fetch" });
  assert.equal(body.error?.code, 10004);
});

const wrongOnes: Record<string, (mine: string, foreign: string) => string> = {
  empty: () => "",
  forged: () => "0".repeat(64),
  "from another flow": (_, foreign) => foreign,
  "one character too long": (mine) => `${mine}0`,
};
for (const [name, choose] of Object.entries(wrongOnes)) {
  test(`client-instant-finish rejects a vfp that is ${name}, and the flow continues with a one-time code`, async () => {
    const foreign = (await beginAt(platform, CATHEE)).url.searchParams.get("testVfp") ?? "";
    const { authToken, correlationId, url } = await beginAt(platform, CATHEE);
    const given = choose(url.searchParams.get("testVfp") ?? "", foreign);
    const { next, error } = await finish(platform, authToken, given);
    assert.deepEqual({ next, code: error?.code }, { next: "mobile/otp", code: 10001 });
    assert.equal(await verdict(platform, correlationId), false);
  });
}

test("a wrong vfp ends the visit; a new client-instant-start returns a new vfp", async () => {
  const { authToken, url } = await beginAt(platform, CATHEE);
  const vfp = url.searchParams.get("testVfp") ?? "";
  await finish(platform, authToken, "wrong");
  assert.equal((await finish(platform, authToken, vfp)).error?.code, 10001);
  platform.clock.advance(10_000);
  const again = await platform.browse("client-instant-start", authToken, { implementation: "fetch" });
  const fresh = new URL(again.body.data?.redirectUrl ?? "").searchParams.get("testVfp") ?? "";
  assert.notEqual(fresh, vfp);
  assert.deepEqual(await finish(platform, authToken, fresh), { next: "done" });
});

test("a Mobile Auth visit expires after two minutes, at the network and in the flow", async () => {
  const { authToken, url } = await beginAt(platform, CATHEE);
  platform.clock.advance(2 * 60_000);
  assert.equal((await come(platform, url)).status, 410);
  assert.equal((await finish(platform, authToken, url.searchParams.get("testVfp") ?? "")).next, "mobile/otp");
});

test("client-instant-finish without a start continues with a one-time code", async () => {
  const { authToken } = await platform.start(CATHEE);
  assert.equal((await finish(platform, authToken, "x")).next, "mobile/otp");
});

test("Mobile Auth without a phone number finds the phone by its cellular IP address", async () => {
  const { store, clock } = platform.platform;
  const [domain] = await store.read(selectDomains, {});
  const caller = { clientId: "test", domainId: domain?.id ?? "", tier: "sandbox", product: null } as const;
  for (const [cellularIp, number] of [
    [CATHEES_IP, "+15550000000"],
    ["203.0.113.200", null],
  ] as const) {
    const possession = beginPossession(platform.platform, caller, {
      plan: plans.mobile,
      phoneNumber: undefined,
      messageTemplate: undefined,
      withoutClient: false,
      settings: {},
      expiresAt: clock.now() + 15 * 60_000,
    });
    await store.commit([insertPossession(possession)]);
    const authToken = signAuthToken(platform.platform, possession);
    const { body } = await platform.browse("client-instant-start", authToken, { cellularIp, implementation: "fetch" });
    const vfp = new URL(body.data?.redirectUrl ?? "").searchParams.get("testVfp") ?? "none";
    await finish(platform, authToken, vfp);
    const found = await findPossession(platform.platform, possession.id);
    assert.deepEqual([found?.phoneNumber, found?.state], [number, number ? "passed" : "pending"]);
  }
});

test("Mobile Auth by a phone with another number than the flow's proves nothing", async () => {
  const { authToken, correlationId } = await platform.start(VAN);
  const { body } = await platform.browse("client-instant-start", authToken, {
    cellularIp: CATHEES_IP,
    implementation: "fetch",
  });
  const vfp = new URL(body.data?.redirectUrl ?? "").searchParams.get("testVfp") ?? "";
  assert.equal((await finish(platform, authToken, vfp)).next, "mobile/otp");
  assert.equal(await verdict(platform, correlationId), false);
});

test("a malformed client-instant-start returns 200 with error 10003", async () => {
  const { authToken } = await platform.start(CATHEE);
  for (const body of [{}, { implementation: "telepathy" }, { implementation: "fetch", cellularIp: 7 }]) {
    const answer = await platform.browse("client-instant-start", authToken, body as never);
    assert.deepEqual([answer.status, answer.body.error?.code], [200, 10003]);
  }
});
