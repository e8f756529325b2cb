// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import type { HTTPMetadata } from "../components/httpmetadata.ts";
import type * as components from "../components/types.ts";

/** Result of `v3.v3TokenRequest`. */
export type V3TokenRequestResponse = {
  httpMeta: HTTPMetadata;
  v3TokenResponse?: components.V3TokenResponse | undefined;
};

/** Result of `v3.v3StartRequest`. */
export type V3StartRequestResponse = {
  httpMeta: HTTPMetadata;
  v3StartResponse?: components.V3StartResponse | undefined;
};

/** Result of `v3.v3ValidateRequest`. */
export type V3ValidateRequestResponse = {
  httpMeta: HTTPMetadata;
  v3ValidateResponse?: components.V3ValidateResponse | undefined;
};

/** Result of `v3.v3ChallengeRequest`. */
export type V3ChallengeRequestResponse = {
  httpMeta: HTTPMetadata;
  v3ChallengeResponse?: components.V3ChallengeResponse | undefined;
};

/** Result of `v3.v3CompleteRequest`. */
export type V3CompleteRequestResponse = {
  httpMeta: HTTPMetadata;
  v3CompleteResponse?: components.V3CompleteResponse | undefined;
};

/** Result of `v3.v3UnifyRequest`. */
export type V3UnifyRequestResponse = {
  httpMeta: HTTPMetadata;
  v3UnifyResponse?: components.V3UnifyResponse | undefined;
};

/** Result of `v3.v3UnifyStatusRequest`. */
export type V3UnifyStatusRequestResponse = {
  httpMeta: HTTPMetadata;
  headers: { [name: string]: Array<string> };
  v3UnifyStatusResponse?: components.V3UnifyStatusResponse | undefined;
};

/** Result of `v3.v3UnifyBindRequest`. */
export type V3UnifyBindRequestResponse = {
  httpMeta: HTTPMetadata;
  headers: { [name: string]: Array<string> };
  v3UnifyBindResponse?: components.V3UnifyBindResponse | undefined;
};

/** Result of `v3.v3VerifyRequest`. */
export type V3VerifyRequestResponse = {
  httpMeta: HTTPMetadata;
  v3VerifyResponse?: components.V3VerifyResponse | undefined;
};

/** Result of `v3.v3VerifyBatchRequest`. */
export type V3VerifyBatchRequestResponse = {
  httpMeta: HTTPMetadata;
  v3VerifyBatchResponse?: components.V3VerifyBatchResponse | undefined;
};

/** Result of `v3.v3VerifyStatusRequest`. */
export type V3VerifyStatusRequestResponse = {
  httpMeta: HTTPMetadata;
  headers: { [name: string]: Array<string> };
  v3VerifyStatusResponse?: components.V3VerifyStatusResponse | undefined;
};

/** Result of `v3.v3DeviceRevokeRequest`. */
export type V3DeviceRevokeRequestResponse = {
  httpMeta: HTTPMetadata;
  headers: { [name: string]: Array<string> };
  v3DeviceRevokeResponse?: components.V3DeviceRevokeResponse | undefined;
};

/** Result of `auth.authStartRequest`. */
export type AuthStartRequestResponse = {
  httpMeta: HTTPMetadata;
  authStartResponse?: components.AuthStartResponse | undefined;
};

/** Result of `auth.authContinueRequest`. */
export type AuthContinueRequestResponse = {
  httpMeta: HTTPMetadata;
  authContinueResponse?: components.AuthContinueResponse | undefined;
};

/** Result of `auth.authFinishRequest`. */
export type AuthFinishRequestResponse = {
  httpMeta: HTTPMetadata;
  authFinishResponse?: components.AuthFinishResponse | undefined;
};

/** Result of `domain.v3DomainIDRequest`. */
export type V3DomainIDRequestResponse = {
  httpMeta: HTTPMetadata;
  headers: { [name: string]: Array<string> };
  v3DomainIDResponse?: components.V3DomainIDResponse | undefined;
};

/** Result of `domain.v3DomainLinkRequest`. */
export type V3DomainLinkRequestResponse = {
  httpMeta: HTTPMetadata;
  v3DomainLinkResponse?: components.V3DomainLinkResponse | undefined;
};

/** Result of `domain.v3DomainConfirmLinkRequest`. */
export type V3DomainConfirmLinkRequestResponse = {
  httpMeta: HTTPMetadata;
  v3DomainConfirmLinkResponse?: components.V3DomainConfirmLinkResponse | undefined;
};

/** Result of `domain.v3DomainLinkedRequest`. */
export type V3DomainLinkedRequestResponse = {
  httpMeta: HTTPMetadata;
  headers: { [name: string]: Array<string> };
  v3DomainLinkedResponse?: components.V3DomainLinkedResponse | undefined;
};

