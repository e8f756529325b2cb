/** The suite for node:test: `node --test`. */
import assert from "node:assert/strict";
import { after, afterEach, test } from "node:test";
import { startPlatform } from "@proofline/platform/testing";
import { Proveapi } from "@prove-identity/prove-api";
import { signUp } from "./sign-up.ts";

const platform = await startPlatform();
after(() => platform.stop());
afterEach(() => platform.reset());

const { clientId, clientSecret } = platform.credentials;
const prove = new Proveapi({
  serverURL: platform.url,
  security: { clientID: clientId, clientSecret },
  retryConfig: { strategy: "none" },
});

const ADA = { phoneNumber: "2125550101", birthDate: "1981-12-10" };
const record = { firstName: "Ada", lastName: "Byron", dob: ADA.birthDate, addresses: [], emailAddresses: [] };
await platform.people.add({ phoneNumber: ADA.phoneNumber, term: "short-term", record });

async function begin(phoneNumber = ADA.phoneNumber): Promise<string> {
  const { v3StartResponse } = await prove.v3.v3StartRequest({ flowType: "mobile", phoneNumber });
  return v3StartResponse?.correlationId ?? "";
}

test("a customer who proves possession and knows the birth date gets an account", async () => {
  assert.deepEqual(await signUp(prove, await begin(), ADA.birthDate), { state: "opened", name: "Ada Byron" });
});

test("a customer whose SIM was swapped gets no account", async () => {
  await platform.people.add({
    phoneNumber: "2125550102",
    term: "short-term",
    record,
    fails: { "v3-validate": "simSwapped" },
  });
  const result = await signUp(prove, await begin("2125550102"), ADA.birthDate);
  assert.deepEqual(result, { state: "refused", reason: "phone not proven" });
});

test("a customer is asked to try again when the platform fails", async () => {
  const correlationId = await begin();
  platform.fail("v3-validate", { status: 500, times: 1 });
  assert.deepEqual(await signUp(prove, correlationId, ADA.birthDate), { state: "try again" });
  assert.equal((await signUp(prove, correlationId, ADA.birthDate)).state, "opened");
});
