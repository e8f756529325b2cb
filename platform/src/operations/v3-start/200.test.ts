import assert from "node:assert/strict";
import { test } from "node:test";
import { MARCIA, MILO, MARTINA, startTestPlatform } from "../../../test/harness.ts";

const platform = await startTestPlatform();

const claimsOf = (authToken: string) => JSON.parse(atob(authToken.split(".")[1] ?? ""));

test("v3-start returns an authToken, a UUID and v3-validate as the next call", async () => {
  const { status, body } = await platform.call("v3-start", { flowType: "mobile", phoneNumber: MILO });
  assert.equal(status, 200);
  assert.deepEqual(Object.keys(body).sort(), ["authToken", "correlationId", "next"]);
  assert.match(body.correlationId, /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  assert.deepEqual(body.next, { "v3-validate": "/v3/validate" });
});

test("two flows of one person have different correlation IDs and authTokens", async () => {
  const [one, other] = [await platform.start(MILO), await platform.start(MILO)];
  assert.notEqual(one.correlationId, other.correlationId);
  assert.notEqual(one.authToken, other.authToken);
});

for (const format of [MILO, "12001001695", "+12001001695"]) {
  test(`v3-start finds a US number in the format ${format}`, async () => {
    const { correlationId } = await platform.start(format);
    const { body } = await platform.call("v3-validate", { correlationId });
    assert.equal(body.phoneNumber, MILO);
  });
}

test("the authToken contains endpoint, first step and subjects for the browser SDK", async () => {
  const { authToken } = await platform.start(MARCIA);
  const claims = claimsOf(authToken);
  assert.equal(claims.auth.endp, platform.url);
  assert.equal(claims.auth.next, "mobile/otp");
  assert.deepEqual(claims.auth.subs, { mob: { auths: { otp: { mnp: true } } } });
  assert.ok(claims.auth.ans.length > 0);
  assert.equal(Buffer.from(claims.auth.chlg, "base64url").length, 32);
  assert.equal(claims.exp - claims.iat, 15 * 60);
});

test("a desktop flow begins with the Instant Link step", async () => {
  const { authToken } = await platform.start(MARTINA, {
    flowType: "desktop",
    finalTargetUrl: "https://www.example.com/done",
  });
  assert.equal(claimsOf(authToken).auth.next, "mobile/instantlink");
});

test("v3-start accepts every optional field", async () => {
  await platform.start(MILO, {
    allowOTPRetry: true,
    dob: "1981-01",
    ssn: "0596",
    emailAddress: "mpinsonm@dyndns.org",
    ipAddress: "2001:db8::1",
    smsMessage: "Votre code : #### — à bientôt",
  });
});

test("v3-start treats an empty string as a missing field, since forms send empty strings", async () => {
  await platform.start(MILO, { ipAddress: "", dob: "", finalTargetUrl: "" });
});
