// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import type { Operation } from "./operation.ts";
import {
  v3TokenRequestShape,
  v3TokenResponseShape,
  v3StartRequestShape,
  v3StartResponseShape,
  v3ValidateRequestShape,
  v3ValidateResponseShape,
  v3ChallengeRequestShape,
  v3ChallengeResponseShape,
  v3CompleteRequestShape,
  v3CompleteResponseShape,
  v3UnifyRequestShape,
  v3UnifyResponseShape,
  v3UnifyStatusRequestShape,
  v3UnifyStatusResponseShape,
  v3UnifyBindRequestShape,
  v3UnifyBindResponseShape,
  v3VerifyRequestShape,
  v3VerifyResponseShape,
  v3VerifyBatchRequestShape,
  v3VerifyBatchResponseShape,
  v3VerifyStatusRequestShape,
  v3VerifyStatusResponseShape,
  v3DeviceRevokeRequestShape,
  v3DeviceRevokeResponseShape,
  authStartRequestShape,
  authStartResponseShape,
  authContinueRequestShape,
  authContinueResponseShape,
  authFinishRequestShape,
  authFinishResponseShape,
  v3DomainIDResponseShape,
  v3DomainLinkRequestShape,
  v3DomainLinkResponseShape,
  v3DomainConfirmLinkRequestShape,
  v3DomainConfirmLinkResponseShape,
  v3DomainLinkedResponseShape,
  v3DomainUnlinkRequestShape,
  v3DomainUnlinkResponseShape,
  v3EnrollIdentityRequestShape,
  v3EnrollIdentityResponseShape,
  v3BatchEnrollIdentitiesRequestShape,
  v3BatchEnrollIdentitiesResponseShape,
  v3BatchGetIdentitiesResponseShape,
  v3GetIdentityResponseShape,
  v3GetIdentitiesByPhoneNumberResponseShape,
  v3ActivateIdentityRequestShape,
  v3ActivateIdentityResponseShape,
  v3IdentityDeactivateRequestShape,
  v3DeactivateIdentityResponseShape,
  v3DisenrollIdentityResponseShape,
  v3CrossDomainIdentityRequestShape,
  v3CrossDomainIdentityResponseShape,
  v3DiscoverResponseShape,
  v3FetchResponseShape,
} from "./schemas.ts";
import { flag, integer, text } from "./shape.ts";

export const v3TokenRequestOperation: Operation = {
  id: "V3TokenRequest",
  method: "POST",
  path: "/token",
  body: v3TokenRequestShape,
  isForm: true,
  response: v3TokenResponseShape,
  errors: [400, 401, 500],
  repeatable: true,
};

export const v3StartRequestOperation: Operation = {
  id: "V3StartRequest",
  method: "POST",
  path: "/v3/start",
  body: v3StartRequestShape,
  response: v3StartResponseShape,
  errors: [400, 401, 403, 500],
};

export const v3ValidateRequestOperation: Operation = {
  id: "V3ValidateRequest",
  method: "POST",
  path: "/v3/validate",
  body: v3ValidateRequestShape,
  response: v3ValidateResponseShape,
  errors: [400, 401, 403, 500],
};

export const v3ChallengeRequestOperation: Operation = {
  id: "V3ChallengeRequest",
  method: "POST",
  path: "/v3/challenge",
  body: v3ChallengeRequestShape,
  response: v3ChallengeResponseShape,
  errors: [400, 401, 403, 500],
};

export const v3CompleteRequestOperation: Operation = {
  id: "V3CompleteRequest",
  method: "POST",
  path: "/v3/complete",
  body: v3CompleteRequestShape,
  response: v3CompleteResponseShape,
  errors: [400, 401, 403, 500],
};

export const v3UnifyRequestOperation: Operation = {
  id: "V3UnifyRequest",
  method: "POST",
  path: "/v3/unify",
  body: v3UnifyRequestShape,
  response: v3UnifyResponseShape,
  errors: [400, 401, 403, 500],
};

export const v3UnifyStatusRequestOperation: Operation = {
  id: "V3UnifyStatusRequest",
  method: "POST",
  path: "/v3/unify-status",
  body: v3UnifyStatusRequestShape,
  response: v3UnifyStatusResponseShape,
  exposesHeaders: true,
  errors: [400, 401, 403, 500],
  repeatable: true,
};

