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
    "an smsMessage without placeholder",
    { possessionType: "mobile", phoneNumber: LORANT, smsMessage: "x" },
    8001,
    /smsMessage/,
  ],
  ["a number without a test user", { possessionType: "mobile", phoneNumber: "2001001111" }, 8007, undefined],
  ["an impossible number", { possessionType: "mobile", phoneNumber: "12" }, 8001, /phoneNumber/],
  [
    "an unknown proveId",
    { possessionType: "mobile", proveId: "a07b94ce-218c-461f-beda-d92480e40f61" },
    8001,
    /proveId/,
  ],
] as const) {
  test(`POST /v3/unify returns 400 (${code}) for ${title}`, async () =>
    assertRefused(await call(body), 400, code, message));
}

test("POST /v3/unify accepts a phoneNumber and proveId of one person, and returns 400 (8001) for those of two", async () => {
  const { proveId } = await passedBy(LORANT);
  const both = { possessionType: "mobile", proveId, phoneNumber: LORANT };
  assert.equal((await call(both)).status, 200);
  assertRefused(await call({ ...both, phoneNumber: INGE }), 400, 8001, /belong to different people/);
});

/** Completes a session for the number and returns its final status. */
async function passedBy(phoneNumber: string) {
  const session = await unify(platform, { phoneNumber });
  const { authToken } = session;
  await platform.browse("client-device-error", authToken, {});
  await platform.browse("client-instant-error", authToken, {});
  await typeCode(platform, authToken);
  return session.status();
}

test("POST /v3/unify returns 403 (8009) for another product's test user", async () => {
  assertRefused(await call({ possessionType: "mobile", phoneNumber: MILO }), 403, 8009);
});
