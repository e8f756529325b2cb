/** The suite for Jest: `npx jest`, with NODE_OPTIONS=--experimental-vm-modules. */
import { afterAll, afterEach, expect, test } from "@jest/globals";
import { startPlatform } from "@proofline/platform/testing";
import { Proveapi } from "@prove-identity/prove-api";
import { signUp } from "./sign-up.ts";

const platform = await startPlatform();
afterAll(() => platform.stop());
afterEach(async () => {
  await platform.reset();
});

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
  expect(await signUp(prove, await begin(), ADA.birthDate)).toEqual({ state: "opened", name: "Ada Byron" });
});

test("a customer whose SIM was swapped gets no account", async () => {
  await platform.people.add({
    phoneNumber: "2125550102",
    term: "short-term",
    record,
    fails: { "v3-validate": "simSwapped" },
  });
  const result = await signUp(prove, await begin("2125550102"), ADA.birthDate);
  expect(result).toEqual({ state: "refused", reason: "phone not proven" });
});

test("a customer is asked to try again when the platform fails", async () => {
  const correlationId = await begin();
  platform.fail("v3-validate", { status: 500, times: 1 });
  expect(await signUp(prove, correlationId, ADA.birthDate)).toEqual({ state: "try again" });
  expect((await signUp(prove, correlationId, ADA.birthDate)).state).toEqual("opened");
});
