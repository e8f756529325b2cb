import assert from "node:assert/strict";
import { test } from "node:test";
import { assertRefused, MILO, startTestPlatform } from "../../../test/harness.ts";
import { INGE, LORANT, unify } from "../../../test/unify.ts";
import { typeCode } from "../../../test/walk.ts";

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

test("a number and a proveId that are not of one person are refused with 8001; of one person they may both be given", async () => {
  const { proveId } = await passedBy(LORANT);
  const both = { possessionType: "mobile", proveId, phoneNumber: LORANT };
  assert.equal((await call(both)).status, 200);
  assertRefused(await call({ ...both, phoneNumber: INGE }), 400, 8001, /name two people/);
});

/** The last answer of a session that was begun for the number and has passed. */
async function passedBy(phoneNumber: string) {
  const session = await unify(platform, { phoneNumber });
  const { authToken } = session;
  await platform.browse("client-device-error", authToken, {});
  await platform.browse("client-instant-error", authToken, {});
  await typeCode(platform, authToken);
  return session.status();
}

test("a test person of another product is refused with 8009", async () => {
  assertRefused(await call({ possessionType: "mobile", phoneNumber: MILO }), 403, 8009);
});
