import { test } from "node:test";
import { mobile, REQUEST_ID } from "../../../test/auth.ts";
import { assertRefused, startTestPlatform } from "../../../test/harness.ts";

const platform = await startTestPlatform();
const otp = { messageText: "#### is your code" };
const instantlink = { messageText: "Open ####", finalTargetUrl: "https://shop.example/landing" };
const optedIn = { status: "optedIn", transactionId: "1", description: "Sign-in" } as const;

const notOffered = /asks for what is not offered$/;
const refused: Record<string, [subjects: object, message: string | RegExp, more?: object]> = {
  "no authenticator": [{}, /name one authenticator at least/],
  "an empty subject": [{ mobile: {} }, /'subjects.mobile.authenticators' is missing/],
  "a card": [{ card: { authenticators: {} } }, notOffered],
  "a user": [{ user: { authenticators: { ppb: {} } } }, "field 'subjects.user' asks for what is not offered"],
  documents: [{ user: { authenticators: { docv: {} } } }, notOffered],
  "a universal key": [mobile({ universal: { finalTargetUrl: "https://a.example" } }), notOffered],
  "a push message": [mobile({ otp }), notOffered, { delivery: { push: { notification: { title: "a", body: "b" } } } }],
  "codes and links together": [mobile({ otp, instantlink }), /exclude each other$/],
  "a text without a place for the code": [mobile({ otp: { messageText: "Hello" } }), /otp.messageText' must contain/],
  "a text without a place for the link": [
    mobile({ instantlink: { ...instantlink, messageText: "Hello" } }),
    /instantlink.messageText' must contain/,
  ],
  "a target that is no URL": [
    mobile({ instantlink: { ...instantlink, finalTargetUrl: "javascript:alert(1)" } }),
    /finalTargetUrl' must be an absolute http or https URL/,
  ],
  "an address that is none": [mobile({ instantlink: { ...instantlink, sourceIp: "home" } }), /sourceIp' must be an IP/],
  "consent without its time": [mobile({ instant: { consent: optedIn } }), /consent.collectedTimestamp' is missing/],
  "consent of another kind": [mobile({ instant: { consent: { status: "yes" } as never } }), /must be one of/],
  "nothing but Mobile Auth, opted out of": [mobile({ instant: { consent: { status: "optedOut" } } }), /is missing/],
  "a number that no phone has": [mobile({ otp }, "12"), /must be a possible phone number/],
  "a callback to nowhere": [mobile({ otp }), /'callbackUrl' must be an https URL/, { callbackUrl: "http://a.example" }],
  "an unknown authenticator": [mobile({ telepathy: {} } as never), /'subjects.mobile.authenticators.telepathy'/],
};

for (const [name, [subjects, message, more]] of Object.entries(refused)) {
  test(`${name} is refused by the name of its field`, async () => {
    const body = { requestId: REQUEST_ID, subjects, ...more };
    assertRefused(await platform.call("auth-start", body), 400, 8001, message);
  });
}

test("a number of no test person is unknown in the sandbox", async () => {
  const body = { requestId: REQUEST_ID, subjects: mobile({ otp }, "2015550123") };
  assertRefused(await platform.call("auth-start", body), 400, 8007);
});
