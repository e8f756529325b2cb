// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import type * as models from "../models/operations/index.ts";
import { argumentsFromJSON, argumentsToJSON, resultFromJSON, resultToJSON } from "./envelope.ts";
import type { FromJSON, ToJSON } from "./json.ts";
import * as operations from "./operations.ts";

export const v3TokenRequestResponseFromJSON: FromJSON<models.V3TokenRequestResponse> =
  /* @__PURE__ */ resultFromJSON<models.V3TokenRequestResponse>(operations.v3TokenRequestOperation);
export const v3TokenRequestResponseToJSON: ToJSON<models.V3TokenRequestResponse> =
  /* @__PURE__ */ resultToJSON<models.V3TokenRequestResponse>(operations.v3TokenRequestOperation);
export const v3StartRequestResponseFromJSON: FromJSON<models.V3StartRequestResponse> =
  /* @__PURE__ */ resultFromJSON<models.V3StartRequestResponse>(operations.v3StartRequestOperation);
export const v3StartRequestResponseToJSON: ToJSON<models.V3StartRequestResponse> =
  /* @__PURE__ */ resultToJSON<models.V3StartRequestResponse>(operations.v3StartRequestOperation);
export const v3ValidateRequestResponseFromJSON: FromJSON<models.V3ValidateRequestResponse> =
  /* @__PURE__ */ resultFromJSON<models.V3ValidateRequestResponse>(operations.v3ValidateRequestOperation);
export const v3ValidateRequestResponseToJSON: ToJSON<models.V3ValidateRequestResponse> =
  /* @__PURE__ */ resultToJSON<models.V3ValidateRequestResponse>(operations.v3ValidateRequestOperation);
export const v3ChallengeRequestResponseFromJSON: FromJSON<models.V3ChallengeRequestResponse> =
  /* @__PURE__ */ resultFromJSON<models.V3ChallengeRequestResponse>(operations.v3ChallengeRequestOperation);
export const v3ChallengeRequestResponseToJSON: ToJSON<models.V3ChallengeRequestResponse> =
  /* @__PURE__ */ resultToJSON<models.V3ChallengeRequestResponse>(operations.v3ChallengeRequestOperation);
export const v3CompleteRequestResponseFromJSON: FromJSON<models.V3CompleteRequestResponse> =
  /* @__PURE__ */ resultFromJSON<models.V3CompleteRequestResponse>(operations.v3CompleteRequestOperation);
export const v3CompleteRequestResponseToJSON: ToJSON<models.V3CompleteRequestResponse> =
  /* @__PURE__ */ resultToJSON<models.V3CompleteRequestResponse>(operations.v3CompleteRequestOperation);
export const v3UnifyRequestResponseFromJSON: FromJSON<models.V3UnifyRequestResponse> =
  /* @__PURE__ */ resultFromJSON<models.V3UnifyRequestResponse>(operations.v3UnifyRequestOperation);
export const v3UnifyRequestResponseToJSON: ToJSON<models.V3UnifyRequestResponse> =
  /* @__PURE__ */ resultToJSON<models.V3UnifyRequestResponse>(operations.v3UnifyRequestOperation);
export const v3UnifyStatusRequestResponseFromJSON: FromJSON<models.V3UnifyStatusRequestResponse> =
  /* @__PURE__ */ resultFromJSON<models.V3UnifyStatusRequestResponse>(operations.v3UnifyStatusRequestOperation);
export const v3UnifyStatusRequestResponseToJSON: ToJSON<models.V3UnifyStatusRequestResponse> =
  /* @__PURE__ */ resultToJSON<models.V3UnifyStatusRequestResponse>(operations.v3UnifyStatusRequestOperation);
export const v3UnifyBindRequestResponseFromJSON: FromJSON<models.V3UnifyBindRequestResponse> =
  /* @__PURE__ */ resultFromJSON<models.V3UnifyBindRequestResponse>(operations.v3UnifyBindRequestOperation);
export const v3UnifyBindRequestResponseToJSON: ToJSON<models.V3UnifyBindRequestResponse> =
  /* @__PURE__ */ resultToJSON<models.V3UnifyBindRequestResponse>(operations.v3UnifyBindRequestOperation);
