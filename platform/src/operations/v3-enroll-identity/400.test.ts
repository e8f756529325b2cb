import { test } from "node:test";
import { assertRefused, MERLA, MILO, startTestPlatform } from "../../../test/harness.ts";
import { addClient } from "../../../test/other-domains.ts";

const platform = await startTestPlatform();

test("v3-enroll-identity returns 400 (8001) for a missing or impossible phone number", async () => {
  assertRefused(await platform.call("v3-enroll-identity", {} as never), 400, 8001, "field 'phoneNumber' is missing");
  const impossible = await platform.call("v3-enroll-identity", { phoneNumber: "123" });
  assertRefused(impossible, 400, 8001, "field 'phoneNumber' must be a possible phone number");
});

test("v3-enroll-identity returns 400 (8007) for an unknown test user and 403 (8009) for another product's", async () => {
  assertRefused(await platform.call("v3-enroll-identity", { phoneNumber: "2001001111" }), 400, 8007);
  const bearer = await platform.tokenFor(await addClient(platform, { product: "manager" }));
  assertRefused(await platform.callWith("v3-enroll-identity", {}, { body: { phoneNumber: MILO }, bearer }), 403, 8009);
});

test("v3-enroll-identity returns 400 (8011) for a test user's number in a live domain", async () => {
  const bearer = await platform.tokenFor(await addClient(platform, { domainOfTier: "live", product: "manager" }));
  assertRefused(await platform.callWith("v3-enroll-identity", {}, { body: { phoneNumber: MERLA }, bearer }), 400, 8011);
});
