/** The API as data. To add an operation, define it in `operations/` or `client/`, then import it and list it here. */
import type { Static, TSchema } from "typebox";
import {
  clientChallenge,
  clientDeviceRegister,
  clientDeviceUnregister,
  clientDeviceVerify,
  clientStepupUnregister,
  clientUniversalRegister,
  clientUniversalVerify,
} from "./client/device.ts";
import { clientInstantFinish, clientInstantStart } from "./client/instant.ts";
import { clientInstantLinkStart } from "./client/instant-link.ts";
import { clientOtpFinish, clientOtpStart } from "./client/otp.ts";
import { clientFido2Register, clientFido2Start, clientFido2Verify } from "./client/passkey.ts";
import {
  clientDeviceError,
  clientDocvError,
  clientFido2Error,
  clientInstantError,
  clientInstantLinkError,
  clientMobileActiveError,
  clientOtpError,
  clientPpbError,
  clientUniversalError,
} from "./client/reports.ts";
import { clientUserResponse } from "./client/scan.ts";
import { clientStatus } from "./client/status.ts";
import { authContinue } from "./operations/auth/continue.ts";
import { authFinish } from "./operations/auth/finish.ts";
import { authStart } from "./operations/auth/start.ts";
import { token } from "./operations/token.ts";
import { v3Challenge } from "./operations/v3-challenge.ts";
import { v3Complete } from "./operations/v3-complete.ts";
import { v3DeviceRevoke } from "./operations/v3-device-revoke.ts";
import { v3Discover, v3Fetch } from "./operations/v3-discover.ts";
import {
  v3DomainConfirmLink,
  v3DomainId,
  v3DomainLink,
  v3DomainLinked,
  v3DomainUnlink,
} from "./operations/v3-domain.ts";
import {
  v3ActivateIdentity,
  v3BatchEnrollIdentities,
  v3DeactivateIdentity,
  v3DisenrollIdentity,
  v3EnrollIdentity,
} from "./operations/v3-enroll-identity.ts";
import {
  v3BatchGetIdentities,
  v3CrossDomainIdentity,
  v3GetIdentitiesByPhoneNumber,
  v3GetIdentity,
} from "./operations/v3-get-identity.ts";
import { v3Start } from "./operations/v3-start.ts";
import { v3Unify } from "./operations/v3-unify.ts";
import { v3UnifyBind, v3UnifyStatus } from "./operations/v3-unify-status.ts";
import { v3Validate } from "./operations/v3-validate.ts";
import { v3Verify } from "./operations/v3-verify.ts";
import { v3VerifyBatch } from "./operations/v3-verify-batch.ts";
import { v3VerifyStatus } from "./operations/v3-verify-status.ts";

export const operations = {
  token,
  "v3-start": v3Start,
  "v3-validate": v3Validate,
  "v3-challenge": v3Challenge,
  "v3-complete": v3Complete,
  "v3-unify": v3Unify,
  "v3-unify-status": v3UnifyStatus,
  "v3-unify-bind": v3UnifyBind,
  "v3-verify": v3Verify,
  "v3-verify-batch": v3VerifyBatch,
  "v3-verify-status": v3VerifyStatus,
  "v3-device-revoke": v3DeviceRevoke,
  "auth-start": authStart,
  "auth-continue": authContinue,
  "auth-finish": authFinish,
  "v3-domain-id": v3DomainId,
  "v3-domain-link": v3DomainLink,
  "v3-domain-confirm-link": v3DomainConfirmLink,
  "v3-domain-linked": v3DomainLinked,
  "v3-domain-unlink": v3DomainUnlink,
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
  "client-challenge": clientChallenge,
  "client-device-register": clientDeviceRegister,
  "client-device-verify": clientDeviceVerify,
  "client-device-unregister": clientDeviceUnregister,
  "client-universal-register": clientUniversalRegister,
  "client-universal-verify": clientUniversalVerify,
  "client-fido2-start": clientFido2Start,
  "client-fido2-register": clientFido2Register,
  "client-fido2-verify": clientFido2Verify,
  "client-stepup-unregister": clientStepupUnregister,
  "client-otp-start": clientOtpStart,
  "client-otp-finish": clientOtpFinish,
  "client-instant-start": clientInstantStart,
  "client-instant-finish": clientInstantFinish,
  "client-instantlink-start": clientInstantLinkStart,
  "client-otp-error": clientOtpError,
  "client-instant-error": clientInstantError,
  "client-instantlink-error": clientInstantLinkError,
  "client-device-error": clientDeviceError,
  "client-fido2-error": clientFido2Error,
  "client-universal-error": clientUniversalError,
  "client-mobileactive-error": clientMobileActiveError,
  "client-ppb-error": clientPpbError,
  "client-docv-error": clientDocvError,
  "client-user-response": clientUserResponse,
  "client-status": clientStatus,
} as const;

export type Operations = typeof operations;
export type Slug = keyof Operations;

type SlugWith<F> = { [S in Slug]: Operations[S] extends F ? S : never }[Slug];
/** Operations that an integrator's server calls with an access token. */
export type ServerSlug = SlugWith<{ authentication: "bearer" }>;
/** Operations that the browser SDK calls with the authToken of one flow. */
export type BrowserSlug = SlugWith<{ authentication: "authToken" }>;
/** Operations that the browser SDK calls with a device key's signature, or without authentication. */
export type DeviceSlug = SlugWith<{ caller: "browser"; authentication: "signature" | "none" }>;

export {
  responsesOf,
  ApiFailure,
  headersOf,
  neverReturned,
  OAuthFailure,
  errorsOf,
  takesIdempotencyKey,
} from "./responses.ts";
export { RepromptResponse } from "./client/response.ts";
export { type StepName, stepNames } from "./client/steps.ts";
export * from "./directory.ts";
export * from "./errors.ts";
export type { Operation, Parameter } from "./operation.ts";
export * from "./reasons.ts";
export * from "./scopes.ts";
export { enforced, type Model, model } from "./schema.ts";

/** Request body, as on the wire. */
export type RequestOf<S extends Slug> = Operations[S] extends { request: { model: infer M extends TSchema } }
  ? Static<M>
  : Record<string, never>;

type Parameters<S extends Slug> = Operations[S]["parameters"][number];

/** Path and query parameters of a request, by name. */
export type ParametersOf<S extends Slug> = {
  readonly [P in Parameters<S> as P["required"] extends true ? P["name"] : never]: Static<P["schema"]>;
} & {
  readonly [P in Parameters<S> as P["required"] extends true ? never : P["name"]]?: Static<P["schema"]>;
};

/** Response body, as on the wire. */
export type ResponseOf<S extends Slug> = Operations[S] extends { response: { model: infer M extends TSchema } }
  ? Static<M>
  : never;