export const v3VerifyRequestResponseFromJSON: FromJSON<models.V3VerifyRequestResponse> =
  /* @__PURE__ */ resultFromJSON<models.V3VerifyRequestResponse>(operations.v3VerifyRequestOperation);
export const v3VerifyRequestResponseToJSON: ToJSON<models.V3VerifyRequestResponse> =
  /* @__PURE__ */ resultToJSON<models.V3VerifyRequestResponse>(operations.v3VerifyRequestOperation);
export const v3VerifyBatchRequestResponseFromJSON: FromJSON<models.V3VerifyBatchRequestResponse> =
  /* @__PURE__ */ resultFromJSON<models.V3VerifyBatchRequestResponse>(operations.v3VerifyBatchRequestOperation);
export const v3VerifyBatchRequestResponseToJSON: ToJSON<models.V3VerifyBatchRequestResponse> =
  /* @__PURE__ */ resultToJSON<models.V3VerifyBatchRequestResponse>(operations.v3VerifyBatchRequestOperation);
export const v3VerifyStatusRequestResponseFromJSON: FromJSON<models.V3VerifyStatusRequestResponse> =
  /* @__PURE__ */ resultFromJSON<models.V3VerifyStatusRequestResponse>(operations.v3VerifyStatusRequestOperation);
export const v3VerifyStatusRequestResponseToJSON: ToJSON<models.V3VerifyStatusRequestResponse> =
  /* @__PURE__ */ resultToJSON<models.V3VerifyStatusRequestResponse>(operations.v3VerifyStatusRequestOperation);
export const v3DeviceRevokeRequestResponseFromJSON: FromJSON<models.V3DeviceRevokeRequestResponse> =
  /* @__PURE__ */ resultFromJSON<models.V3DeviceRevokeRequestResponse>(operations.v3DeviceRevokeRequestOperation);
export const v3DeviceRevokeRequestResponseToJSON: ToJSON<models.V3DeviceRevokeRequestResponse> =
  /* @__PURE__ */ resultToJSON<models.V3DeviceRevokeRequestResponse>(operations.v3DeviceRevokeRequestOperation);
export const authStartRequestResponseFromJSON: FromJSON<models.AuthStartRequestResponse> =
  /* @__PURE__ */ resultFromJSON<models.AuthStartRequestResponse>(operations.authStartRequestOperation);
export const authStartRequestResponseToJSON: ToJSON<models.AuthStartRequestResponse> =
  /* @__PURE__ */ resultToJSON<models.AuthStartRequestResponse>(operations.authStartRequestOperation);
export const authContinueRequestResponseFromJSON: FromJSON<models.AuthContinueRequestResponse> =
  /* @__PURE__ */ resultFromJSON<models.AuthContinueRequestResponse>(operations.authContinueRequestOperation);
export const authContinueRequestResponseToJSON: ToJSON<models.AuthContinueRequestResponse> =
  /* @__PURE__ */ resultToJSON<models.AuthContinueRequestResponse>(operations.authContinueRequestOperation);
export const authFinishRequestResponseFromJSON: FromJSON<models.AuthFinishRequestResponse> =
  /* @__PURE__ */ resultFromJSON<models.AuthFinishRequestResponse>(operations.authFinishRequestOperation);
export const authFinishRequestResponseToJSON: ToJSON<models.AuthFinishRequestResponse> =
  /* @__PURE__ */ resultToJSON<models.AuthFinishRequestResponse>(operations.authFinishRequestOperation);
export const v3DomainIDRequestResponseFromJSON: FromJSON<models.V3DomainIDRequestResponse> =
  /* @__PURE__ */ resultFromJSON<models.V3DomainIDRequestResponse>(operations.v3DomainIDRequestOperation);
export const v3DomainIDRequestResponseToJSON: ToJSON<models.V3DomainIDRequestResponse> =
  /* @__PURE__ */ resultToJSON<models.V3DomainIDRequestResponse>(operations.v3DomainIDRequestOperation);
export const v3DomainLinkRequestResponseFromJSON: FromJSON<models.V3DomainLinkRequestResponse> =
  /* @__PURE__ */ resultFromJSON<models.V3DomainLinkRequestResponse>(operations.v3DomainLinkRequestOperation);
export const v3DomainLinkRequestResponseToJSON: ToJSON<models.V3DomainLinkRequestResponse> =
  /* @__PURE__ */ resultToJSON<models.V3DomainLinkRequestResponse>(operations.v3DomainLinkRequestOperation);
