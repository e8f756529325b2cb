/** Runs our SDK against the platform, as methods and as standalone functions. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { Proveapi } from "@prove-identity/prove-api";
import { ProveapiCore } from "@prove-identity/prove-api/core";
import { v3V3StartRequest } from "@prove-identity/prove-api/funcs/v3V3StartRequest";
import { v3V3ValidateRequest } from "@prove-identity/prove-api/funcs/v3V3ValidateRequest";
import { Error400, Error401, Error403 } from "@prove-identity/prove-api/models/errors";
import { CREDENTIALS, ELENA, MARCIA, MILO, startTestPlatform } from "./harness.ts";
import { TestDevice } from "./device.ts";
import { LORANT } from "./unify.ts";
import { typeCode } from "./walk.ts";

const platform = await startTestPlatform();
const options = {
  serverURL: platform.url,
  security: { clientID: CREDENTIALS.clientId, clientSecret: CREDENTIALS.clientSecret },
};

test("methods run a Pre-Fill flow with a code", async () => {
  const { v3 } = new Proveapi(options);
  const { v3StartResponse } = await v3.v3StartRequest({ flowType: "mobile", phoneNumber: MARCIA });
  const { authToken = "", correlationId = "" } = v3StartResponse ?? {};
  const pending = await v3.v3ValidateRequest({ correlationId });
  assert.equal(pending.v3ValidateResponse?.success, false);
  await typeCode(platform, authToken);
  const { v3ValidateResponse } = await v3.v3ValidateRequest({ correlationId });
  assert.equal(v3ValidateResponse?.evaluation?.authentication?.result, "pass");
  const { v3ChallengeResponse } = await v3.v3ChallengeRequest({ correlationId, dob: "07-19" });
  const individual = v3ChallengeResponse?.individual ?? {};
  assert.equal(individual.addresses?.length, 2);
  const { v3CompleteResponse } = await v3.v3CompleteRequest({ correlationId, individual });
  assert.equal(v3CompleteResponse?.success, true);
});

test("standalone functions return a result", async () => {
  const client = new ProveapiCore(options);
  const started = await v3V3StartRequest(client, { flowType: "mobile", phoneNumber: MILO });
  assert.ok(started.ok);
  const correlationId = started.value.v3StartResponse?.correlationId ?? "";
  assert.equal((await v3V3ValidateRequest(client, { correlationId })).ok, true);
  const repeated = await v3V3ValidateRequest(client, { correlationId });
  assert.ok(!repeated.ok && repeated.error instanceof Error403);
});

test("Verify works for one person and in a batch", async () => {
  const { v3, identity } = new Proveapi(options);
  const elena = { phoneNumber: ELENA, firstName: "Elena", lastName: "Coldman", verificationType: "verifiedUser" };
  const { v3VerifyResponse } = await v3.v3VerifyRequest(elena);
  assert.equal(v3VerifyResponse?.success, "true");
  assert.deepEqual(v3VerifyResponse.identity?.reasons, ["AL3a"]);
  const { v3VerifyBatchResponse } = await v3.v3VerifyBatchRequest({ items: [elena, { ...elena, lastName: "Other" }] });
  assert.deepEqual(
    v3VerifyBatchResponse?.results?.map(({ success }) => success),
    ["true", "false"],
  );
  const { v3GetIdentityResponse } = await identity.v3GetIdentity(v3VerifyResponse.proveId ?? "");
  assert.equal(v3GetIdentityResponse?.phoneNumber, ELENA);
});

test("Unify: a first visit with a code, a return with the key, possession proven by the client with a bind, and a revoked key", async () => {
  const { v3 } = new Proveapi(options);
  const asked = { possessionType: "mobile", phoneNumber: LORANT, clientRequestId: "1" };
  const first = (await v3.v3UnifyRequest(asked)).v3UnifyResponse;
  assert.equal(first?.success, "pending");
  const device = new TestDevice();
  await device.register(platform, first.authToken ?? "");
  await typeCode(platform, first.authToken ?? "");
  const status = async (correlationId = "") => (await v3.v3UnifyStatusRequest({ correlationId })).v3UnifyStatusResponse;
  const passed = await status(first.correlationId);
  assert.deepEqual([passed?.success, passed?.deviceId], ["true", device.deviceId]);
  const second = (await v3.v3UnifyRequest({ ...asked, proveId: passed?.proveId })).v3UnifyResponse;
  await device.verify(platform, second?.authToken ?? "");
  assert.equal((await status(second?.correlationId))?.success, "true");
  assert.equal(
    (await v3.v3DeviceRevokeRequest({ deviceId: device.deviceId, clientRequestId: "1" })).v3DeviceRevokeResponse
      ?.success,
    true,
  );
  const own = (await v3.v3UnifyRequest({ ...asked, possessionType: "none" })).v3UnifyResponse;
  const correlationId = own?.correlationId ?? "";
  await new TestDevice().register(platform, own?.authToken ?? "");
  assert.equal((await status(correlationId))?.success, "possession_required");
  const bound = (await v3.v3UnifyBindRequest({ correlationId, phoneNumber: LORANT })).v3UnifyBindResponse;
  assert.equal(bound?.success, "true");
});

test("errors have the server's code, message, status and request ID", async () => {
  const { v3 } = new Proveapi(options);
  await assert.rejects(v3.v3StartRequest({ flowType: "mobile", phoneNumber: "2001001111" }), (error) => {
    assert.ok(error instanceof Error400);
    assert.equal(error.code, 8007);
    assert.equal(error.message, "no test user found matching the phone number");
    assert.match(error.requestId ?? "", /^[0-9a-f-]{36}$/);
    return true;
  });
});

test("a rejected secret is an Error401 with the platform's body", async () => {
  const { v3 } = new Proveapi({ ...options, security: { clientID: CREDENTIALS.clientId, clientSecret: "wrong" } });
  await assert.rejects(v3.v3StartRequest({ flowType: "mobile", phoneNumber: MILO }), (error) => {
    assert.ok(error instanceof Error401);
    assert.equal(error.code, 8002);
    return true;
  });
});

test("an expired access token is renewed without an error", async () => {
  const { v3 } = new Proveapi(options);
  await v3.v3StartRequest({ flowType: "mobile", phoneNumber: MILO });
  platform.clock.advance(2 * 3600 * 1000);
  assert.ok((await v3.v3StartRequest({ flowType: "mobile", phoneNumber: MILO })).v3StartResponse);
});
