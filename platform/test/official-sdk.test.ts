/** Runs the official server SDK, as published, against the platform. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { Proveapi } from "official-prove-api";
import { HTTPClient } from "official-prove-api/lib/http.js";
import { ErrorT, Error401, Error403, SDKError, SDKValidationError } from "official-prove-api/models/errors/index.js";
import { CREDENTIALS, MARCIA, MARTINA, MILO, startTestPlatform } from "./harness.ts";
import { TestDevice } from "./device.ts";
import { LORANT } from "./unify.ts";
import { typeCode } from "./walk.ts";

const platform = await startTestPlatform();
const { clientId, clientSecret } = CREDENTIALS;
const prove = new Proveapi({
  serverURL: platform.url,
  security: { clientID: clientId, clientSecret },
});

test("the official SDK 0.9.6 gets a token", async () => {
  const { v3TokenResponse } = await prove.v3.v3TokenRequest({
    clientId,
    clientSecret,
    grantType: "client_credentials",
  });
  assert.equal(v3TokenResponse?.tokenType, "Bearer");
  assert.equal(v3TokenResponse.expiresIn, 3600);
});

test("the official SDK 0.9.6 runs a Pre-Fill flow from Start to Complete", async () => {
  const { v3StartResponse } = await prove.v3.v3StartRequest({
    flowType: "mobile",
    phoneNumber: MILO,
    finalTargetUrl: "https://prove.com",
    smsMessage: "#### is your link",
    ipAddress: "",
  });
  const correlationId = v3StartResponse?.correlationId ?? "";
  const { v3ValidateResponse } = await prove.v3.v3ValidateRequest({ correlationId });
  assert.equal(v3ValidateResponse?.success, true);
  const { v3ChallengeResponse } = await prove.v3.v3ChallengeRequest({ correlationId, ssn: "0596" });
  assert.equal(v3ChallengeResponse?.individual?.lastName, "Pinson");
  const individual = v3ChallengeResponse.individual;
  const { v3CompleteResponse } = await prove.v3.v3CompleteRequest({ correlationId, individual });
  assert.equal(v3CompleteResponse?.success, true);
  assert.deepEqual(v3CompleteResponse.next, { done: "done" });
});

test("the official SDK 0.9.6 runs an Identity flow and a flow with a code", async () => {
  for (const phoneNumber of [MARTINA, MARCIA]) {
    const { v3StartResponse } = await prove.v3.v3StartRequest({ flowType: "mobile", phoneNumber });
    const { authToken = "", correlationId = "" } = v3StartResponse ?? {};
    if (phoneNumber === MARCIA) await typeCode(platform, authToken);
    const { v3ValidateResponse } = await prove.v3.v3ValidateRequest({ correlationId });
    assert.equal(v3ValidateResponse?.success, true);
  }
});

test("the official SDK 0.9.6 calls Verify and verify-status; documented values that it cannot parse are returned as documented", async () => {
  const raw: Record<string, string>[] = [];
  const httpClient = new HTTPClient();
  httpClient.addHook("response", async (response) => {
    raw.push((await response.clone().json()) as Record<string, string>);
  });
  const { v3 } = new Proveapi({ serverURL: platform.url, security: { clientID: clientId, clientSecret }, httpClient });
  const person = { firstName: "Sheilakathryn", lastName: "Butrimovich", phoneNumber: "2001004011" };
  // Its types declare objects for the results, which it reports after the call was made.
  const unparsed = (call: Promise<unknown>) => assert.rejects(call, SDKValidationError);
  await unparsed(v3.v3VerifyRequest({ ...person, possessionType: "mobile" }));
  const { correlationId = "", authToken, ...begun } = raw.at(-1) ?? {};
  assert.equal(typeof authToken, "string");
  assert.deepEqual(begun, {
    phoneNumber: person.phoneNumber,
    success: "pending",
    possessionResult: "pending",
    verifyResult: "pending",
  });
  await unparsed(v3.v3VerifyStatusRequest({ correlationId }));
  const { success, possessionResult, verifyResult } = raw.at(-1) ?? {};
  assert.deepEqual([success, possessionResult, verifyResult], ["true", "success", "success"]);
});

test("the official SDK 0.9.6 maps every error to one of its classes", async () => {
  const missing = prove.v3.v3StartRequest({ flowType: "desktop", phoneNumber: MILO });
  await assert.rejects(missing, (error) => error instanceof ErrorT && /finalTargetUrl/.test(error.message));
  const { v3StartResponse } = await prove.v3.v3StartRequest({ flowType: "mobile", phoneNumber: MILO });
  const early = prove.v3.v3ChallengeRequest({ correlationId: v3StartResponse?.correlationId ?? "" });
  await assert.rejects(early, (error) => error instanceof Error403 && error.code === 8003);
  const wrong = prove.v3.v3TokenRequest({ clientId, clientSecret: "wrong", grantType: "client_credentials" });
  await assert.rejects(wrong, (error) => error instanceof Error401 && error.code === 8002);
  const unsecured = new Proveapi({ serverURL: platform.url }).v3.v3StartRequest({ flowType: "mobile" });
  await assert.rejects(unsecured, (error) => error instanceof Error401 || error instanceof SDKError);
});

/** It rejects results that are strings, so the response is read before its parser. */
test("the official SDK 0.9.6 calls Unify, Unify Status and Unify Bind", async () => {
  const httpClient = new HTTPClient();
  const answers: Record<string, unknown>[] = [];
  const client = new Proveapi({ serverURL: platform.url, security: { clientID: clientId, clientSecret }, httpClient });
  httpClient.addHook("response", async (response) => {
    answers.push((await response.clone().json()) as Record<string, unknown>);
  });
  const answerOf = async (call: Promise<unknown>) => {
    await call.catch(() => undefined);
    return answers.at(-1) ?? {};
  };
  const begun = await answerOf(client.v3.v3UnifyRequest({ possessionType: "none", phoneNumber: LORANT }));
  const correlationId = String(begun["correlationId"]);
  assert.equal(begun["success"], "pending");
  const device = new TestDevice();
  await device.register(platform, String(begun["authToken"]));
  const stands = await answerOf(client.v3.v3UnifyStatusRequest({ correlationId }));
  assert.equal(stands["success"], "possession_required");
  const bound = await answerOf(client.v3.v3UnifyBindRequest({ correlationId, phoneNumber: LORANT }));
  assert.deepEqual([bound["success"], bound["deviceId"]], ["true", device.deviceId]);
});
