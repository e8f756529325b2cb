import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { createRemoteJWKSet, jwtVerify } from "jose";
import { mobile, startAuth } from "../../../test/auth.ts";
import { startTestPlatform, type TestPlatform } from "../../../test/harness.ts";
import { startReceiver } from "../../../test/receiver.ts";
import { Refusal } from "../../http/refusal.ts";
import { callbackWrite, requireCallbackUrl } from "./callback.ts";

const platform = await startTestPlatform();
const receiver = await startReceiver();

const begin = async (on: TestPlatform) => (await startAuth(on, mobile({ otp: { messageText: "####" } }))).authId;

/** Posts the result of a flow, one that is under way if none is named. @returns the flow's id */
async function post(on: TestPlatform = platform, flow?: string): Promise<string> {
  const authId = flow ?? (await begin(on));
  const callback = { url: `${receiver.url}/result?flow=1`, domainId: "a-domain", clientId: "a-client", authId };
  await on.platform.store.commit([callbackWrite(on.platform, callback)]);
  await on.queue.runDue();
  return authId;
}

test("the result arrives with a token that the published keys verify, for this client, this flow and this body", async () => {
  const authId = await post();
  const { path, headers, body } = receiver.takeOne();
  assert.equal(path, "/result?flow=1");
  assert.deepEqual(JSON.parse(body), (await platform.call("auth-finish", { authId })).body);
  const [, token = ""] = /^Bearer (.*)$/.exec(String(headers["x-prove-authorization"])) ?? [];
  const { payload } = await jwtVerify(token, createRemoteJWKSet(new URL(`${platform.url}/.well-known/jwks.json`)), {
    issuer: platform.url,
    audience: "a-client",
    subject: authId,
    typ: "callback+jwt",
    currentDate: new Date(platform.clock.now()),
    requiredClaims: ["iat", "exp"],
  });
  assert.equal(payload["body_sha256"], createHash("sha256").update(body).digest("base64url"));
  assert.equal(payload.jti, headers["x-correlation-id"]);
  assert.equal((payload.exp ?? 0) - (payload.iat ?? 0), 300);
});

test("its token opens nothing on the platform", async () => {
  await post();
  const authorization = String(receiver.takeOne().headers["x-prove-authorization"]);
  const answer = await platform.send("/v3/validate", { method: "POST", headers: { authorization } });
  assert.equal(answer.status, 401);
});

test("a receiver that fails is tried three times, five and thirty seconds apart, under one id", async () => {
  receiver.status = 500;
  await post();
  for (const wait of [5_000, 30_000, 600_000]) {
    platform.clock.advance(wait);
    await platform.queue.runDue();
  }
  const ids = receiver.received.splice(0).map(({ headers }) => headers["x-correlation-id"]);
  assert.equal(ids.length, 3);
  assert.equal(new Set(ids).size, 1);
  receiver.status = 200;
});

test("a redirect is a failure and is not followed", async () => {
  receiver.status = 302;
  await post();
  receiver.takeOne();
  receiver.status = 200;
});

test("a platform that others reach posts neither to its own machine nor to private networks, unless told to", async () => {
  for (const [options, reached] of [
    [{}, 0],
    [{ allowPrivateTargets: true }, 1],
  ] as const) {
    const served = await startTestPlatform(options);
    const authId = await begin(served);
    served.platform.publicUrl = "https://id.example";
    await post(served, authId);
    assert.equal(receiver.received.splice(0).length, reached);
  }
});

test("a result that can no longer be told is not posted", async () => {
  await post(platform, "expired");
  assert.equal(receiver.received.length, 0);
});

test("a URL that nothing could be posted to is refused by the name of its field", () => {
  requireCallbackUrl(undefined);
  requireCallbackUrl("https://shop.example/result");
  for (const url of [
    "shop.example",
    "http://shop.example/",
    "https://user:word@shop.example/",
    "javascript:alert(1)",
  ]) {
    assert.throws(
      () => requireCallbackUrl(url),
      (error: unknown) => error instanceof Refusal && error.message.startsWith("field 'callbackUrl' must"),
    );
  }
});
