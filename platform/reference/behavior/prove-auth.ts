/** The Prove Auth API: start, continue, finish. */
import { decided, sdk, type Topic, vendor } from "./statement.ts";

export const proveAuth: Topic = {
  title: "Prove Auth",
  statements: [
    sdk(
      "`POST /v1/server/auth/start` starts a possession check with the authenticators that the client selects. `instantlink` and `otp` exclude each other, because a page is written for one of them.",
    ),
    sdk(
      "`mobile.passive`: a device key bound to the number proves it. `maxAge` limits the age of the binding; `-1` requires a new proof and binding, and so does `cacheResult: false`.",
    ),
    sdk(
      "`mobile.otp`: a code; `allowOtpRetry` allows three attempts. `mobile.instantlink`: a link for five minutes; with `sourceIp` it must be opened from there.",
    ),
    sdk("`allowMobileNumberRePrompt` lets the person enter another number, three times."),
    sdk(
      "`POST /v1/server/auth/finish` returns each requested subject as `success` or `error`. `callbackUrl` receives the same body.",
    ),
    vendor(
      "`POST /v1/server/auth/continue` tells the platform that the integrator has proven the number, so the key is bound to it.",
    ),
    decided(
      "Authenticators are tried in this order, and the first proof ends the check: `passive` (device key), `instant` (Mobile Auth), `instantlink`, `otp`.",
    ),
    decided(
      "The `authId` names the flow for 15 minutes. In sandbox domains, test users of every product can be claimed.",
    ),
    decided("`mobile.instant` with a `consent` that was opted out is skipped."),
    decided(
      "A re-entered number of a sandbox domain must be a test user's. Without a claim, the person enters the number, or Mobile Auth finds it.",
    ),
    decided(
      "`device.passive` places or verifies the device key first. Beside `mobile.passive` this is one step; otherwise the phone is proven afterwards.",
    ),
    decided(
      "`userVerificationLevel` adds a passkey. A new browser creates one along with its key. A browser with a key shows it, then uses its passkey: at `required` always, creating one if it has none; at `preferred` only if it has one, and it may continue with the key alone.",
    ),
    decided(
      "`required` without user verification leaves the device unproven: 10004 in the result, while other subjects continue. `uvLevel` is 1 if the person was verified in this flow, otherwise 0.",
    ),
    decided(
      "A passkey belongs to the host of the page that created it. Pages on an IP address or without HTTPS have none, except on `localhost`.",
    ),
    decided(
      "`POST /v1/client/stepup/unregister`, signed by the device, deletes its passkeys. Revoking or unregistering the device does too, and so does a year without use.",
    ),
    decided(
      "Cards, users (biometrics and documents), the universal key and push prompts are rejected by field name. `testMode` and `localDomain` are accepted and have no effect.",
    ),
    decided(
      "Finish can be called at any time: 10004 while a subject is not proven, 10001 with the reason after it has failed.",
    ),
    decided(
      "`authenticatorType` is `passive` for a key that was bound before, `provided` for what the client has proven, and `instant` otherwise. `appNamespace` is the domain's tier.",
    ),
    decided("After Mobile Auth, the key is bound when the result is read, or posted to `callbackUrl`."),
    decided(
      "After a link, the extras have `linkClicked`, `ipMatch` if an address was required, and `phoneMatch` from the user agent of the browser that opened it.",
    ),
    decided(
      "Without `instantlink` and `otp`, possession that no step proved is left to the client, which calls Continue. Continue binds the device key, even if it was bound to another number.",
    ),
    decided(
      "Continue returns 10004 before the device has taken part or after its key was revoked, 10001 for another number than the claimed one, and 10003 if nothing is left to prove. A device that was proven alone can be bound too.",
    ),
    decided(
      "`delivery.scan` prompts the person on the device that scanned the integrator's QR code. It comes with the response to key registration, where the browser SDK reads it, so it needs `device.passive` and excludes `mobile.passive`. A browser that has its key shows an empty prompt.",
    ),
    decided(
      "`accept` continues with the phone, if requested. Every other answer, and none, fails the flow with 10003. The result has `confirm` or `deny`.",
    ),
    decided(
      "`callbackUrl` is called when the flow has passed or failed, when it is left to the client, and after Continue; for short-term test users immediately. Like a webhook it has a signed token, three attempts, and requires `https` or loopback.",
    ),
  ],
};
