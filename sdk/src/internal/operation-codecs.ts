// Derived from contract/ by `npm run generate`. Change the contract, not this file.
import type * as models from "../models/operations/types.ts";
import { argumentsFromJSON, argumentsToJSON, resultFromJSON, resultToJSON } from "./envelope.ts";
import type { FromJSON, ToJSON } from "./json.ts";
import {
  v3TokenRequestOperation,
  v3StartRequestOperation,
  v3ValidateRequestOperation,
  v3ChallengeRequestOperation,
  v3CompleteRequestOperation,
  v3UnifyRequestOperation,
  v3UnifyStatusRequestOperation,
  v3UnifyBindRequestOperation,
  v3VerifyRequestOperation,
  v3VerifyBatchRequestOperation,
  v3VerifyStatusRequestOperation,
  v3DeviceRevokeRequestOperation,
  authStartRequestOperation,
  authContinueRequestOperation,
  authFinishRequestOperation,
  v3DomainIDRequestOperation,
  v3DomainLinkRequestOperation,
  v3DomainConfirmLinkRequestOperation,
  v3DomainLinkedRequestOperation,
  v3DomainUnlinkRequestOperation,
  v3EnrollIdentityOperation,
  v3BatchEnrollIdentitiesOperation,
  v3BatchGetIdentitiesOperation,
  v3GetIdentityOperation,
  v3GetIdentitiesByPhoneNumberOperation,
  v3ActivateIdentityOperation,
  v3DeactivateIdentityOperation,
  v3DisenrollIdentityOperation,
  v3CrossDomainIdentityOperation,
  v3DiscoverRequestOperation,
  v3FetchRequestOperation,
} from "./operations.ts";

export const v3TokenRequestResponseFromJSON: FromJSON<models.V3TokenRequestResponse> = (json) =>
  resultFromJSON(v3TokenRequestOperation, json);
export const v3TokenRequestResponseToJSON: ToJSON<models.V3TokenRequestResponse> = (value) =>
  resultToJSON(v3TokenRequestOperation, value);
export const v3StartRequestResponseFromJSON: FromJSON<models.V3StartRequestResponse> = (json) =>
  resultFromJSON(v3StartRequestOperation, json);
export const v3StartRequestResponseToJSON: ToJSON<models.V3StartRequestResponse> = (value) =>
  resultToJSON(v3StartRequestOperation, value);
export const v3ValidateRequestResponseFromJSON: FromJSON<models.V3ValidateRequestResponse> = (json) =>
  resultFromJSON(v3ValidateRequestOperation, json);
export const v3ValidateRequestResponseToJSON: ToJSON<models.V3ValidateRequestResponse> = (value) =>
  resultToJSON(v3ValidateRequestOperation, value);
export const v3ChallengeRequestResponseFromJSON: FromJSON<models.V3ChallengeRequestResponse> = (json) =>
  resultFromJSON(v3ChallengeRequestOperation, json);
export const v3ChallengeRequestResponseToJSON: ToJSON<models.V3ChallengeRequestResponse> = (value) =>
  resultToJSON(v3ChallengeRequestOperation, value);
export const v3CompleteRequestResponseFromJSON: FromJSON<models.V3CompleteRequestResponse> = (json) =>
  resultFromJSON(v3CompleteRequestOperation, json);
export const v3CompleteRequestResponseToJSON: ToJSON<models.V3CompleteRequestResponse> = (value) =>
  resultToJSON(v3CompleteRequestOperation, value);
export const v3UnifyRequestResponseFromJSON: FromJSON<models.V3UnifyRequestResponse> = (json) =>
  resultFromJSON(v3UnifyRequestOperation, json);
export const v3UnifyRequestResponseToJSON: ToJSON<models.V3UnifyRequestResponse> = (value) =>
  resultToJSON(v3UnifyRequestOperation, value);
export const v3UnifyStatusRequestResponseFromJSON: FromJSON<models.V3UnifyStatusRequestResponse> = (json) =>
  resultFromJSON(v3UnifyStatusRequestOperation, json);
export const v3UnifyStatusRequestResponseToJSON: ToJSON<models.V3UnifyStatusRequestResponse> = (value) =>
  resultToJSON(v3UnifyStatusRequestOperation, value);
export const v3UnifyBindRequestResponseFromJSON: FromJSON<models.V3UnifyBindRequestResponse> = (json) =>
  resultFromJSON(v3UnifyBindRequestOperation, json);