export const v3UnifyBindRequestOperation: Operation = {
  id: "V3UnifyBindRequest",
  method: "POST",
  path: "/v3/unify-bind",
  body: v3UnifyBindRequestShape,
  response: v3UnifyBindResponseShape,
  exposesHeaders: true,
  errors: [400, 401, 403, 500],
};

export const v3VerifyRequestOperation: Operation = {
  id: "V3VerifyRequest",
  method: "POST",
  path: "/v3/verify",
  body: v3VerifyRequestShape,
  response: v3VerifyResponseShape,
  errors: [400, 401, 403, 500],
};

export const v3VerifyBatchRequestOperation: Operation = {
  id: "V3VerifyBatchRequest",
  method: "POST",
  path: "/v3/verify/batch",
  body: v3VerifyBatchRequestShape,
  response: v3VerifyBatchResponseShape,
  errors: [400, 401, 403, 500],
};

export const v3VerifyStatusRequestOperation: Operation = {
  id: "V3VerifyStatusRequest",
  method: "POST",
  path: "/v3/verify-status",
  body: v3VerifyStatusRequestShape,
  response: v3VerifyStatusResponseShape,
  exposesHeaders: true,
  errors: [400, 401, 403, 500],
  repeatable: true,
};

export const v3DeviceRevokeRequestOperation: Operation = {
  id: "V3DeviceRevokeRequest",
  method: "POST",
  path: "/v3/device/revoke",
  body: v3DeviceRevokeRequestShape,
  response: v3DeviceRevokeResponseShape,
  exposesHeaders: true,
  errors: [400, 401, 403, 404, 500],
};

export const authStartRequestOperation: Operation = {
  id: "AuthStartRequest",
  method: "POST",
  path: "/v1/server/auth/start",
  body: authStartRequestShape,
  response: authStartResponseShape,
  errors: [400, 500],
};

export const authContinueRequestOperation: Operation = {
  id: "AuthContinueRequest",
  method: "POST",
  path: "/v1/server/auth/continue",
  body: authContinueRequestShape,
  response: authContinueResponseShape,
  errors: [400, 500],
};

export const authFinishRequestOperation: Operation = {
  id: "AuthFinishRequest",
  method: "POST",
  path: "/v1/server/auth/finish",
  body: authFinishRequestShape,
  response: authFinishResponseShape,
  errors: [400, 500],
};

export const v3DomainIDRequestOperation: Operation = {
  id: "V3DomainIDRequest",
  method: "GET",
  path: "/v3/domain/id",
  response: v3DomainIDResponseShape,
  exposesHeaders: true,
  errors: [400, 401, 403, 500],
  repeatable: true,
};

export const v3DomainLinkRequestOperation: Operation = {
  id: "V3DomainLinkRequest",
  method: "POST",
  path: "/v3/domain/link",
  body: v3DomainLinkRequestShape,
  response: v3DomainLinkResponseShape,
  errors: [400, 401, 403, 500],
};

export const v3DomainConfirmLinkRequestOperation: Operation = {
  id: "V3DomainConfirmLinkRequest",
  method: "POST",
  path: "/v3/domain/confirm-link",
  body: v3DomainConfirmLinkRequestShape,
  response: v3DomainConfirmLinkResponseShape,
  errors: [400, 401, 403, 500],
};

export const v3DomainLinkedRequestOperation: Operation = {
  id: "V3DomainLinkedRequest",
  method: "GET",
  path: "/v3/domain/linked",
  response: v3DomainLinkedResponseShape,
  exposesHeaders: true,
  errors: [400, 401, 403, 500],
  repeatable: true,
};

export const v3DomainUnlinkRequestOperation: Operation = {
  id: "V3DomainUnlinkRequest",
  method: "POST",
  path: "/v3/domain/unlink",
  body: v3DomainUnlinkRequestShape,
  response: v3DomainUnlinkResponseShape,
  errors: [400, 401, 403, 500],
};

