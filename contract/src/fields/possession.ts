/** Fields that say how possession of a phone is proven. */
import { Flag, Optional, Text } from "../schema.ts";

export const finalTargetUrl = (requiredWhen: string) =>
  Text(`Where the browser goes after the Instant Link. ${requiredWhen}`, {
    examples: ["https://www.example.com/landing-page"],
    maxLength: 128,
    pattern: "^[A-Za-z0-9\\-._+=/:?]+$",
    "x-shape": "a URL of letters, digits and -._+=/:?",
  });

export const smsMessage = () =>
  Text("Text of the SMS. `####` becomes the link; a run of 4, 5 or 6 `#` becomes a code of that length.", {
    examples: ["#### is your code"],
    maxLength: 160,
  });

export const allowOTPRetry = () =>
  Flag("Let the person type the code up to three times instead of once. The client SDK must support it.", {
    examples: [true],
  });

/** What `/v3/unify` has in common with the older form of `/v3/verify`. */
export const possessionFields = () => ({
  allowOTPRetry: Optional(allowOTPRetry()),
  finalTargetUrl: Optional(finalTargetUrl("Required when `possessionType` is `desktop`.")),
  smsMessage: Optional(smsMessage()),
});

export const possessionTypes = ["mobile", "desktop", "none"] as const;