export const v3DomainConfirmLinkRequestResponseFromJSON: FromJSON<models.V3DomainConfirmLinkRequestResponse> =
  /* @__PURE__ */ resultFromJSON<models.V3DomainConfirmLinkRequestResponse>(
    operations.v3DomainConfirmLinkRequestOperation,
  );
export const v3DomainConfirmLinkRequestResponseToJSON: ToJSON<models.V3DomainConfirmLinkRequestResponse> =
  /* @__PURE__ */ resultToJSON<models.V3DomainConfirmLinkRequestResponse>(
    operations.v3DomainConfirmLinkRequestOperation,
  );
export const v3DomainLinkedRequestResponseFromJSON: FromJSON<models.V3DomainLinkedRequestResponse> =
  /* @__PURE__ */ resultFromJSON<models.V3DomainLinkedRequestResponse>(operations.v3DomainLinkedRequestOperation);
export const v3DomainLinkedRequestResponseToJSON: ToJSON<models.V3DomainLinkedRequestResponse> =
  /* @__PURE__ */ resultToJSON<models.V3DomainLinkedRequestResponse>(operations.v3DomainLinkedRequestOperation);
export const v3DomainUnlinkRequestResponseFromJSON: FromJSON<models.V3DomainUnlinkRequestResponse> =
  /* @__PURE__ */ resultFromJSON<models.V3DomainUnlinkRequestResponse>(operations.v3DomainUnlinkRequestOperation);
export const v3DomainUnlinkRequestResponseToJSON: ToJSON<models.V3DomainUnlinkRequestResponse> =
  /* @__PURE__ */ resultToJSON<models.V3DomainUnlinkRequestResponse>(operations.v3DomainUnlinkRequestOperation);
export const v3EnrollIdentityResponseFromJSON: FromJSON<models.V3EnrollIdentityResponse> =
  /* @__PURE__ */ resultFromJSON<models.V3EnrollIdentityResponse>(operations.v3EnrollIdentityOperation);
export const v3EnrollIdentityResponseToJSON: ToJSON<models.V3EnrollIdentityResponse> =
  /* @__PURE__ */ resultToJSON<models.V3EnrollIdentityResponse>(operations.v3EnrollIdentityOperation);
export const v3BatchEnrollIdentitiesResponseFromJSON: FromJSON<models.V3BatchEnrollIdentitiesResponse> =
  /* @__PURE__ */ resultFromJSON<models.V3BatchEnrollIdentitiesResponse>(operations.v3BatchEnrollIdentitiesOperation);
export const v3BatchEnrollIdentitiesResponseToJSON: ToJSON<models.V3BatchEnrollIdentitiesResponse> =
  /* @__PURE__ */ resultToJSON<models.V3BatchEnrollIdentitiesResponse>(operations.v3BatchEnrollIdentitiesOperation);
export const v3BatchGetIdentitiesResponseFromJSON: FromJSON<models.V3BatchGetIdentitiesResponse> =
  /* @__PURE__ */ resultFromJSON<models.V3BatchGetIdentitiesResponse>(operations.v3BatchGetIdentitiesOperation);
export const v3BatchGetIdentitiesResponseToJSON: ToJSON<models.V3BatchGetIdentitiesResponse> =
  /* @__PURE__ */ resultToJSON<models.V3BatchGetIdentitiesResponse>(operations.v3BatchGetIdentitiesOperation);
export const v3GetIdentityResponseFromJSON: FromJSON<models.V3GetIdentityResponse> =
  /* @__PURE__ */ resultFromJSON<models.V3GetIdentityResponse>(operations.v3GetIdentityOperation);
export const v3GetIdentityResponseToJSON: ToJSON<models.V3GetIdentityResponse> =
  /* @__PURE__ */ resultToJSON<models.V3GetIdentityResponse>(operations.v3GetIdentityOperation);
export const v3GetIdentitiesByPhoneNumberResponseFromJSON: FromJSON<models.V3GetIdentitiesByPhoneNumberResponse> =
  /* @__PURE__ */ resultFromJSON<models.V3GetIdentitiesByPhoneNumberResponse>(
    operations.v3GetIdentitiesByPhoneNumberOperation,
  );
