/** Request models of AuthStart for a phone. */
import { mobileNumber, rePrompt, testMode } from "../../fields/auth.ts";
import { Flag, model, OneOf, Optional, Text, Whole } from "../../schema.ts";

const forConsent = { pattern: "^[A-Za-z0-9\\-._+=/ ]+$", "x-shape": "letters, digits, spaces and -._+=/" } as const;
const WHEN_OPTED_IN = "Required when `status` is `optedIn`.";

const AuthStartRequestInstantAuthConsent = model(
  "AuthStartRequestInstantAuthConsent",
  "The person's consent to query the mobile network.",
  {
    collectedTimestamp: Optional(
      Text(`Time of the consent, ISO 8601. ${WHEN_OPTED_IN}`, { examples: ["2026-04-01T12:00:00Z"] }),
    ),
    description: Optional(
      Text(`Description of the consent: type, use, version of the terms. ${WHEN_OPTED_IN}`, {
        examples: ["Sign-in v2"],
        ...forConsent,
      }),
    ),
    status: OneOf(["optedIn", "optedOut", "notCollected", "unknown"], "State of the consent.", {
      examples: ["optedIn"],
    }),
    transactionId: Optional(
      Text(`ID of the consent. ${WHEN_OPTED_IN}`, {
        examples: ["eba12f3a-5555-47bc-b85d-21c0cbc4b973"],
        ...forConsent,
      }),
    ),
  },
);

const finalTargetUrl = (description: string) => Text(description, { examples: ["https://example.com/finishpage"] });

const AuthStartRequestSubjectMobileAuthenticatorInstant = model(
  "AuthStartRequestSubjectMobileAuthenticatorInstant",
  "Mobile Auth: the mobile network confirms the phone number.",
  { consent: Optional(AuthStartRequestInstantAuthConsent), testMode: Optional(testMode()) },
);

const AuthStartRequestSubjectMobileAuthenticatorInstantLink = model(
  "AuthStartRequestSubjectMobileAuthenticatorInstantLink",
  "Instant Link: a link sent by SMS.",
  {
    allowMobileNumberRePrompt: Optional(rePrompt()),
    finalTargetUrl: finalTargetUrl("URL to which the browser is redirected after the link."),
    messageText: Text("Text of the SMS; `####` is replaced by the link.", { examples: ["Tap #### to sign in"] }),
    sourceIp: Optional(
      Text("IP address of the requesting device. If set, the link must be opened from this address.", {
        examples: ["198.51.100.10"],
      }),
    ),
    subscriptionCustomerId: Optional(Text("ID of the customer in Identity Manager.", { examples: ["123"] })),
    testMode: Optional(testMode()),
  },
);

const AuthStartRequestSubjectMobileAuthenticatorOTP = model(
  "AuthStartRequestSubjectMobileAuthenticatorOTP",
  "A one-time code sent by SMS.",
  {
    allowMobileNumberRePrompt: Optional(rePrompt()),
    allowOtpRetry: Optional(
      Flag("Allow three attempts to enter the one-time code instead of one.", { default: false, examples: [true] }),
    ),
    messageText: Text("Text of the SMS; a run of `#` is replaced by a one-time code of that length.", {
      examples: ["#### is your code"],
    }),
    testMode: Optional(testMode()),
  },
);

const AuthStartRequestSubjectMobileAuthenticatorPassive = model(
  "AuthStartRequestSubjectMobileAuthenticatorPassive",
  "The device key.",
  {
    cacheResult: Optional(
      Flag("Whether later flows reuse the binding; `false` requires a new binding in each flow.", { examples: [true] }),
    ),
    localDomain: Optional(Flag("Allow a local domain, for FIDO tests.", { examples: [true] })),
    maxAge: Optional(
      Whole("Maximum age of the binding, in seconds; 0 for any age, -1 to require a new binding.", {
        default: 0,
        examples: [7776000],
      }),
    ),
    testMode: Optional(testMode()),
  },
);

const AuthStartRequestSubjectMobileAuthenticatorUniversal = model(
  "AuthStartRequestSubjectMobileAuthenticatorUniversal",
  "Universal key: one page holds a device key for many sites.",
  {
    finalTargetUrl: finalTargetUrl("Your URL that is called after the key was used."),
    testMode: Optional(testMode()),
  },
);

const AuthStartRequestSubjectMobileAuthenticators = model(
  "AuthStartRequestSubjectMobileAuthenticators",
  "Authenticators that can prove possession of the phone.",
  {
    instant: Optional(AuthStartRequestSubjectMobileAuthenticatorInstant),
    instantlink: Optional(AuthStartRequestSubjectMobileAuthenticatorInstantLink),
    otp: Optional(AuthStartRequestSubjectMobileAuthenticatorOTP),
    passive: Optional(AuthStartRequestSubjectMobileAuthenticatorPassive),
    universal: Optional(AuthStartRequestSubjectMobileAuthenticatorUniversal),
  },
);

const AuthStartRequestSubjectMobileClaim = model("AuthStartRequestSubjectMobileClaim", "The claimed phone number.", {
  mobileNumber: Optional(mobileNumber()),
});

export const AuthStartRequestSubjectMobile = model("AuthStartRequestSubjectMobile", "A phone to prove.", {
  authenticators: Optional(AuthStartRequestSubjectMobileAuthenticators),
  claim: Optional(AuthStartRequestSubjectMobileClaim),
});