export const v3UnifyBindRequestResponseToJSON: ToJSON<models.V3UnifyBindRequestResponse> = (value) =>
  resultToJSON(v3UnifyBindRequestOperation, value);
export const v3VerifyRequestResponseFromJSON: FromJSON<models.V3VerifyRequestResponse> = (json) =>
  resultFromJSON(v3VerifyRequestOperation, json);
export const v3VerifyRequestResponseToJSON: ToJSON<models.V3VerifyRequestResponse> = (value) =>
  resultToJSON(v3VerifyRequestOperation, value);
export const v3VerifyBatchRequestResponseFromJSON: FromJSON<models.V3VerifyBatchRequestResponse> = (json) =>
  resultFromJSON(v3VerifyBatchRequestOperation, json);
export const v3VerifyBatchRequestResponseToJSON: ToJSON<models.V3VerifyBatchRequestResponse> = (value) =>
  resultToJSON(v3VerifyBatchRequestOperation, value);
export const v3VerifyStatusRequestResponseFromJSON: FromJSON<models.V3VerifyStatusRequestResponse> = (json) =>
  resultFromJSON(v3VerifyStatusRequestOperation, json);
export const v3VerifyStatusRequestResponseToJSON: ToJSON<models.V3VerifyStatusRequestResponse> = (value) =>
  resultToJSON(v3VerifyStatusRequestOperation, value);
export const v3DeviceRevokeRequestResponseFromJSON: FromJSON<models.V3DeviceRevokeRequestResponse> = (json) =>
  resultFromJSON(v3DeviceRevokeRequestOperation, json);
export const v3DeviceRevokeRequestResponseToJSON: ToJSON<models.V3DeviceRevokeRequestResponse> = (value) =>
  resultToJSON(v3DeviceRevokeRequestOperation, value);
export const authStartRequestResponseFromJSON: FromJSON<models.AuthStartRequestResponse> = (json) =>
  resultFromJSON(authStartRequestOperation, json);
export const authStartRequestResponseToJSON: ToJSON<models.AuthStartRequestResponse> = (value) =>
  resultToJSON(authStartRequestOperation, value);
export const authContinueRequestResponseFromJSON: FromJSON<models.AuthContinueRequestResponse> = (json) =>
  resultFromJSON(authContinueRequestOperation, json);
export const authContinueRequestResponseToJSON: ToJSON<models.AuthContinueRequestResponse> = (value) =>
  resultToJSON(authContinueRequestOperation, value);
export const authFinishRequestResponseFromJSON: FromJSON<models.AuthFinishRequestResponse> = (json) =>
  resultFromJSON(authFinishRequestOperation, json);
export const authFinishRequestResponseToJSON: ToJSON<models.AuthFinishRequestResponse> = (value) =>
  resultToJSON(authFinishRequestOperation, value);
export const v3DomainIDRequestResponseFromJSON: FromJSON<models.V3DomainIDRequestResponse> = (json) =>
  resultFromJSON(v3DomainIDRequestOperation, json);
export const v3DomainIDRequestResponseToJSON: ToJSON<models.V3DomainIDRequestResponse> = (value) =>
  resultToJSON(v3DomainIDRequestOperation, value);
export const v3DomainLinkRequestResponseFromJSON: FromJSON<models.V3DomainLinkRequestResponse> = (json) =>
  resultFromJSON(v3DomainLinkRequestOperation, json);
export const v3DomainLinkRequestResponseToJSON: ToJSON<models.V3DomainLinkRequestResponse> = (value) =>
  resultToJSON(v3DomainLinkRequestOperation, value);
export const v3DomainConfirmLinkRequestResponseFromJSON: FromJSON<models.V3DomainConfirmLinkRequestResponse> = (json) =>
  resultFromJSON(v3DomainConfirmLinkRequestOperation, json);
export const v3DomainConfirmLinkRequestResponseToJSON: ToJSON<models.V3DomainConfirmLinkRequestResponse> = (value) =>
  resultToJSON(v3DomainConfirmLinkRequestOperation, value);
export const v3DomainLinkedRequestResponseFromJSON: FromJSON<models.V3DomainLinkedRequestResponse> = (json) =>
  resultFromJSON(v3DomainLinkedRequestOperation, json);
export const v3DomainLinkedRequestResponseToJSON: ToJSON<models.V3DomainLinkedRequestResponse> = (value) =>
  resultToJSON(v3DomainLinkedRequestOperation, value);
