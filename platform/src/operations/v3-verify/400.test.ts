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
    "another verificationType",
    { ...elena, verificationType: "bot" },
    "field 'verificationType' must be one of 'humanAssurance', 'verifiedUser', 'accountOpening', 'prefill', 'prefillForBiz', 'identityResolution'",
  ],
  [
    "a verified user without first name",
    { ...elena, firstName: "" },
    "field 'firstName' is missing; verificationType 'verifiedUser' needs it",
  ],
  [
    "an account opening without last name",
    { ...elena, verificationType: "accountOpening", lastName: undefined },
    "field 'lastName' is missing; verificationType 'accountOpening' needs it",
  ],
  ["a name that is no text", { ...elena, firstName: 7 }, "field 'firstName' must be a string"],
  [
    "a number that no phone has",
    { ...elena, phoneNumber: "12" },
    "field 'phoneNumber' must be a possible phone number",
  ],
  ["an IP address of words", { ...elena, ipAddress: "localhost" }, "field 'ipAddress' must be an IPv4 or IPv6 address"],
  ["a misspelt field", { ...elena, firstname: "E" }, "field 'firstname' is unknown; did you mean 'firstName'?"],
];

for (const [what, body, message] of wrong) {
  test(`${what} is refused with 8001 and a message that names the field`, async () => {
    assertRefused(await platform.call("v3-verify", body as never), 400, 8001, message);
  });
}

test("a number of no test person is refused with 8007", async () => {
  for (const phoneNumber of ["2001001111", `+${MILO}`, "2005550123x1"]) {
    assertRefused(
      await platform.call("v3-verify", { ...elena, phoneNumber } as never),
      400,
      phoneNumber.includes("x") ? 8001 : 8007,
    );
  }
});

const proveIds = statement<object>((db) => db.selectFrom("prove_ids").selectAll());

test("nothing of all that gave anybody an id", async () => {
  assert.deepEqual(await platform.platform.store.read(proveIds, {}), []);
});