export const v3GetIdentitiesByPhoneNumberResponseToJSON: ToJSON<models.V3GetIdentitiesByPhoneNumberResponse> =
  /* @__PURE__ */ resultToJSON<models.V3GetIdentitiesByPhoneNumberResponse>(
    operations.v3GetIdentitiesByPhoneNumberOperation,
  );
export const v3ActivateIdentityResponseFromJSON: FromJSON<models.V3ActivateIdentityResponse> =
  /* @__PURE__ */ resultFromJSON<models.V3ActivateIdentityResponse>(operations.v3ActivateIdentityOperation);
export const v3ActivateIdentityResponseToJSON: ToJSON<models.V3ActivateIdentityResponse> =
  /* @__PURE__ */ resultToJSON<models.V3ActivateIdentityResponse>(operations.v3ActivateIdentityOperation);
export const v3DeactivateIdentityResponseFromJSON: FromJSON<models.V3DeactivateIdentityResponse> =
  /* @__PURE__ */ resultFromJSON<models.V3DeactivateIdentityResponse>(operations.v3DeactivateIdentityOperation);
export const v3DeactivateIdentityResponseToJSON: ToJSON<models.V3DeactivateIdentityResponse> =
  /* @__PURE__ */ resultToJSON<models.V3DeactivateIdentityResponse>(operations.v3DeactivateIdentityOperation);
export const v3DisenrollIdentityResponseFromJSON: FromJSON<models.V3DisenrollIdentityResponse> =
  /* @__PURE__ */ resultFromJSON<models.V3DisenrollIdentityResponse>(operations.v3DisenrollIdentityOperation);
export const v3DisenrollIdentityResponseToJSON: ToJSON<models.V3DisenrollIdentityResponse> =
  /* @__PURE__ */ resultToJSON<models.V3DisenrollIdentityResponse>(operations.v3DisenrollIdentityOperation);
export const v3CrossDomainIdentityResponseFromJSON: FromJSON<models.V3CrossDomainIdentityResponse> =
  /* @__PURE__ */ resultFromJSON<models.V3CrossDomainIdentityResponse>(operations.v3CrossDomainIdentityOperation);
export const v3CrossDomainIdentityResponseToJSON: ToJSON<models.V3CrossDomainIdentityResponse> =
  /* @__PURE__ */ resultToJSON<models.V3CrossDomainIdentityResponse>(operations.v3CrossDomainIdentityOperation);
export const v3DiscoverRequestResponseFromJSON: FromJSON<models.V3DiscoverRequestResponse> =
  /* @__PURE__ */ resultFromJSON<models.V3DiscoverRequestResponse>(operations.v3DiscoverRequestOperation);
export const v3DiscoverRequestResponseToJSON: ToJSON<models.V3DiscoverRequestResponse> =
  /* @__PURE__ */ resultToJSON<models.V3DiscoverRequestResponse>(operations.v3DiscoverRequestOperation);
export const v3FetchRequestResponseFromJSON: FromJSON<models.V3FetchRequestResponse> =
  /* @__PURE__ */ resultFromJSON<models.V3FetchRequestResponse>(operations.v3FetchRequestOperation);
export const v3FetchRequestResponseToJSON: ToJSON<models.V3FetchRequestResponse> =
  /* @__PURE__ */ resultToJSON<models.V3FetchRequestResponse>(operations.v3FetchRequestOperation);
export const v3BatchGetIdentitiesRequestFromJSON: FromJSON<models.V3BatchGetIdentitiesRequest> =
  /* @__PURE__ */ argumentsFromJSON<models.V3BatchGetIdentitiesRequest>(operations.v3BatchGetIdentitiesOperation);
export const v3BatchGetIdentitiesRequestToJSON: ToJSON<models.V3BatchGetIdentitiesRequest> =
  /* @__PURE__ */ argumentsToJSON<models.V3BatchGetIdentitiesRequest>(operations.v3BatchGetIdentitiesOperation);
export const v3GetIdentityRequestFromJSON: FromJSON<models.V3GetIdentityRequest> =
  /* @__PURE__ */ argumentsFromJSON<models.V3GetIdentityRequest>(operations.v3GetIdentityOperation);
