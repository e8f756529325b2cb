import { test } from "node:test";
import { assertRefused, MILO, startTestPlatform } from "../../../test/harness.ts";
import { LORANT } from "../../../test/unify.ts";

const platform = await startTestPlatform();
const call = (body: object) => platform.call("v3-unify", { clientRequestId: "1", ...body } as never);

for (const [title, body, code, message] of [
  ["no possessionType", { phoneNumber: LORANT }, 8001, "field 'possessionType' is missing"],
  ["an unknown possessionType", { possessionType: "tablet", phoneNumber: LORANT }, 8001, /must be one of/],
  ["desktop without finalTargetUrl", { possessionType: "desktop", phoneNumber: LORANT }, 8001, /finalTargetUrl/],
  [
    "a message without place for a code",
    { possessionType: "mobile", phoneNumber: LORANT, smsMessage: "x" },
    8001,
    /smsMessage/,
  ],
  ["a number of no test person", { possessionType: "mobile", phoneNumber: "2001001111" }, 8007, undefined],
  ["a number that no phone has", { possessionType: "mobile", phoneNumber: "12" }, 8001, /phoneNumber/],
  [
    "a proveId of nobody",
    { possessionType: "mobile", proveId: "a07b94ce-218c-461f-beda-d92480e40f61" },
    8001,
    /proveId/,
  ],
] as const) {
  test(`${title} is refused with ${code}`, async () => assertRefused(await call(body), 400, code, message));
}

test("a test person of another product is refused with 8009", async () => {
  assertRefused(await call({ possessionType: "mobile", phoneNumber: MILO }), 403, 8009);
});
