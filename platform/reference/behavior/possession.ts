/** Possession checks: codes, links, device keys, Mobile Auth, Unify. */
import { decided, sdk, type Topic, vendor } from "./statement.ts";

export const codes: Topic = {
  title: "One-time codes",
  vendorPages: ["/docs/prove-pre-fill-implementation-guide"],
  statements: [
    vendor("`mobile` flows use a one-time code, `desktop` flows an Instant Link."),
    vendor("Without `allowOTPRetry` a code can be entered once, with it three times. A code is valid for two minutes."),
    vendor("In a sandbox the code is `1234`."),
    sdk(
      "Errors of the browser protocol are HTTP 200 with `error` once the `authToken` was accepted, because the browser SDK gives up at any other status.",
    ),
    decided("Entering an expired code does not use up an attempt. A flow can request five codes."),
    decided("If Start has a phone number, another number entered in the browser gets no code."),
    decided(
      "Possession has failed when the browser reports that the person gave up, except for short-term test users: their result does not come from the browser.",
    ),
    decided(
      "A retry of the same `/v1/client/…` call within ten seconds gets the first response and uses up no attempt. Later, or after the possession check has ended, it is rejected as a replay.",
    ),
    decided(
      "The code of each error: 10001 for a wrong or expired code and used-up attempts, 10003 for a malformed call or a call that is not allowed now, 10004 for an authenticator that the flow does not offer, 10005 for too many steps, 10006 for an unknown device.",
    ),
  ],
};

export const instantLink: Topic = {
  title: "Instant Link",
  statements: [
    vendor("The link opens once, within three minutes, and leads to `finalTargetUrl`. The browser waits meanwhile."),
    sdk(
      "The browser waits on the WebSocket `GET /v1/client/status?token=<authToken>`: text `ping` gets `pong`, and the first other frame is the result. Late connections get the result immediately.",
    ),
    sdk(
      "Without `allowOTPRetry`, `instantlink/start` returns `data: {}` to a desktop, so the browser SDK keeps waiting; with it, the SDK's retry handler runs.",
    ),
    decided("A flow can send five links. A new link leaves earlier ones valid; opening one of them ends all."),
    decided(
      "The link leads to a page with one button. Loading the page, as scanners and previews do, changes nothing.",
    ),
    decided(
      "The button redirects (303) to `finalTargetUrl` with `asc=true&authId=…` added, or `asc=false` if the link was opened from another address than required.",
    ),
    decided("`finalTargetUrl` must be an absolute `http` or `https` URL."),
    decided(
      "A used or expired link returns 410, an unknown one 404, each with a page. When the newest link expires, the step has failed.",
    ),
    decided(
      "In sandbox domains the platform opens the link a second after sending it, unless it runs with `--sandbox-links manual`.",
    ),
    decided(
      'A failure, including the expiry of the flow, is sent as `error` with `next: "done"`, so the integrator\'s server is called.',
    ),
  ],
};

export const mobileAuth: Topic = {
  title: "Mobile Auth",
  vendorPages: ["/docs/prove-pre-fill-mobile-auth-sandbox-testing"],
  statements: [
    vendor(
      "Mobile Auth comes before the code. If the network does not confirm the phone, the flow continues with the code.",
    ),
    sdk(
      "With the `pixel` implementation, and with `fetch` on an `https` page, the browser follows redirects of the network and gets a `vfp` or an image.",
    ),
    sdk("Over plain `http` the browser SDK makes no such request; the URL carries the value as `testVfp`."),
    decided(
      "Sandbox domains have an emulated network, below `/emulated-carrier/…`. The test user's data says whether the phone takes part.",
    ),
    decided(
      "A `vfp` is valid for two minutes, once, in its own flow. A wrong one returns 10001, and the flow continues with the next step.",
    ),
    decided(
      "Without a phone number, the phone is found by the `cellularIp` that the page passes to the SDK. Each test user has one.",
    ),
    decided("Live domains have no network, so Mobile Auth is skipped."),
  ],
};

export const unify: Topic = {
  title: "Unify",
  vendorPages: [
    "/reference/unify-request",
    "/reference/unify-status-request",
    "/reference/unify-bind-request",
    "/docs/unify-flow",
  ],
  statements: [
    vendor(
      "`success` of Unify Status is `pending` until the browser has finished, `true` if the key is bound to the number or possession was proven, and `false` if possession failed or expired.",
    ),
    vendor(
      "`success` is `possession_required` if `possessionType` is `none` and no bound key was present: the integrator proves possession and binds.",
    ),
    vendor(
      "`mobile` tries the device key, Mobile Auth where the phone takes part, then a code. `desktop` uses the Instant Link only, and no key.",
    ),
    vendor("The phone number can be absent if Mobile Auth or a `proveId` identifies the person."),
    vendor("Unify Bind is allowed after Unify Status returned `possession_required`."),
    decided("`success` is also `false` if the policy rejects the person."),
    decided(
      "`none` tries the device key, then Mobile Auth where the phone takes part. This selects the fallback that the integrator supplies.",
    ),
    decided("Without a phone number, the device key or Mobile Auth finds it, or the person enters it in the browser."),
    decided(
      "A `proveId` of the domain stands for its person's phone number; any other returns 400 with code 8001. With both, they must belong to one person; otherwise 400 with code 8001.",
    ),
    decided(
      "Unify Status can be called repeatedly. IDs are present when `success` is `true`: `deviceId` only if the key is bound to the session's number, `proveId` only for people in the identity source. `clientRequestId` of the call takes precedence over that of the session.",
    ),
    decided(
      "`checkReputation` adds `evaluation.risk`: the risks of the number, as in Verify. It does not change `success`.",
    ),
    decided(
      "Unify Bind is allowed once; otherwise it returns 403 with code 8003. `phoneNumber` must be the session's, if it has one; otherwise 400 with code 8001.",
    ),
    decided(
      "Unify Bind leaves a key that is bound to another number and returns `false`; with `rebind` it binds the key. Without a key it returns `true` without `deviceId`.",
    ),
  ],
};

export const deviceKeys: Topic = {
  title: "Device keys",
  vendorPages: ["/explanation/unify-flow"],
  statements: [
    vendor(
      "A new key is bound to no number and proves nothing. Proven possession in the same flow binds it. A bound key proves possession alone.",
    ),
    vendor(
      "A key expires after twelve months without use; every use restarts the period. It can be revoked by `POST /v3/device/revoke`.",
    ),
    vendor("With Mobile Auth, the key is not bound until Unify Status is called."),
    sdk("After 10006 the browser deletes its key and registers a new one in the same flow."),
    decided("Twelve months are 365 days. `POST /v3/device/revoke` can be repeated."),
    decided("With Mobile Auth, the first call of Unify Status binds the key."),
    decided(
      "A key used for another number does not prove it: the flow continues with the next authenticator, and the key stays bound. With `rebind`, it is bound to the newly proven number.",
    ),
    decided("With `rebind`, possession must be proven although the key is bound."),
    decided("Reading the result of an earlier flow again does not rebind a key."),
    decided(
      "If a key is requested beside the phone, the key's number is not the flow's number. That number is claimed or entered.",
    ),
    decided(
      "A wrong signature, or one over other data or of another flow, ends the flow with 10003. A device of another domain is unknown: 10006.",
    ),
    decided(
      "A signed request needs a challenge of the platform, valid once for 60 seconds. Error reports can be unsigned; unregistering a key cannot.",
    ),
    decided("A browser can change a flow 50 times; then it has failed with 10005. The browser SDK has the same limit."),
  ],
};
