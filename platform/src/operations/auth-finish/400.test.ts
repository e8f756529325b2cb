import { randomUUID } from "node:crypto";
import { test } from "node:test";
import { mobile, startAuth } from "../../../test/auth.ts";
import { assertRefused, MARCIA, startTestPlatform } from "../../../test/harness.ts";

const platform = await startTestPlatform();
const subjects = mobile({ otp: { messageText: "####" } });
const claim = { mobile: { claim: { mobileNumber: MARCIA } } };

const calls = {
  "auth-finish": (authId: string) => platform.call("auth-finish", { authId }),
  "auth-continue": (authId: string) => platform.call("auth-continue", { authId, requestId: "r", subjects: claim }),
};

for (const [slug, call] of Object.entries(calls)) {
  test(`${slug} returns 400 (8008) for an unknown authId and for IDs of /v3 flows`, async () => {
    const { authToken, correlationId } = await platform.start(MARCIA);
    const { id } = JSON.parse(atob(authToken.split(".")[1] ?? "")).auth;
    for (const authId of [randomUUID(), "no-uuid", correlationId, id]) {
      assertRefused(await call(authId), 400, 8008, "invalid auth id");
    }
  });

  test(`${slug} returns 400 (8008) 15 minutes after AuthStart`, async () => {
    const { authId } = await startAuth(platform, subjects);
    platform.clock.advance(15 * 60_000);
    assertRefused(await call(authId), 400, 8008);
    platform.clock.advance(-15 * 60_000);
  });
}
