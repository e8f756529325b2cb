// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import { headersOf } from "./headers.ts";
import type { Operation } from "./operation.ts";
import { locate } from "./parameters.ts";
import { flag, integer, text } from "./shape.ts";
import * as schemas from "./schemas.ts";
import { formOf, fromWireNames } from "./wire-names.ts";

export const v3TokenRequestOperation: Operation = {
  id: "V3TokenRequest",
  method: "POST",
  path: "/token",
  body: schemas.v3TokenRequestShape,
  form: formOf,
  response: schemas.v3TokenResponseShape,
  rename: fromWireNames,
  errors: [400, 401, 500],
  repeatable: true,
};

export const v3StartRequestOperation: Operation = {
  id: "V3StartRequest",
  method: "POST",
  path: "/v3/start",
  body: schemas.v3StartRequestShape,
  response: schemas.v3StartResponseShape,
};

export const v3ValidateRequestOperation: Operation = {
  id: "V3ValidateRequest",
  method: "POST",
  path: "/v3/validate",
  body: schemas.v3ValidateRequestShape,
  response: schemas.v3ValidateResponseShape,
};

export const v3ChallengeRequestOperation: Operation = {
  id: "V3ChallengeRequest",
  method: "POST",
  path: "/v3/challenge",
  body: schemas.v3ChallengeRequestShape,
  response: schemas.v3ChallengeResponseShape,
};

export const v3CompleteRequestOperation: Operation = {
  id: "V3CompleteRequest",
  method: "POST",
  path: "/v3/complete",
  body: schemas.v3CompleteRequestShape,
  response: schemas.v3CompleteResponseShape,
};

export const v3UnifyRequestOperation: Operation = {
  id: "V3UnifyRequest",
  method: "POST",
  path: "/v3/unify",
  body: schemas.v3UnifyRequestShape,
  response: schemas.v3UnifyResponseShape,
};

export const v3UnifyStatusRequestOperation: Operation = {
  id: "V3UnifyStatusRequest",
  method: "POST",
  path: "/v3/unify-status",
  body: schemas.v3UnifyStatusRequestShape,
  response: schemas.v3UnifyStatusResponseShape,
  headersOf,
  repeatable: true,
};

export const v3UnifyBindRequestOperation: Operation = {
  id: "V3UnifyBindRequest",
  method: "POST",
  path: "/v3/unify-bind",
  body: schemas.v3UnifyBindRequestShape,
  response: schemas.v3UnifyStatusResponseShape,
  headersOf,
};

export const v3VerifyRequestOperation: Operation = {
  id: "V3VerifyRequest",
  method: "POST",
  path: "/v3/verify",
  body: schemas.v3VerifyRequestShape,
  response: schemas.v3VerifyResponseShape,
};

export const v3VerifyBatchRequestOperation: Operation = {
  id: "V3VerifyBatchRequest",
  method: "POST",
  path: "/v3/verify/batch",
  body: schemas.v3VerifyBatchRequestShape,
  response: schemas.v3VerifyBatchResponseShape,
};

export const v3VerifyStatusRequestOperation: Operation = {
  id: "V3VerifyStatusRequest",
  method: "POST",
  path: "/v3/verify-status",
  body: schemas.v3VerifyStatusRequestShape,
  response: schemas.v3VerifyStatusResponseShape,
  headersOf,
  repeatable: true,
};

export const v3DeviceRevokeRequestOperation: Operation = {
  id: "V3DeviceRevokeRequest",
  method: "POST",
  path: "/v3/device/revoke",
  body: schemas.v3DeviceRevokeRequestShape,
  response: schemas.v3DeviceRevokeResponseShape,
  headersOf,
  errors: [400, 401, 403, 404, 500],
};

export const authStartRequestOperation: Operation = {
  id: "AuthStartRequest",
  method: "POST",
  path: "/v1/server/auth/start",
  body: schemas.authStartRequestShape,
  response: schemas.authStartResponseShape,
  errors: [400, 500],
};

export const authContinueRequestOperation: Operation = {
  id: "AuthContinueRequest",
  method: "POST",
  path: "/v1/server/auth/continue",
  body: schemas.authContinueRequestShape,
  response: schemas.authContinueResponseShape,
  errors: [400, 500],
};

export const authFinishRequestOperation: Operation = {
  id: "AuthFinishRequest",
  method: "POST",
  path: "/v1/server/auth/finish",
  body: schemas.authFinishRequestShape,
  response: schemas.authFinishResponseShape,
  errors: [400, 500],
};

export const v3DomainIDRequestOperation: Operation = {
  id: "V3DomainIDRequest",
  method: "GET",
  path: "/v3/domain/id",
  response: schemas.v3DomainIDResponseShape,
  headersOf,
  repeatable: true,
};

export const v3DomainLinkRequestOperation: Operation = {
  id: "V3DomainLinkRequest",
  method: "POST",
  path: "/v3/domain/link",
  body: schemas.v3DomainLinkRequestShape,
  response: schemas.v3DeviceRevokeResponseShape,
};

