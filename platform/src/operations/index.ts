/** Maps operations to handlers. An operation without a handler has no route and responds like an unknown path. */
import { handler as authContinue } from "./auth-continue/handler.ts";
import { handler as authFinish } from "./auth-finish/handler.ts";
import { handler as authStart } from "./auth-start/handler.ts";
import { reportHandlers, stepHandlers } from "./browser-steps.ts";
import { handler as clientChallenge } from "./client-challenge/handler.ts";
import { handler as clientDeviceUnregister } from "./client-device-unregister/handler.ts";
import { handler as clientStepupUnregister } from "./client-stepup-unregister/handler.ts";
import type { BrowserHandler, DeviceHandler, ServerHandler } from "./handler.ts";
import type { BrowserSlug, DeviceSlug, ServerSlug } from "@proofline/contract";
import { handler as v3ActivateIdentity } from "./v3-activate-identity/handler.ts";
import { handler as v3BatchEnrollIdentities } from "./v3-batch-enroll-identities/handler.ts";
import { handler as v3BatchGetIdentities } from "./v3-batch-get-identities/handler.ts";
import { handler as v3Challenge } from "./v3-challenge/handler.ts";
import { handler as v3Complete } from "./v3-complete/handler.ts";
import { handler as v3CrossDomainIdentity } from "./v3-cross-domain-identity/handler.ts";
import { handler as v3DeactivateIdentity } from "./v3-deactivate-identity/handler.ts";
import { handler as v3Discover } from "./v3-discover/handler.ts";
import { handler as v3DeviceRevoke } from "./v3-device-revoke/handler.ts";
import { handler as v3DisenrollIdentity } from "./v3-disenroll-identity/handler.ts";
import { handler as v3DomainConfirmLink } from "./v3-domain-confirm-link/handler.ts";
import { handler as v3DomainId } from "./v3-domain-id/handler.ts";
import { handler as v3DomainLink } from "./v3-domain-link/handler.ts";
import { handler as v3DomainLinked } from "./v3-domain-linked/handler.ts";
import { handler as v3DomainUnlink } from "./v3-domain-unlink/handler.ts";
import { handler as v3EnrollIdentity } from "./v3-enroll-identity/handler.ts";
import { handler as v3Fetch } from "./v3-fetch/handler.ts";
import { handler as v3GetIdentitiesByPhoneNumber } from "./v3-get-identities-by-phone-number/handler.ts";
import { handler as v3GetIdentity } from "./v3-get-identity/handler.ts";
import { handler as v3Start } from "./v3-start/handler.ts";
import { handler as v3Validate } from "./v3-validate/handler.ts";
import { handler as v3UnifyBind } from "./v3-unify-bind/handler.ts";
import { handler as v3UnifyStatus } from "./v3-unify-status/handler.ts";
import { handler as v3Unify } from "./v3-unify/handler.ts";
import { handler as v3VerifyBatch } from "./v3-verify-batch/handler.ts";
import { handler as v3VerifyStatus } from "./v3-verify-status/handler.ts";
import { handler as v3Verify } from "./v3-verify/handler.ts";

export const serverHandlers = {
  "v3-start": v3Start,
  "v3-validate": v3Validate,
  "v3-challenge": v3Challenge,
  "v3-complete": v3Complete,
  "v3-unify": v3Unify,
  "v3-unify-status": v3UnifyStatus,
  "v3-unify-bind": v3UnifyBind,
  "v3-device-revoke": v3DeviceRevoke,
  "v3-verify": v3Verify,
  "v3-verify-batch": v3VerifyBatch,
  "v3-verify-status": v3VerifyStatus,
  "v3-enroll-identity": v3EnrollIdentity,
  "v3-batch-enroll-identities": v3BatchEnrollIdentities,
  "v3-batch-get-identities": v3BatchGetIdentities,
  "v3-get-identity": v3GetIdentity,
  "v3-get-identities-by-phone-number": v3GetIdentitiesByPhoneNumber,
  "v3-activate-identity": v3ActivateIdentity,
  "v3-deactivate-identity": v3DeactivateIdentity,
  "v3-disenroll-identity": v3DisenrollIdentity,
  "v3-cross-domain-identity": v3CrossDomainIdentity,
  "v3-discover": v3Discover,
  "v3-fetch": v3Fetch,
  "v3-domain-id": v3DomainId,
  "v3-domain-link": v3DomainLink,
  "v3-domain-confirm-link": v3DomainConfirmLink,
  "v3-domain-unlink": v3DomainUnlink,
  "v3-domain-linked": v3DomainLinked,
  "auth-start": authStart,
  "auth-continue": authContinue,
  "auth-finish": authFinish,
} satisfies { readonly [S in ServerSlug]?: ServerHandler<S> };

/** Slugs of the server operations with a handler. */
export type HandledSlug = keyof typeof serverHandlers;

/** Handlers of the authenticators' steps and of the browser's error reports. */
export const browserHandlers: { readonly [S in BrowserSlug]?: BrowserHandler<S> } = {
  ...stepHandlers(),
  ...reportHandlers(),
};

/** Handlers of calls about a device, outside any flow. */
export const deviceHandlers: { readonly [S in DeviceSlug]: DeviceHandler<S> } = {
  "client-challenge": clientChallenge,
  "client-device-unregister": clientDeviceUnregister,
  "client-stepup-unregister": clientStepupUnregister,
};