export const v3DomainUnlinkRequestResponseFromJSON: FromJSON<models.V3DomainUnlinkRequestResponse> = (json) =>
  resultFromJSON(v3DomainUnlinkRequestOperation, json);
export const v3DomainUnlinkRequestResponseToJSON: ToJSON<models.V3DomainUnlinkRequestResponse> = (value) =>
  resultToJSON(v3DomainUnlinkRequestOperation, value);
export const v3EnrollIdentityResponseFromJSON: FromJSON<models.V3EnrollIdentityResponse> = (json) =>
  resultFromJSON(v3EnrollIdentityOperation, json);
export const v3EnrollIdentityResponseToJSON: ToJSON<models.V3EnrollIdentityResponse> = (value) =>
  resultToJSON(v3EnrollIdentityOperation, value);
export const v3BatchEnrollIdentitiesResponseFromJSON: FromJSON<models.V3BatchEnrollIdentitiesResponse> = (json) =>
  resultFromJSON(v3BatchEnrollIdentitiesOperation, json);
export const v3BatchEnrollIdentitiesResponseToJSON: ToJSON<models.V3BatchEnrollIdentitiesResponse> = (value) =>
  resultToJSON(v3BatchEnrollIdentitiesOperation, value);
export const v3BatchGetIdentitiesResponseFromJSON: FromJSON<models.V3BatchGetIdentitiesResponse> = (json) =>
  resultFromJSON(v3BatchGetIdentitiesOperation, json);
export const v3BatchGetIdentitiesResponseToJSON: ToJSON<models.V3BatchGetIdentitiesResponse> = (value) =>
  resultToJSON(v3BatchGetIdentitiesOperation, value);
export const v3GetIdentityResponseFromJSON: FromJSON<models.V3GetIdentityResponse> = (json) =>
  resultFromJSON(v3GetIdentityOperation, json);
export const v3GetIdentityResponseToJSON: ToJSON<models.V3GetIdentityResponse> = (value) =>
  resultToJSON(v3GetIdentityOperation, value);
export const v3GetIdentitiesByPhoneNumberResponseFromJSON: FromJSON<models.V3GetIdentitiesByPhoneNumberResponse> = (
  json,
) => resultFromJSON(v3GetIdentitiesByPhoneNumberOperation, json);
export const v3GetIdentitiesByPhoneNumberResponseToJSON: ToJSON<models.V3GetIdentitiesByPhoneNumberResponse> = (
  value,
) => resultToJSON(v3GetIdentitiesByPhoneNumberOperation, value);
export const v3ActivateIdentityResponseFromJSON: FromJSON<models.V3ActivateIdentityResponse> = (json) =>
  resultFromJSON(v3ActivateIdentityOperation, json);
export const v3ActivateIdentityResponseToJSON: ToJSON<models.V3ActivateIdentityResponse> = (value) =>
  resultToJSON(v3ActivateIdentityOperation, value);
export const v3DeactivateIdentityResponseFromJSON: FromJSON<models.V3DeactivateIdentityResponse> = (json) =>
  resultFromJSON(v3DeactivateIdentityOperation, json);
export const v3DeactivateIdentityResponseToJSON: ToJSON<models.V3DeactivateIdentityResponse> = (value) =>
  resultToJSON(v3DeactivateIdentityOperation, value);
export const v3DisenrollIdentityResponseFromJSON: FromJSON<models.V3DisenrollIdentityResponse> = (json) =>
  resultFromJSON(v3DisenrollIdentityOperation, json);
export const v3DisenrollIdentityResponseToJSON: ToJSON<models.V3DisenrollIdentityResponse> = (value) =>
  resultToJSON(v3DisenrollIdentityOperation, value);
export const v3CrossDomainIdentityResponseFromJSON: FromJSON<models.V3CrossDomainIdentityResponse> = (json) =>
  resultFromJSON(v3CrossDomainIdentityOperation, json);
export const v3CrossDomainIdentityResponseToJSON: ToJSON<models.V3CrossDomainIdentityResponse> = (value) =>
  resultToJSON(v3CrossDomainIdentityOperation, value);
export const v3DiscoverRequestResponseFromJSON: FromJSON<models.V3DiscoverRequestResponse> = (json) =>
  resultFromJSON(v3DiscoverRequestOperation, json);