export const v3GetIdentityRequestToJSON: ToJSON<models.V3GetIdentityRequest> =
  /* @__PURE__ */ argumentsToJSON<models.V3GetIdentityRequest>(operations.v3GetIdentityOperation);
export const v3GetIdentitiesByPhoneNumberRequestFromJSON: FromJSON<models.V3GetIdentitiesByPhoneNumberRequest> =
  /* @__PURE__ */ argumentsFromJSON<models.V3GetIdentitiesByPhoneNumberRequest>(
    operations.v3GetIdentitiesByPhoneNumberOperation,
  );
export const v3GetIdentitiesByPhoneNumberRequestToJSON: ToJSON<models.V3GetIdentitiesByPhoneNumberRequest> =
  /* @__PURE__ */ argumentsToJSON<models.V3GetIdentitiesByPhoneNumberRequest>(
    operations.v3GetIdentitiesByPhoneNumberOperation,
  );
export const v3ActivateIdentityRequestFromJSON: FromJSON<models.V3ActivateIdentityRequest> =
  /* @__PURE__ */ argumentsFromJSON<models.V3ActivateIdentityRequest>(
    operations.v3ActivateIdentityOperation,
    "v3ActivateIdentityRequest",
  );
export const v3ActivateIdentityRequestToJSON: ToJSON<models.V3ActivateIdentityRequest> =
  /* @__PURE__ */ argumentsToJSON<models.V3ActivateIdentityRequest>(
    operations.v3ActivateIdentityOperation,
    "v3ActivateIdentityRequest",
  );
export const v3DeactivateIdentityRequestFromJSON: FromJSON<models.V3DeactivateIdentityRequest> =
  /* @__PURE__ */ argumentsFromJSON<models.V3DeactivateIdentityRequest>(
    operations.v3DeactivateIdentityOperation,
    "v3IdentityDeactivateRequest",
  );
export const v3DeactivateIdentityRequestToJSON: ToJSON<models.V3DeactivateIdentityRequest> =
  /* @__PURE__ */ argumentsToJSON<models.V3DeactivateIdentityRequest>(
    operations.v3DeactivateIdentityOperation,
    "v3IdentityDeactivateRequest",
  );
export const v3DisenrollIdentityRequestFromJSON: FromJSON<models.V3DisenrollIdentityRequest> =
  /* @__PURE__ */ argumentsFromJSON<models.V3DisenrollIdentityRequest>(operations.v3DisenrollIdentityOperation);
export const v3DisenrollIdentityRequestToJSON: ToJSON<models.V3DisenrollIdentityRequest> =
  /* @__PURE__ */ argumentsToJSON<models.V3DisenrollIdentityRequest>(operations.v3DisenrollIdentityOperation);
export const v3CrossDomainIdentityRequestFromJSON: FromJSON<models.V3CrossDomainIdentityRequest> =
  /* @__PURE__ */ argumentsFromJSON<models.V3CrossDomainIdentityRequest>(
    operations.v3CrossDomainIdentityOperation,
    "v3CrossDomainIdentityRequest",
  );
export const v3CrossDomainIdentityRequestToJSON: ToJSON<models.V3CrossDomainIdentityRequest> =
  /* @__PURE__ */ argumentsToJSON<models.V3CrossDomainIdentityRequest>(
    operations.v3CrossDomainIdentityOperation,
    "v3CrossDomainIdentityRequest",
  );
export const v3DiscoverRequestRequestFromJSON: FromJSON<models.V3DiscoverRequestRequest> =
  /* @__PURE__ */ argumentsFromJSON<models.V3DiscoverRequestRequest>(operations.v3DiscoverRequestOperation);
export const v3DiscoverRequestRequestToJSON: ToJSON<models.V3DiscoverRequestRequest> =
  /* @__PURE__ */ argumentsToJSON<models.V3DiscoverRequestRequest>(operations.v3DiscoverRequestOperation);
export const v3FetchRequestRequestFromJSON: FromJSON<models.V3FetchRequestRequest> =
  /* @__PURE__ */ argumentsFromJSON<models.V3FetchRequestRequest>(operations.v3FetchRequestOperation);
export const v3FetchRequestRequestToJSON: ToJSON<models.V3FetchRequestRequest> =
  /* @__PURE__ */ argumentsToJSON<models.V3FetchRequestRequest>(operations.v3FetchRequestOperation);
