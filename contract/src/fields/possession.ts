/** Options of the possession check. */
import { Flag, Optional, Text } from "../schema.ts";

export const finalTargetUrl = (requiredWhen: string) =>
  Text(`URL to which the browser is redirected after the Instant Link. ${requiredWhen}`, {
    examples: ["https://www.example.com/landing-page"],
    maxLength: 128,
    pattern: "^[A-Za-z0-9\\-._+=/:?]+$",
    "x-shape": "a URL of letters, digits and -._+=/:?",
  });

export const smsMessage = () =>
  Text("Text of the SMS. `####` is replaced by the link; a run of 4, 5 or 6 `#` by a one-time code of that length.", {
    examples: ["#### is your code"],
    maxLength: 160,
  });

export const allowOTPRetry = () =>
  Flag("Allow three attempts to enter the one-time code instead of one. The client SDK must support it.", {
    examples: [true],
  });

/** Fields shared by `/v3/unify` and the older form of `/v3/verify`. */
export const possessionFields = () => ({
  allowOTPRetry: Optional(allowOTPRetry()),
  finalTargetUrl: Optional(finalTargetUrl("Required when `possessionType` is `desktop`.")),
  smsMessage: Optional(smsMessage()),
});

export const possessionTypes = ["mobile", "desktop", "none"] as const;
