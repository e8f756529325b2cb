import { test } from "node:test";
import { mobile, REQUEST_ID } from "../../../test/auth.ts";
import { assertRefused, startTestPlatform } from "../../../test/harness.ts";

const platform = await startTestPlatform();
const otp = { messageText: "#### is your code" };
const instantlink = { messageText: "Open ####", finalTargetUrl: "https://shop.example/landing" };
const optedIn = { status: "optedIn", transactionId: "1", description: "Sign-in" } as const;

const notSupported = /is not supported$/;
const rejected: Record<string, [subjects: object, message: string | RegExp, more?: object]> = {
  "no authenticator": [{}, /specify at least one authenticator/],
  "an empty subject": [{ mobile: {} }, /'subjects.mobile.authenticators' is missing/],
  "a card": [{ card: { authenticators: {} } }, notSupported],
  "a user": [{ user: { authenticators: { ppb: {} } } }, "field 'subjects.user' is not supported"],
  "a document check": [{ user: { authenticators: { docv: {} } } }, notSupported],
  "a universal key": [mobile({ universal: { finalTargetUrl: "https://a.example" } }), notSupported],
  "a push message": [
    mobile({ otp }),
    notSupported,
    { delivery: { push: { notification: { title: "a", body: "b" } } } },
  ],
  "both one-time code and link": [mobile({ otp, instantlink }), /cannot be combined$/],
  "a code text without placeholder": [mobile({ otp: { messageText: "Hello" } }), /otp.messageText' must contain/],
  "a link text without placeholder": [
    mobile({ instantlink: { ...instantlink, messageText: "Hello" } }),
    /instantlink.messageText' must contain/,
  ],
  "an invalid finalTargetUrl": [
    mobile({ instantlink: { ...instantlink, finalTargetUrl: "javascript:alert(1)" } }),
    /finalTargetUrl' must be an absolute http or https URL/,
  ],
  "an invalid sourceIp": [mobile({ instantlink: { ...instantlink, sourceIp: "home" } }), /sourceIp' must be an IP/],
  "consent without collectedTimestamp": [
    mobile({ instant: { consent: optedIn } }),
    /consent.collectedTimestamp' is missing/,
  ],
  "an unknown consent status": [mobile({ instant: { consent: { status: "yes" } as never } }), /must be one of/],
  "only Mobile Auth with opted-out consent": [mobile({ instant: { consent: { status: "optedOut" } } }), /is missing/],
  "an impossible number": [mobile({ otp }, "12"), /must be a possible phone number/],
  "an http callbackUrl": [mobile({ otp }), /'callbackUrl' must be an https URL/, { callbackUrl: "http://a.example" }],
  "an unknown authenticator": [mobile({ telepathy: {} } as never), /'subjects.mobile.authenticators.telepathy'/],
};

for (const [name, [subjects, message, more]] of Object.entries(rejected)) {
  test(`POST /v1/server/auth/start returns 400 with the field name for ${name}`, async () => {
    const body = { requestId: REQUEST_ID, subjects, ...more };
    assertRefused(await platform.call("auth-start", body), 400, 8001, message);
  });
}

test("POST /v1/server/auth/start returns 400 (8007) for a number without a test user in the sandbox", async () => {
  const body = { requestId: REQUEST_ID, subjects: mobile({ otp }, "2015550123") };
  assertRefused(await platform.call("auth-start", body), 400, 8007);
});
