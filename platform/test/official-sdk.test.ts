/** The official server SDK, as published, against the platform. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { Proveapi } from "official-prove-api";
import { ErrorT, Error401, Error403, SDKError } from "official-prove-api/models/errors/index.js";
import { CREDENTIALS, MARCIA, MARTINA, MILO, startTestPlatform } from "./harness.ts";
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

test("the official SDK 0.9.6 walks a Pre-Fill flow from Start to Complete", async () => {
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

test("the official SDK 0.9.6 walks an Identity flow and a flow with a code", async () => {
  for (const phoneNumber of [MARTINA, MARCIA]) {
    const { v3StartResponse } = await prove.v3.v3StartRequest({ flowType: "mobile", phoneNumber });
    const { authToken = "", correlationId = "" } = v3StartResponse ?? {};
    if (phoneNumber === MARCIA) await typeCode(platform, authToken);
    const { v3ValidateResponse } = await prove.v3.v3ValidateRequest({ correlationId });
    assert.equal(v3ValidateResponse?.success, true);
  }
});

test("the official SDK 0.9.6 reads every error as one of its own classes", async () => {
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