export const v3EnrollIdentityOperation: Operation = {
  id: "V3EnrollIdentity",
  method: "POST",
  path: "/v3/identity",
  body: v3EnrollIdentityRequestShape,
  response: v3EnrollIdentityResponseShape,
  errors: [400, 401, 403, 500],
};

export const v3BatchEnrollIdentitiesOperation: Operation = {
  id: "V3BatchEnrollIdentities",
  method: "POST",
  path: "/v3/identity/batch",
  body: v3BatchEnrollIdentitiesRequestShape,
  response: v3BatchEnrollIdentitiesResponseShape,
  errors: [400, 401, 403, 500],
};

export const v3BatchGetIdentitiesOperation: Operation = {
  id: "V3BatchGetIdentities",
  method: "GET",
  path: "/v3/identity",
  parameters: { optional: { clientRequestId: text, limit: integer, startKey: text, showInactive: flag } },
  query: ["clientRequestId", "limit", "showInactive", "startKey"],
  response: v3BatchGetIdentitiesResponseShape,
  errors: [400, 401, 403, 500],
  repeatable: true,
};

export const v3GetIdentityOperation: Operation = {
  id: "V3GetIdentity",
  method: "GET",
  path: "/v3/identity/{proveId}",
  parameters: { required: { proveId: text }, optional: { clientRequestId: text } },
  query: ["clientRequestId"],
  response: v3GetIdentityResponseShape,
  errors: [400, 401, 403, 500],
  repeatable: true,
};

export const v3GetIdentitiesByPhoneNumberOperation: Operation = {
  id: "V3GetIdentitiesByPhoneNumber",
  method: "GET",
  path: "/v3/identity/{mobileNumber}/lookup",
  parameters: { required: { mobileNumber: text }, optional: { clientRequestId: text } },
  query: ["clientRequestId"],
  response: v3GetIdentitiesByPhoneNumberResponseShape,
  errors: [400, 401, 403, 500],
  repeatable: true,
};

export const v3ActivateIdentityOperation: Operation = {
  id: "V3ActivateIdentity",
  method: "POST",
  path: "/v3/identity/{proveId}/activate",
  parameters: { required: { proveId: text } },
  body: v3ActivateIdentityRequestShape,
  response: v3ActivateIdentityResponseShape,
  errors: [400, 401, 403, 500],
};

export const v3DeactivateIdentityOperation: Operation = {
  id: "V3DeactivateIdentity",
  method: "POST",
  path: "/v3/identity/{proveId}/deactivate",
  parameters: { required: { proveId: text } },
  body: v3IdentityDeactivateRequestShape,
  response: v3DeactivateIdentityResponseShape,
  errors: [400, 401, 403, 500],
};

export const v3DisenrollIdentityOperation: Operation = {
  id: "V3DisenrollIdentity",
  method: "DELETE",
  path: "/v3/identity/{proveId}",
  parameters: { required: { proveId: text }, optional: { clientRequestId: text } },
  query: ["clientRequestId"],
  response: v3DisenrollIdentityResponseShape,
  errors: [400, 401, 403, 500],
};

export const v3CrossDomainIdentityOperation: Operation = {
  id: "V3CrossDomainIdentity",
  method: "POST",
  path: "/v3/identity/{identityId}/cross-domain",
  parameters: { required: { identityId: text } },
  body: v3CrossDomainIdentityRequestShape,
  response: v3CrossDomainIdentityResponseShape,
  errors: [400, 401, 403, 500],
  repeatable: true,
};

export const v3DiscoverRequestOperation: Operation = {
  id: "V3DiscoverRequest",
  method: "GET",
  path: "/v3/discover",
  parameters: { required: { proveId: text }, optional: { clientRequestId: text } },
  query: ["clientRequestId", "proveId"],
  response: v3DiscoverResponseShape,
  exposesHeaders: true,
  errors: [400, 401, 403, 404, 500],
  repeatable: true,
};

export const v3FetchRequestOperation: Operation = {
  id: "V3FetchRequest",
  method: "GET",
  path: "/v3/fetch",
  parameters: { required: { proveId: text, attributeId: text }, optional: { clientRequestId: text } },
  query: ["attributeId", "clientRequestId", "proveId"],
  response: v3FetchResponseShape,
  errors: [400, 401, 403, 404, 500],
  repeatable: true,
};
