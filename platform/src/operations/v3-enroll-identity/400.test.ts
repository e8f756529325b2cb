import { test } from "node:test";
import { assertRefused, MERLA, MILO, startTestPlatform } from "../../../test/harness.ts";
import { addClient } from "../../../test/tenants.ts";

const platform = await startTestPlatform();

test("without a number, or with one that no phone can have, nobody is enrolled", async () => {
  assertRefused(await platform.call("v3-enroll-identity", {} as never), 400, 8001, "field 'phoneNumber' is missing");
  const impossible = await platform.call("v3-enroll-identity", { phoneNumber: "123" });
  assertRefused(impossible, 400, 8001, "field 'phoneNumber' must be a possible phone number");
});

test("who is no test person is refused with 8007, who is another product's with 8009", async () => {
  assertRefused(await platform.call("v3-enroll-identity", { phoneNumber: "2001001111" }), 400, 8007);
  const bearer = await platform.tokenFor(await addClient(platform, { product: "manager" }));
  assertRefused(await platform.callWith("v3-enroll-identity", {}, { body: { phoneNumber: MILO }, bearer }), 403, 8009);
});

test("in a live domain there is no test person to enroll", async () => {
  const bearer = await platform.tokenFor(await addClient(platform, { domainOfTier: "live", product: "manager" }));
  assertRefused(await platform.callWith("v3-enroll-identity", {}, { body: { phoneNumber: MERLA }, bearer }), 400, 8011);
});