export const v3DiscoverRequestResponseToJSON: ToJSON<models.V3DiscoverRequestResponse> = (value) =>
  resultToJSON(v3DiscoverRequestOperation, value);
export const v3FetchRequestResponseFromJSON: FromJSON<models.V3FetchRequestResponse> = (json) =>
  resultFromJSON(v3FetchRequestOperation, json);
export const v3FetchRequestResponseToJSON: ToJSON<models.V3FetchRequestResponse> = (value) =>
  resultToJSON(v3FetchRequestOperation, value);
export const v3BatchGetIdentitiesRequestFromJSON: FromJSON<models.V3BatchGetIdentitiesRequest> = (json) =>
  argumentsFromJSON(v3BatchGetIdentitiesOperation, json);
export const v3BatchGetIdentitiesRequestToJSON: ToJSON<models.V3BatchGetIdentitiesRequest> = (value) =>
  argumentsToJSON(v3BatchGetIdentitiesOperation, value);
export const v3GetIdentityRequestFromJSON: FromJSON<models.V3GetIdentityRequest> = (json) =>
  argumentsFromJSON(v3GetIdentityOperation, json);
export const v3GetIdentityRequestToJSON: ToJSON<models.V3GetIdentityRequest> = (value) =>
  argumentsToJSON(v3GetIdentityOperation, value);
export const v3GetIdentitiesByPhoneNumberRequestFromJSON: FromJSON<models.V3GetIdentitiesByPhoneNumberRequest> = (
  json,
) => argumentsFromJSON(v3GetIdentitiesByPhoneNumberOperation, json);
export const v3GetIdentitiesByPhoneNumberRequestToJSON: ToJSON<models.V3GetIdentitiesByPhoneNumberRequest> = (value) =>
  argumentsToJSON(v3GetIdentitiesByPhoneNumberOperation, value);
export const v3ActivateIdentityRequestFromJSON: FromJSON<models.V3ActivateIdentityRequest> = (json) =>
  argumentsFromJSON(v3ActivateIdentityOperation, json, "v3ActivateIdentityRequest");
export const v3ActivateIdentityRequestToJSON: ToJSON<models.V3ActivateIdentityRequest> = (value) =>
  argumentsToJSON(v3ActivateIdentityOperation, value, "v3ActivateIdentityRequest");
export const v3DeactivateIdentityRequestFromJSON: FromJSON<models.V3DeactivateIdentityRequest> = (json) =>
  argumentsFromJSON(v3DeactivateIdentityOperation, json, "v3IdentityDeactivateRequest");
export const v3DeactivateIdentityRequestToJSON: ToJSON<models.V3DeactivateIdentityRequest> = (value) =>
  argumentsToJSON(v3DeactivateIdentityOperation, value, "v3IdentityDeactivateRequest");
export const v3DisenrollIdentityRequestFromJSON: FromJSON<models.V3DisenrollIdentityRequest> = (json) =>
  argumentsFromJSON(v3DisenrollIdentityOperation, json);
export const v3DisenrollIdentityRequestToJSON: ToJSON<models.V3DisenrollIdentityRequest> = (value) =>
  argumentsToJSON(v3DisenrollIdentityOperation, value);
export const v3CrossDomainIdentityRequestFromJSON: FromJSON<models.V3CrossDomainIdentityRequest> = (json) =>
  argumentsFromJSON(v3CrossDomainIdentityOperation, json, "v3CrossDomainIdentityRequest");
export const v3CrossDomainIdentityRequestToJSON: ToJSON<models.V3CrossDomainIdentityRequest> = (value) =>
  argumentsToJSON(v3CrossDomainIdentityOperation, value, "v3CrossDomainIdentityRequest");
export const v3DiscoverRequestRequestFromJSON: FromJSON<models.V3DiscoverRequestRequest> = (json) =>
  argumentsFromJSON(v3DiscoverRequestOperation, json);
export const v3DiscoverRequestRequestToJSON: ToJSON<models.V3DiscoverRequestRequest> = (value) =>
  argumentsToJSON(v3DiscoverRequestOperation, value);
export const v3FetchRequestRequestFromJSON: FromJSON<models.V3FetchRequestRequest> = (json) =>
  argumentsFromJSON(v3FetchRequestOperation, json);
export const v3FetchRequestRequestToJSON: ToJSON<models.V3FetchRequestRequest> = (value) =>
  argumentsToJSON(v3FetchRequestOperation, value);
