import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { createRemoteJWKSet, jwtVerify } from "jose";
import { mobile, startAuth } from "../../../test/auth.ts";
import { startTestPlatform, type TestPlatform } from "../../../test/harness.ts";
import { startReceiver } from "../../../test/receiver.ts";
import { RequestError } from "../../http/request-error.ts";
import { callbackWrite, requireCallbackUrl } from "./callback.ts";

const platform = await startTestPlatform();
const receiver = await startReceiver();

const startFlow = async (on: TestPlatform) => (await startAuth(on, mobile({ otp: { messageText: "####" } }))).authId;

/** Posts the result of a flow; default: a new flow in progress. @returns the flow ID */
async function post(on: TestPlatform = platform, flow?: string): Promise<string> {
  const authId = flow ?? (await startFlow(on));
  const callback = { url: `${receiver.url}/result?flow=1`, domainId: "a-domain", clientId: "a-client", authId };
  await on.platform.store.commit([callbackWrite(on.platform, callback)]);
  await on.queue.runDue();
  return authId;
}

test("a callback has the result and a token that verifies with the JWKS, bound to the client, the flow and the body", async () => {
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

test("the API returns 401 for a callback's token used as an access token", async () => {
  await post();
  const authorization = String(receiver.takeOne().headers["x-prove-authorization"]);
  const response = await platform.send("/v3/validate", { method: "POST", headers: { authorization } });
  assert.equal(response.status, 401);
});

test("a failing callback is attempted three times, 5 and 30 seconds apart, with the same ID", async () => {
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

test("a callback does not follow redirects", async () => {
  receiver.status = 302;
  await post();
  receiver.takeOne();
  receiver.status = 200;
});

test("a public platform posts callbacks to loopback only with allowPrivateTargets", async () => {
  for (const [options, reached] of [
    [{}, 0],
    [{ allowPrivateTargets: true }, 1],
  ] as const) {
    const served = await startTestPlatform(options);
    const authId = await startFlow(served);
    served.platform.publicUrl = "https://id.example";
    await post(served, authId);
    assert.equal(receiver.received.splice(0).length, reached);
  }
});

test("a callback for an expired flow is not posted", async () => {
  await post(platform, "expired");
  assert.equal(receiver.received.length, 0);
});

test("requireCallbackUrl rejects an invalid URL with the field name", () => {
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
      (error: unknown) => error instanceof RequestError && error.message.startsWith("field 'callbackUrl' must"),
    );
  }
});
