/** What AuthStart may ask of a phone. */
import { mobileNumber, rePrompt, testMode } from "../../fields/auth.ts";
import { Flag, model, OneOf, Optional, Text, Whole } from "../../schema.ts";

const forConsent = { pattern: "^[A-Za-z0-9\\-._+=/ ]+$", "x-shape": "letters, digits, spaces and -._+=/" } as const;
const WHEN_OPTED_IN = "Required when `status` is `optedIn`.";

const AuthStartRequestInstantAuthConsent = model(
  "AuthStartRequestInstantAuthConsent",
  "The person's consent to ask the mobile network.",
  {
    collectedTimestamp: Optional(
      Text(`When it was given, ISO 8601. ${WHEN_OPTED_IN}`, { examples: ["2026-04-01T12:00:00Z"] }),
    ),
    description: Optional(
      Text(`What was agreed to: kind, use, version of the terms. ${WHEN_OPTED_IN}`, {
        examples: ["Sign-in v2"],
        ...forConsent,
      }),
    ),
    status: OneOf(["optedIn", "optedOut", "notCollected", "unknown"], "Whether it was given.", {
      examples: ["optedIn"],
    }),
    transactionId: Optional(
      Text(`Id of the consent. ${WHEN_OPTED_IN}`, {
        examples: ["eba12f3a-5555-47bc-b85d-21c0cbc4b973"],
        ...forConsent,
      }),
    ),
  },
);

const finalTargetUrl = (what: string) => Text(what, { examples: ["https://example.com/finishpage"] });

const AuthStartRequestSubjectMobileAuthenticatorInstant = model(
  "AuthStartRequestSubjectMobileAuthenticatorInstant",
  "Mobile Auth: the network vouches for the phone.",
  { consent: Optional(AuthStartRequestInstantAuthConsent), testMode: Optional(testMode()) },
);

const AuthStartRequestSubjectMobileAuthenticatorInstantLink = model(
  "AuthStartRequestSubjectMobileAuthenticatorInstantLink",
  "A link by SMS.",
  {
    allowMobileNumberRePrompt: Optional(rePrompt()),
    finalTargetUrl: finalTargetUrl("Where the browser goes after the link."),
    messageText: Text("Text of the SMS; `####` becomes the link.", { examples: ["Tap #### to sign in"] }),
    sourceIp: Optional(
      Text("IP address of the device that asks. Given, it must be the one that opens the link.", {
        examples: ["198.51.100.10"],
      }),
    ),
    subscriptionCustomerId: Optional(Text("Id of the customer in Identity Manager.", { examples: ["123"] })),
    testMode: Optional(testMode()),
  },
);

const AuthStartRequestSubjectMobileAuthenticatorOTP = model(
  "AuthStartRequestSubjectMobileAuthenticatorOTP",
  "A one-time code by SMS.",
  {
    allowMobileNumberRePrompt: Optional(rePrompt()),
    allowOtpRetry: Optional(Flag("Three attempts at the code instead of one.", { default: false, examples: [true] })),
    messageText: Text("Text of the SMS; a run of `#` becomes a code of that length.", {
      examples: ["#### is your code"],
    }),
    testMode: Optional(testMode()),
  },
);

const AuthStartRequestSubjectMobileAuthenticatorPassive = model(
  "AuthStartRequestSubjectMobileAuthenticatorPassive",
  "The key that the device has.",
  {
    cacheResult: Optional(
      Flag("Keep the binding for later flows; false makes each flow bind anew.", { examples: [true] }),
    ),
    localDomain: Optional(Flag("Allow a local domain, to test FIDO.", { examples: [true] })),
    maxAge: Optional(
      Whole("How old the binding may be, in seconds; 0 for any age, -1 to bind anew.", {
        default: 0,
        examples: [7776000],
      }),
    ),
    testMode: Optional(testMode()),
  },
);

const AuthStartRequestSubjectMobileAuthenticatorUniversal = model(
  "AuthStartRequestSubjectMobileAuthenticatorUniversal",
  "A key that one page serves for many sites.",
  {
    finalTargetUrl: finalTargetUrl("What of yours is called after the key was used."),
    testMode: Optional(testMode()),
  },
);

const AuthStartRequestSubjectMobileAuthenticators = model(
  "AuthStartRequestSubjectMobileAuthenticators",
  "The means that may prove possession of the phone.",
  {
    instant: Optional(AuthStartRequestSubjectMobileAuthenticatorInstant),
    instantlink: Optional(AuthStartRequestSubjectMobileAuthenticatorInstantLink),
    otp: Optional(AuthStartRequestSubjectMobileAuthenticatorOTP),
    passive: Optional(AuthStartRequestSubjectMobileAuthenticatorPassive),
    universal: Optional(AuthStartRequestSubjectMobileAuthenticatorUniversal),
  },
);

const AuthStartRequestSubjectMobileClaim = model(
  "AuthStartRequestSubjectMobileClaim",
  "Which phone it is said to be.",
  {
    mobileNumber: Optional(mobileNumber()),
  },
);

export const AuthStartRequestSubjectMobile = model("AuthStartRequestSubjectMobile", "A phone to prove.", {
  authenticators: Optional(AuthStartRequestSubjectMobileAuthenticators),
  claim: Optional(AuthStartRequestSubjectMobileClaim),
});