export const v3DomainConfirmLinkRequestOperation: Operation = {
  id: "V3DomainConfirmLinkRequest",
  method: "POST",
  path: "/v3/domain/confirm-link",
  body: schemas.v3DomainConfirmLinkRequestShape,
  response: schemas.v3DeviceRevokeResponseShape,
};

export const v3DomainLinkedRequestOperation: Operation = {
  id: "V3DomainLinkedRequest",
  method: "GET",
  path: "/v3/domain/linked",
  response: schemas.v3DomainLinkedResponseShape,
  headersOf,
  repeatable: true,
};

export const v3DomainUnlinkRequestOperation: Operation = {
  id: "V3DomainUnlinkRequest",
  method: "POST",
  path: "/v3/domain/unlink",
  body: schemas.v3DomainUnlinkRequestShape,
  response: schemas.v3DeviceRevokeResponseShape,
};

export const v3EnrollIdentityOperation: Operation = {
  id: "V3EnrollIdentity",
  method: "POST",
  path: "/v3/identity",
  body: schemas.v3EnrollIdentityRequestShape,
  response: schemas.v3EnrollIdentityResponseShape,
};

export const v3BatchEnrollIdentitiesOperation: Operation = {
  id: "V3BatchEnrollIdentities",
  method: "POST",
  path: "/v3/identity/batch",
  body: schemas.v3BatchEnrollIdentitiesRequestShape,
  response: schemas.v3BatchEnrollIdentitiesResponseShape,
};

export const v3BatchGetIdentitiesOperation: Operation = {
  id: "V3BatchGetIdentities",
  method: "GET",
  path: "/v3/identity",
  locate,
  parameters: { optional: { clientRequestId: text, limit: integer, startKey: text, showInactive: flag } },
  query: ["clientRequestId", "limit", "showInactive", "startKey"],
  response: schemas.v3BatchGetIdentitiesResponseShape,
  repeatable: true,
};

export const v3GetIdentityOperation: Operation = {
  id: "V3GetIdentity",
  method: "GET",
  path: "/v3/identity/{proveId}",
  locate,
  parameters: { required: { proveId: text }, optional: { clientRequestId: text } },
  query: ["clientRequestId"],
  response: schemas.v3GetIdentityResponseShape,
  repeatable: true,
};

export const v3GetIdentitiesByPhoneNumberOperation: Operation = {
  id: "V3GetIdentitiesByPhoneNumber",
  method: "GET",
  path: "/v3/identity/{mobileNumber}/lookup",
  locate,
  parameters: { required: { mobileNumber: text }, optional: { clientRequestId: text } },
  query: ["clientRequestId"],
  response: schemas.v3GetIdentitiesByPhoneNumberResponseShape,
  repeatable: true,
};

export const v3ActivateIdentityOperation: Operation = {
  id: "V3ActivateIdentity",
  method: "POST",
  path: "/v3/identity/{proveId}/activate",
  locate,
  parameters: { required: { proveId: text } },
  body: schemas.v3ActivateIdentityRequestShape,
  response: schemas.v3DeviceRevokeResponseShape,
};

export const v3DeactivateIdentityOperation: Operation = {
  id: "V3DeactivateIdentity",
  method: "POST",
  path: "/v3/identity/{proveId}/deactivate",
  locate,
  parameters: { required: { proveId: text } },
  body: schemas.v3ActivateIdentityRequestShape,
  response: schemas.v3DeviceRevokeResponseShape,
};

export const v3DisenrollIdentityOperation: Operation = {
  id: "V3DisenrollIdentity",
  method: "DELETE",
  path: "/v3/identity/{proveId}",
  locate,
  parameters: { required: { proveId: text }, optional: { clientRequestId: text } },
  query: ["clientRequestId"],
  response: schemas.v3DeviceRevokeResponseShape,
};

export const v3CrossDomainIdentityOperation: Operation = {
  id: "V3CrossDomainIdentity",
  method: "POST",
  path: "/v3/identity/{identityId}/cross-domain",
  locate,
  parameters: { required: { identityId: text } },
  body: schemas.v3ActivateIdentityRequestShape,
  response: schemas.v3CrossDomainIdentityResponseShape,
  repeatable: true,
};

export const v3DiscoverRequestOperation: Operation = {
  id: "V3DiscoverRequest",
  method: "GET",
  path: "/v3/discover",
  locate,
  parameters: { required: { proveId: text }, optional: { clientRequestId: text } },
  query: ["clientRequestId", "proveId"],
  response: schemas.v3DiscoverResponseShape,
  headersOf,
  errors: [400, 401, 403, 404, 500],
  repeatable: true,
};

export const v3FetchRequestOperation: Operation = {
  id: "V3FetchRequest",
  method: "GET",
  path: "/v3/fetch",
  locate,
  parameters: { required: { proveId: text, attributeId: text }, optional: { clientRequestId: text } },
  query: ["attributeId", "clientRequestId", "proveId"],
  response: schemas.v3FetchResponseShape,
  errors: [400, 401, 403, 404, 500],
  repeatable: true,
};
