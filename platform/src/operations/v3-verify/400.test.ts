import assert from "node:assert/strict";
import { test } from "node:test";
import { assertRefused, ELENA, MILO, startTestPlatform } from "../../../test/harness.ts";
import { statement } from "../../store/statement.ts";

const platform = await startTestPlatform();

const elena = { verificationType: "verifiedUser", phoneNumber: ELENA, firstName: "Elena", lastName: "Coldman" };

const wrong: [string, Record<string, unknown>, string | RegExp][] = [
  ["a missing verificationType", { phoneNumber: ELENA }, "field 'verificationType' is missing"],
  ["a missing phoneNumber", { verificationType: "humanAssurance" }, "field 'phoneNumber' is missing"],
  [
    "an unknown verificationType",
    { ...elena, verificationType: "bot" },
    "field 'verificationType' must be one of 'humanAssurance', 'verifiedUser', 'accountOpening', 'prefill', 'prefillForBiz', 'identityResolution'",
  ],
  [
    "verifiedUser without first name",
    { ...elena, firstName: "" },
    "field 'firstName' is missing; verificationType 'verifiedUser' requires it",
  ],
  [
    "accountOpening without last name",
    { ...elena, verificationType: "accountOpening", lastName: undefined },
    "field 'lastName' is missing; verificationType 'accountOpening' requires it",
  ],
  ["a name that is not a string", { ...elena, firstName: 7 }, "field 'firstName' must be a string"],
  ["an impossible number", { ...elena, phoneNumber: "12" }, "field 'phoneNumber' must be a possible phone number"],
  ["an invalid IP address", { ...elena, ipAddress: "localhost" }, "field 'ipAddress' must be an IPv4 or IPv6 address"],
  ["a misspelled field", { ...elena, firstname: "E" }, "field 'firstname' is unknown; did you mean 'firstName'?"],
];

for (const [label, body, message] of wrong) {
  test(`POST /v3/verify returns 400 with the field name for ${label}`, async () => {
    assertRefused(await platform.call("v3-verify", body as never), 400, 8001, message);
  });
}

test("POST /v3/verify returns 400 (8007) for a number without a test user", async () => {
  for (const phoneNumber of ["2001001111", `+${MILO}`, "2005550123x1"]) {
    assertRefused(
      await platform.call("v3-verify", { ...elena, phoneNumber } as never),
      400,
      phoneNumber.includes("x") ? 8001 : 8007,
    );
  }
});

const proveIds = statement<object>((db) => db.selectFrom("prove_ids").selectAll());

test("rejected POST /v3/verify requests create no proveId", async () => {
  assert.deepEqual(await platform.platform.store.read(proveIds, {}), []);
});