/** Result of `domain.v3DomainUnlinkRequest`. */
export type V3DomainUnlinkRequestResponse = {
  httpMeta: HTTPMetadata;
  v3DomainUnlinkResponse?: components.V3DomainUnlinkResponse | undefined;
};

/** Result of `identity.v3EnrollIdentity`. */
export type V3EnrollIdentityResponse = {
  httpMeta: HTTPMetadata;
  v3EnrollIdentityResponse?: components.V3EnrollIdentityResponse | undefined;
};

/** Result of `identity.v3BatchEnrollIdentities`. */
export type V3BatchEnrollIdentitiesResponse = {
  httpMeta: HTTPMetadata;
  v3BatchEnrollIdentitiesResponse?: components.V3BatchEnrollIdentitiesResponse | undefined;
};

/** Arguments of `identity.v3BatchGetIdentities`. */
export type V3BatchGetIdentitiesRequest = {
  clientRequestId?: string | undefined;
  limit?: number | undefined;
  startKey?: string | undefined;
  showInactive?: boolean | undefined;
};

/** Result of `identity.v3BatchGetIdentities`. */
export type V3BatchGetIdentitiesResponse = {
  httpMeta: HTTPMetadata;
  v3BatchGetIdentitiesResponse?: components.V3BatchGetIdentitiesResponse | undefined;
};

/** Arguments of `identity.v3GetIdentity`. */
export type V3GetIdentityRequest = { proveId: string; clientRequestId?: string | undefined };

/** Result of `identity.v3GetIdentity`. */
export type V3GetIdentityResponse = {
  httpMeta: HTTPMetadata;
  v3GetIdentityResponse?: components.V3GetIdentityResponse | undefined;
};

/** Arguments of `identity.v3GetIdentitiesByPhoneNumber`. */
export type V3GetIdentitiesByPhoneNumberRequest = { mobileNumber: string; clientRequestId?: string | undefined };

/** Result of `identity.v3GetIdentitiesByPhoneNumber`. */
export type V3GetIdentitiesByPhoneNumberResponse = {
  httpMeta: HTTPMetadata;
  v3GetIdentitiesByPhoneNumberResponse?: components.V3GetIdentitiesByPhoneNumberResponse | undefined;
};

/** Arguments of `identity.v3ActivateIdentity`. */
export type V3ActivateIdentityRequest = {
  proveId: string;
  v3ActivateIdentityRequest?: components.V3ActivateIdentityRequest | undefined;
};

/** Result of `identity.v3ActivateIdentity`. */
export type V3ActivateIdentityResponse = {
  httpMeta: HTTPMetadata;
  v3ActivateIdentityResponse?: components.V3ActivateIdentityResponse | undefined;
};

/** Arguments of `identity.v3DeactivateIdentity`. */
export type V3DeactivateIdentityRequest = {
  proveId: string;
  v3IdentityDeactivateRequest?: components.V3IdentityDeactivateRequest | undefined;
};

/** Result of `identity.v3DeactivateIdentity`. */
export type V3DeactivateIdentityResponse = {
  httpMeta: HTTPMetadata;
  v3DeactivateIdentityResponse?: components.V3DeactivateIdentityResponse | undefined;
};

/** Arguments of `identity.v3DisenrollIdentity`. */
export type V3DisenrollIdentityRequest = { proveId: string; clientRequestId?: string | undefined };

/** Result of `identity.v3DisenrollIdentity`. */
export type V3DisenrollIdentityResponse = {
  httpMeta: HTTPMetadata;
  v3DisenrollIdentityResponse?: components.V3DisenrollIdentityResponse | undefined;
};

/** Arguments of `identity.v3CrossDomainIdentity`. */
export type V3CrossDomainIdentityRequest = {
  identityId: string;
  v3CrossDomainIdentityRequest?: components.V3CrossDomainIdentityRequest | undefined;
};

/** Result of `identity.v3CrossDomainIdentity`. */
export type V3CrossDomainIdentityResponse = {
  httpMeta: HTTPMetadata;
  v3CrossDomainIdentityResponse?: components.V3CrossDomainIdentityResponse | undefined;
};

/** Arguments of `identity.v3DiscoverRequest`. */
export type V3DiscoverRequestRequest = { proveId: string; clientRequestId?: string | undefined };

/** Result of `identity.v3DiscoverRequest`. */
export type V3DiscoverRequestResponse = {
  httpMeta: HTTPMetadata;
  headers: { [name: string]: Array<string> };
  v3DiscoverResponse?: components.V3DiscoverResponse | undefined;
};

/** Arguments of `identity.v3FetchRequest`. */
export type V3FetchRequestRequest = { proveId: string; attributeId: string; clientRequestId?: string | undefined };

/** Result of `identity.v3FetchRequest`. */
export type V3FetchRequestResponse = {
  httpMeta: HTTPMetadata;
  v3FetchResponse?: components.V3FetchResponse | undefined;
};
