// Derived from contract/ by `npm run generate`. Change the contract, not this file.
/* oxlint-disable max-lines */
import type * as components from "../models/components/types.ts";
import { type FromJSON, fromJSON, type ToJSON, toJSON } from "./json.ts";
import {
  v3TokenRequestShape,
  v3TokenResponseShape,
  v3StartRequestShape,
  v3StartResponseShape,
  v3ValidateRequestShape,
  v3ValidateResponseEvaluationShape,
  v3ValidateResponseShape,
  v3ChallengeRequestShape,
  evaluationShape,
  v3ChallengeAddressEntryRequestShape,
  v3ChallengeIndividualRequestShape,
  v3ChallengeResponseShape,
  v3CompleteAddressEntryRequestShape,
  v3CompleteIndividualRequestShape,
  v3CompleteRequestShape,
  v3CompleteResponseEvaluationShape,
  dataSourceAddressResponseInternalShape,
  dataSourceEmailAddressResponseInternalShape,
  dataSourceIdentifiersResponseInternalShape,
  dataSourceNameResponseInternalShape,
  dataSourceInternalShape,
  idvDataInternalShape,
  kycFieldTypeResponseInternalShape,
  amlTypeListResponseInternalShape,
  kycInternalShape,
  v3CompleteResponseShape,
  v3UnifyRequestShape,
  v3UnifyResponseShape,
  v3UnifyStatusRequestShape,
  v3UnifyStatusResponseEvaluationShape,
  v3UnifyStatusResponseShape,
  v3UnifyBindRequestShape,
  v3UnifyBindResponseEvaluationShape,
  v3UnifyBindResponseShape,
  identityAttributeShape,
  v3VerifyRequestShape,
  addressShape,
  identityShape,
  businessAddressShape,
  registrationFilingShape,
  relatedPersonShape,
  businessShape,
  v3VerifyResponseEvaluationShape,
  v3VerifyResponseShape,
  verifyBatchRequestItemShape,
  v3VerifyBatchRequestShape,
  verifyBatchResultItemEvaluationShape,
  verifyBatchResultItemShape,
  v3VerifyBatchResponseShape,
  v3VerifyStatusRequestShape,
  v3VerifyStatusResponseEvaluationShape,
  v3VerifyStatusResponseShape,
  v3DeviceRevokeRequestShape,
  v3DeviceRevokeResponseShape,
  authStartRequestDeliveryPushNotificationShape,
  authStartRequestDeliveryPushShape,
  authStartRequestDeliveryScanNotificationShape,
  authStartRequestDeliveryScanShape,
  authStartRequestDeliveryShape,
  authStartRequestSubjectCardAuthenticatorAirKeyClaimShape,
  authStartRequestSubjectCardAuthenticatorAirKeyShape,
  authStartRequestSubjectCardAuthenticatorsShape,
  authStartRequestSubjectCardShape,
  authStartRequestSubjectDeviceAuthenticatorPassiveShape,
  authStartRequestSubjectDeviceAuthenticatorsShape,
  authStartRequestSubjectDeviceClaimShape,
  authStartRequestSubjectDeviceShape,
  authStartRequestInstantAuthConsentShape,
  authStartRequestSubjectMobileAuthenticatorInstantShape,
  authStartRequestSubjectMobileAuthenticatorInstantLinkShape,
  authStartRequestSubjectMobileAuthenticatorOTPShape,
  authStartRequestSubjectMobileAuthenticatorPassiveShape,
  authStartRequestSubjectMobileAuthenticatorUniversalShape,
  authStartRequestSubjectMobileAuthenticatorsShape,
  authStartRequestSubjectMobileClaimShape,
  authStartRequestSubjectMobileShape,
  docvShape,
  authStartRequestSubjectUserAuthenticatorPassiveShape,
  ppbShape,
  presentShape,
  authStartRequestSubjectUserAuthenticatorsShape,
  authStartRequestSubjectUserClaimShape,
  authStartRequestSubjectUserShape,
  authStartRequestSubjectsShape,
  authStartRequestShape,
  pushTokenShape,
  authStartResponseShape,
  authContinueRequestSubjectMobileClaimShape,
  authContinueRequestSubjectMobileShape,
  authContinueRequestSubjectsShape,
  authContinueRequestShape,
  authContinueResponseErrorShape,
  authContinueResponseSubjectCardResultShape,
  authContinueResponseSubjectMobileResultShape,
  authContinueResponseSubjectsResultsShape,
  authContinueResponseShape,
  authFinishRequestShape,
  authFinishResponsePushDeliveryExtrasShape,
  authFinishResponsePushDeliveryShape,
  authFinishResponseScanDeliveryExtrasShape,
  authFinishResponseScanDeliveryShape,
  authFinishResponseDeliveryShape,
  authFinishResponseCardErrorShape,
  authFinishResponseSubjectCardResultSuccessClaimShape,
  authFinishResponseSubjectCardResultSuccessShape,
  authFinishResponseSubjectCardsResultShape,
  authFinishResponseErrorShape,
  authFinishResponseSubjectDeviceResultSuccessClaimShape,
  fingerprintShape,
  authFinishResponseRawSignalsShape,
  subjectDeviceResultSuccessExtrasTrustShape,
  authFinishResponseSubjectDeviceResultSuccessExtrasShape,
  authFinishResponseSubjectDeviceResultSuccessShape,
  authFinishResponseSubjectDeviceResultShape,
  authFinishResponseSubjectMobileResultSuccessClaimShape,
  authFinishResponseSubjectMobileResultSuccessExtrasShape,
  authFinishResponseSubjectMobileResultSuccessShape,
  authFinishResponseSubjectMobileResultShape,
  authFinishResponseSubjectUserResultSuccessClaimShape,
  subScoresShape,
  userTrustScoreShape,
  authFinishResponseUserExtrasShape,
  authFinishResponseSubjectUserResultSuccessShape,
  authFinishResponseSubjectUserResultShape,
  authFinishResponseSubjectsShape,
  authFinishResponseShape,
  v3DomainIDResponseShape,
  v3DomainLinkRequestShape,
  v3DomainLinkResponseShape,
  v3DomainConfirmLinkRequestShape,
  v3DomainConfirmLinkResponseShape,
  linkedFromShape,
  linkedToShape,
  requestsFromShape,
  requestsToShape,
  v3DomainLinkedResponseShape,
  v3DomainUnlinkRequestShape,
  v3DomainUnlinkResponseShape,
  v3EnrollIdentityRequestShape,
  v3EnrollIdentityResponseShape,
  batchEnrollItemShape,
  v3BatchEnrollIdentitiesRequestShape,
  postBatchResultItemShape,
  v3BatchEnrollIdentitiesResponseShape,
  getBatchIdentityItemShape,
  v3BatchGetIdentitiesResponseShape,
  v3GetIdentityResponseShape,
  lookupIdentityItemShape,
  v3GetIdentitiesByPhoneNumberResponseShape,
  v3ActivateIdentityRequestShape,
  v3ActivateIdentityResponseShape,
  v3IdentityDeactivateRequestShape,
  v3DeactivateIdentityResponseShape,
  v3DisenrollIdentityResponseShape,
  v3CrossDomainIdentityRequestShape,
  identityItemShape,
  v3CrossDomainIdentityResponseShape,
  resultShape,
  v3DiscoverResponseShape,
  fetchResultShape,
  v3FetchResponseShape,
} from "./schemas.ts";

export const v3TokenRequestFromJSON: FromJSON<components.V3TokenRequest> = (json) =>
  fromJSON(v3TokenRequestShape, json);
export const v3TokenRequestToJSON: ToJSON<components.V3TokenRequest> = (model) => toJSON(v3TokenRequestShape, model);
export const v3TokenResponseFromJSON: FromJSON<components.V3TokenResponse> = (json) =>
  fromJSON(v3TokenResponseShape, json);
export const v3TokenResponseToJSON: ToJSON<components.V3TokenResponse> = (model) => toJSON(v3TokenResponseShape, model);
export const v3StartRequestFromJSON: FromJSON<components.V3StartRequest> = (json) =>
  fromJSON(v3StartRequestShape, json);
export const v3StartRequestToJSON: ToJSON<components.V3StartRequest> = (model) => toJSON(v3StartRequestShape, model);
export const v3StartResponseFromJSON: FromJSON<components.V3StartResponse> = (json) =>
  fromJSON(v3StartResponseShape, json);
export const v3StartResponseToJSON: ToJSON<components.V3StartResponse> = (model) => toJSON(v3StartResponseShape, model);
export const v3ValidateRequestFromJSON: FromJSON<components.V3ValidateRequest> = (json) =>
  fromJSON(v3ValidateRequestShape, json);
export const v3ValidateRequestToJSON: ToJSON<components.V3ValidateRequest> = (model) =>
  toJSON(v3ValidateRequestShape, model);
export const v3ValidateResponseEvaluationFromJSON: FromJSON<components.V3ValidateResponseEvaluation> = (json) =>
  fromJSON(v3ValidateResponseEvaluationShape, json);
export const v3ValidateResponseEvaluationToJSON: ToJSON<components.V3ValidateResponseEvaluation> = (model) =>
  toJSON(v3ValidateResponseEvaluationShape, model);
export const v3ValidateResponseFromJSON: FromJSON<components.V3ValidateResponse> = (json) =>
  fromJSON(v3ValidateResponseShape, json);
export const v3ValidateResponseToJSON: ToJSON<components.V3ValidateResponse> = (model) =>
  toJSON(v3ValidateResponseShape, model);
export const v3ChallengeRequestFromJSON: FromJSON<components.V3ChallengeRequest> = (json) =>
  fromJSON(v3ChallengeRequestShape, json);
export const v3ChallengeRequestToJSON: ToJSON<components.V3ChallengeRequest> = (model) =>
  toJSON(v3ChallengeRequestShape, model);
export const evaluationFromJSON: FromJSON<components.Evaluation> = (json) => fromJSON(evaluationShape, json);
export const evaluationToJSON: ToJSON<components.Evaluation> = (model) => toJSON(evaluationShape, model);
export const v3ChallengeAddressEntryRequestFromJSON: FromJSON<components.V3ChallengeAddressEntryRequest> = (json) =>
  fromJSON(v3ChallengeAddressEntryRequestShape, json);
export const v3ChallengeAddressEntryRequestToJSON: ToJSON<components.V3ChallengeAddressEntryRequest> = (model) =>
  toJSON(v3ChallengeAddressEntryRequestShape, model);
export const v3ChallengeIndividualRequestFromJSON: FromJSON<components.V3ChallengeIndividualRequest> = (json) =>
  fromJSON(v3ChallengeIndividualRequestShape, json);
export const v3ChallengeIndividualRequestToJSON: ToJSON<components.V3ChallengeIndividualRequest> = (model) =>
  toJSON(v3ChallengeIndividualRequestShape, model);
export const v3ChallengeResponseFromJSON: FromJSON<components.V3ChallengeResponse> = (json) =>
  fromJSON(v3ChallengeResponseShape, json);
export const v3ChallengeResponseToJSON: ToJSON<components.V3ChallengeResponse> = (model) =>
  toJSON(v3ChallengeResponseShape, model);
export const v3CompleteAddressEntryRequestFromJSON: FromJSON<components.V3CompleteAddressEntryRequest> = (json) =>
  fromJSON(v3CompleteAddressEntryRequestShape, json);
export const v3CompleteAddressEntryRequestToJSON: ToJSON<components.V3CompleteAddressEntryRequest> = (model) =>
  toJSON(v3CompleteAddressEntryRequestShape, model);
export const v3CompleteIndividualRequestFromJSON: FromJSON<components.V3CompleteIndividualRequest> = (json) =>
  fromJSON(v3CompleteIndividualRequestShape, json);
export const v3CompleteIndividualRequestToJSON: ToJSON<components.V3CompleteIndividualRequest> = (model) =>
  toJSON(v3CompleteIndividualRequestShape, model);
export const v3CompleteRequestFromJSON: FromJSON<components.V3CompleteRequest> = (json) =>
  fromJSON(v3CompleteRequestShape, json);
export const v3CompleteRequestToJSON: ToJSON<components.V3CompleteRequest> = (model) =>
  toJSON(v3CompleteRequestShape, model);
export const v3CompleteResponseEvaluationFromJSON: FromJSON<components.V3CompleteResponseEvaluation> = (json) =>
  fromJSON(v3CompleteResponseEvaluationShape, json);
export const v3CompleteResponseEvaluationToJSON: ToJSON<components.V3CompleteResponseEvaluation> = (model) =>
  toJSON(v3CompleteResponseEvaluationShape, model);
export const dataSourceAddressResponseInternalFromJSON: FromJSON<components.DataSourceAddressResponseInternal> = (
  json,
) => fromJSON(dataSourceAddressResponseInternalShape, json);
export const dataSourceAddressResponseInternalToJSON: ToJSON<components.DataSourceAddressResponseInternal> = (model) =>
  toJSON(dataSourceAddressResponseInternalShape, model);
export const dataSourceEmailAddressResponseInternalFromJSON: FromJSON<
  components.DataSourceEmailAddressResponseInternal
> = (json) => fromJSON(dataSourceEmailAddressResponseInternalShape, json);
export const dataSourceEmailAddressResponseInternalToJSON: ToJSON<components.DataSourceEmailAddressResponseInternal> = (
  model,
) => toJSON(dataSourceEmailAddressResponseInternalShape, model);
export const dataSourceIdentifiersResponseInternalFromJSON: FromJSON<
  components.DataSourceIdentifiersResponseInternal
> = (json) => fromJSON(dataSourceIdentifiersResponseInternalShape, json);
export const dataSourceIdentifiersResponseInternalToJSON: ToJSON<components.DataSourceIdentifiersResponseInternal> = (
  model,
) => toJSON(dataSourceIdentifiersResponseInternalShape, model);
export const dataSourceNameResponseInternalFromJSON: FromJSON<components.DataSourceNameResponseInternal> = (json) =>
  fromJSON(dataSourceNameResponseInternalShape, json);
export const dataSourceNameResponseInternalToJSON: ToJSON<components.DataSourceNameResponseInternal> = (model) =>
  toJSON(dataSourceNameResponseInternalShape, model);
export const dataSourceInternalFromJSON: FromJSON<components.DataSourceInternal> = (json) =>
  fromJSON(dataSourceInternalShape, json);
export const dataSourceInternalToJSON: ToJSON<components.DataSourceInternal> = (model) =>
  toJSON(dataSourceInternalShape, model);
export const idvDataInternalFromJSON: FromJSON<components.IDVDataInternal> = (json) =>
  fromJSON(idvDataInternalShape, json);
export const idvDataInternalToJSON: ToJSON<components.IDVDataInternal> = (model) => toJSON(idvDataInternalShape, model);
export const kycFieldTypeResponseInternalFromJSON: FromJSON<components.KYCFieldTypeResponseInternal> = (json) =>
  fromJSON(kycFieldTypeResponseInternalShape, json);
export const kycFieldTypeResponseInternalToJSON: ToJSON<components.KYCFieldTypeResponseInternal> = (model) =>
  toJSON(kycFieldTypeResponseInternalShape, model);
export const amlTypeListResponseInternalFromJSON: FromJSON<components.AmlTypeListResponseInternal> = (json) =>
  fromJSON(amlTypeListResponseInternalShape, json);
export const amlTypeListResponseInternalToJSON: ToJSON<components.AmlTypeListResponseInternal> = (model) =>
  toJSON(amlTypeListResponseInternalShape, model);
export const kycInternalFromJSON: FromJSON<components.KYCInternal> = (json) => fromJSON(kycInternalShape, json);
export const kycInternalToJSON: ToJSON<components.KYCInternal> = (model) => toJSON(kycInternalShape, model);
export const v3CompleteResponseFromJSON: FromJSON<components.V3CompleteResponse> = (json) =>
  fromJSON(v3CompleteResponseShape, json);
export const v3CompleteResponseToJSON: ToJSON<components.V3CompleteResponse> = (model) =>
  toJSON(v3CompleteResponseShape, model);
export const v3UnifyRequestFromJSON: FromJSON<components.V3UnifyRequest> = (json) =>
  fromJSON(v3UnifyRequestShape, json);
export const v3UnifyRequestToJSON: ToJSON<components.V3UnifyRequest> = (model) => toJSON(v3UnifyRequestShape, model);
export const v3UnifyResponseFromJSON: FromJSON<components.V3UnifyResponse> = (json) =>
  fromJSON(v3UnifyResponseShape, json);
export const v3UnifyResponseToJSON: ToJSON<components.V3UnifyResponse> = (model) => toJSON(v3UnifyResponseShape, model);
export const v3UnifyStatusRequestFromJSON: FromJSON<components.V3UnifyStatusRequest> = (json) =>
  fromJSON(v3UnifyStatusRequestShape, json);
export const v3UnifyStatusRequestToJSON: ToJSON<components.V3UnifyStatusRequest> = (model) =>
  toJSON(v3UnifyStatusRequestShape, model);
export const v3UnifyStatusResponseEvaluationFromJSON: FromJSON<components.V3UnifyStatusResponseEvaluation> = (json) =>
  fromJSON(v3UnifyStatusResponseEvaluationShape, json);
export const v3UnifyStatusResponseEvaluationToJSON: ToJSON<components.V3UnifyStatusResponseEvaluation> = (model) =>
  toJSON(v3UnifyStatusResponseEvaluationShape, model);
export const v3UnifyStatusResponseFromJSON: FromJSON<components.V3UnifyStatusResponse> = (json) =>
  fromJSON(v3UnifyStatusResponseShape, json);
export const v3UnifyStatusResponseToJSON: ToJSON<components.V3UnifyStatusResponse> = (model) =>
  toJSON(v3UnifyStatusResponseShape, model);
export const v3UnifyBindRequestFromJSON: FromJSON<components.V3UnifyBindRequest> = (json) =>
  fromJSON(v3UnifyBindRequestShape, json);
export const v3UnifyBindRequestToJSON: ToJSON<components.V3UnifyBindRequest> = (model) =>
  toJSON(v3UnifyBindRequestShape, model);
export const v3UnifyBindResponseEvaluationFromJSON: FromJSON<components.V3UnifyBindResponseEvaluation> = (json) =>
  fromJSON(v3UnifyBindResponseEvaluationShape, json);
export const v3UnifyBindResponseEvaluationToJSON: ToJSON<components.V3UnifyBindResponseEvaluation> = (model) =>
  toJSON(v3UnifyBindResponseEvaluationShape, model);
export const v3UnifyBindResponseFromJSON: FromJSON<components.V3UnifyBindResponse> = (json) =>
  fromJSON(v3UnifyBindResponseShape, json);
export const v3UnifyBindResponseToJSON: ToJSON<components.V3UnifyBindResponse> = (model) =>
  toJSON(v3UnifyBindResponseShape, model);
export const identityAttributeFromJSON: FromJSON<components.IdentityAttribute> = (json) =>
  fromJSON(identityAttributeShape, json);
export const identityAttributeToJSON: ToJSON<components.IdentityAttribute> = (model) =>
  toJSON(identityAttributeShape, model);
export const v3VerifyRequestFromJSON: FromJSON<components.V3VerifyRequest> = (json) =>
  fromJSON(v3VerifyRequestShape, json);
export const v3VerifyRequestToJSON: ToJSON<components.V3VerifyRequest> = (model) => toJSON(v3VerifyRequestShape, model);
export const addressFromJSON: FromJSON<components.Address> = (json) => fromJSON(addressShape, json);
export const addressToJSON: ToJSON<components.Address> = (model) => toJSON(addressShape, model);
export const identityFromJSON: FromJSON<components.Identity> = (json) => fromJSON(identityShape, json);
export const identityToJSON: ToJSON<components.Identity> = (model) => toJSON(identityShape, model);
export const businessAddressFromJSON: FromJSON<components.BusinessAddress> = (json) =>
  fromJSON(businessAddressShape, json);
export const businessAddressToJSON: ToJSON<components.BusinessAddress> = (model) => toJSON(businessAddressShape, model);
export const registrationFilingFromJSON: FromJSON<components.RegistrationFiling> = (json) =>
  fromJSON(registrationFilingShape, json);
export const registrationFilingToJSON: ToJSON<components.RegistrationFiling> = (model) =>
  toJSON(registrationFilingShape, model);
export const relatedPersonFromJSON: FromJSON<components.RelatedPerson> = (json) => fromJSON(relatedPersonShape, json);
export const relatedPersonToJSON: ToJSON<components.RelatedPerson> = (model) => toJSON(relatedPersonShape, model);
export const businessFromJSON: FromJSON<components.Business> = (json) => fromJSON(businessShape, json);
export const businessToJSON: ToJSON<components.Business> = (model) => toJSON(businessShape, model);
export const v3VerifyResponseEvaluationFromJSON: FromJSON<components.V3VerifyResponseEvaluation> = (json) =>
  fromJSON(v3VerifyResponseEvaluationShape, json);
export const v3VerifyResponseEvaluationToJSON: ToJSON<components.V3VerifyResponseEvaluation> = (model) =>
  toJSON(v3VerifyResponseEvaluationShape, model);
export const v3VerifyResponseFromJSON: FromJSON<components.V3VerifyResponse> = (json) =>
  fromJSON(v3VerifyResponseShape, json);
export const v3VerifyResponseToJSON: ToJSON<components.V3VerifyResponse> = (model) =>
  toJSON(v3VerifyResponseShape, model);
export const verifyBatchRequestItemFromJSON: FromJSON<components.VerifyBatchRequestItem> = (json) =>
  fromJSON(verifyBatchRequestItemShape, json);
export const verifyBatchRequestItemToJSON: ToJSON<components.VerifyBatchRequestItem> = (model) =>
  toJSON(verifyBatchRequestItemShape, model);
export const v3VerifyBatchRequestFromJSON: FromJSON<components.V3VerifyBatchRequest> = (json) =>
  fromJSON(v3VerifyBatchRequestShape, json);
export const v3VerifyBatchRequestToJSON: ToJSON<components.V3VerifyBatchRequest> = (model) =>
  toJSON(v3VerifyBatchRequestShape, model);
export const verifyBatchResultItemEvaluationFromJSON: FromJSON<components.VerifyBatchResultItemEvaluation> = (json) =>
  fromJSON(verifyBatchResultItemEvaluationShape, json);
export const verifyBatchResultItemEvaluationToJSON: ToJSON<components.VerifyBatchResultItemEvaluation> = (model) =>
  toJSON(verifyBatchResultItemEvaluationShape, model);
export const verifyBatchResultItemFromJSON: FromJSON<components.VerifyBatchResultItem> = (json) =>
  fromJSON(verifyBatchResultItemShape, json);
export const verifyBatchResultItemToJSON: ToJSON<components.VerifyBatchResultItem> = (model) =>
  toJSON(verifyBatchResultItemShape, model);
export const v3VerifyBatchResponseFromJSON: FromJSON<components.V3VerifyBatchResponse> = (json) =>
  fromJSON(v3VerifyBatchResponseShape, json);
export const v3VerifyBatchResponseToJSON: ToJSON<components.V3VerifyBatchResponse> = (model) =>
  toJSON(v3VerifyBatchResponseShape, model);
export const v3VerifyStatusRequestFromJSON: FromJSON<components.V3VerifyStatusRequest> = (json) =>
  fromJSON(v3VerifyStatusRequestShape, json);
export const v3VerifyStatusRequestToJSON: ToJSON<components.V3VerifyStatusRequest> = (model) =>
  toJSON(v3VerifyStatusRequestShape, model);
export const v3VerifyStatusResponseEvaluationFromJSON: FromJSON<components.V3VerifyStatusResponseEvaluation> = (json) =>
  fromJSON(v3VerifyStatusResponseEvaluationShape, json);
export const v3VerifyStatusResponseEvaluationToJSON: ToJSON<components.V3VerifyStatusResponseEvaluation> = (model) =>
  toJSON(v3VerifyStatusResponseEvaluationShape, model);
export const v3VerifyStatusResponseFromJSON: FromJSON<components.V3VerifyStatusResponse> = (json) =>
  fromJSON(v3VerifyStatusResponseShape, json);
export const v3VerifyStatusResponseToJSON: ToJSON<components.V3VerifyStatusResponse> = (model) =>
  toJSON(v3VerifyStatusResponseShape, model);
export const v3DeviceRevokeRequestFromJSON: FromJSON<components.V3DeviceRevokeRequest> = (json) =>
  fromJSON(v3DeviceRevokeRequestShape, json);
export const v3DeviceRevokeRequestToJSON: ToJSON<components.V3DeviceRevokeRequest> = (model) =>
  toJSON(v3DeviceRevokeRequestShape, model);
export const v3DeviceRevokeResponseFromJSON: FromJSON<components.V3DeviceRevokeResponse> = (json) =>
  fromJSON(v3DeviceRevokeResponseShape, json);
export const v3DeviceRevokeResponseToJSON: ToJSON<components.V3DeviceRevokeResponse> = (model) =>
  toJSON(v3DeviceRevokeResponseShape, model);
export const authStartRequestDeliveryPushNotificationFromJSON: FromJSON<
  components.AuthStartRequestDeliveryPushNotification
> = (json) => fromJSON(authStartRequestDeliveryPushNotificationShape, json);
export const authStartRequestDeliveryPushNotificationToJSON: ToJSON<
  components.AuthStartRequestDeliveryPushNotification
> = (model) => toJSON(authStartRequestDeliveryPushNotificationShape, model);
export const authStartRequestDeliveryPushFromJSON: FromJSON<components.AuthStartRequestDeliveryPush> = (json) =>
  fromJSON(authStartRequestDeliveryPushShape, json);
export const authStartRequestDeliveryPushToJSON: ToJSON<components.AuthStartRequestDeliveryPush> = (model) =>
  toJSON(authStartRequestDeliveryPushShape, model);
export const authStartRequestDeliveryScanNotificationFromJSON: FromJSON<
  components.AuthStartRequestDeliveryScanNotification
> = (json) => fromJSON(authStartRequestDeliveryScanNotificationShape, json);
export const authStartRequestDeliveryScanNotificationToJSON: ToJSON<
  components.AuthStartRequestDeliveryScanNotification
> = (model) => toJSON(authStartRequestDeliveryScanNotificationShape, model);
export const authStartRequestDeliveryScanFromJSON: FromJSON<components.AuthStartRequestDeliveryScan> = (json) =>
  fromJSON(authStartRequestDeliveryScanShape, json);
export const authStartRequestDeliveryScanToJSON: ToJSON<components.AuthStartRequestDeliveryScan> = (model) =>
  toJSON(authStartRequestDeliveryScanShape, model);
export const authStartRequestDeliveryFromJSON: FromJSON<components.AuthStartRequestDelivery> = (json) =>
  fromJSON(authStartRequestDeliveryShape, json);
export const authStartRequestDeliveryToJSON: ToJSON<components.AuthStartRequestDelivery> = (model) =>
  toJSON(authStartRequestDeliveryShape, model);
export const authStartRequestSubjectCardAuthenticatorAirKeyClaimFromJSON: FromJSON<
  components.AuthStartRequestSubjectCardAuthenticatorAirKeyClaim
> = (json) => fromJSON(authStartRequestSubjectCardAuthenticatorAirKeyClaimShape, json);
export const authStartRequestSubjectCardAuthenticatorAirKeyClaimToJSON: ToJSON<
  components.AuthStartRequestSubjectCardAuthenticatorAirKeyClaim
> = (model) => toJSON(authStartRequestSubjectCardAuthenticatorAirKeyClaimShape, model);
export const authStartRequestSubjectCardAuthenticatorAirKeyFromJSON: FromJSON<
  components.AuthStartRequestSubjectCardAuthenticatorAirKey
> = (json) => fromJSON(authStartRequestSubjectCardAuthenticatorAirKeyShape, json);
export const authStartRequestSubjectCardAuthenticatorAirKeyToJSON: ToJSON<
  components.AuthStartRequestSubjectCardAuthenticatorAirKey
> = (model) => toJSON(authStartRequestSubjectCardAuthenticatorAirKeyShape, model);
export const authStartRequestSubjectCardAuthenticatorsFromJSON: FromJSON<
  components.AuthStartRequestSubjectCardAuthenticators
> = (json) => fromJSON(authStartRequestSubjectCardAuthenticatorsShape, json);
export const authStartRequestSubjectCardAuthenticatorsToJSON: ToJSON<
  components.AuthStartRequestSubjectCardAuthenticators
> = (model) => toJSON(authStartRequestSubjectCardAuthenticatorsShape, model);
export const authStartRequestSubjectCardFromJSON: FromJSON<components.AuthStartRequestSubjectCard> = (json) =>
  fromJSON(authStartRequestSubjectCardShape, json);
export const authStartRequestSubjectCardToJSON: ToJSON<components.AuthStartRequestSubjectCard> = (model) =>
  toJSON(authStartRequestSubjectCardShape, model);
export const authStartRequestSubjectDeviceAuthenticatorPassiveFromJSON: FromJSON<
  components.AuthStartRequestSubjectDeviceAuthenticatorPassive
> = (json) => fromJSON(authStartRequestSubjectDeviceAuthenticatorPassiveShape, json);
export const authStartRequestSubjectDeviceAuthenticatorPassiveToJSON: ToJSON<
  components.AuthStartRequestSubjectDeviceAuthenticatorPassive
> = (model) => toJSON(authStartRequestSubjectDeviceAuthenticatorPassiveShape, model);
export const authStartRequestSubjectDeviceAuthenticatorsFromJSON: FromJSON<
  components.AuthStartRequestSubjectDeviceAuthenticators
> = (json) => fromJSON(authStartRequestSubjectDeviceAuthenticatorsShape, json);
export const authStartRequestSubjectDeviceAuthenticatorsToJSON: ToJSON<
  components.AuthStartRequestSubjectDeviceAuthenticators
> = (model) => toJSON(authStartRequestSubjectDeviceAuthenticatorsShape, model);
export const authStartRequestSubjectDeviceClaimFromJSON: FromJSON<components.AuthStartRequestSubjectDeviceClaim> = (
  json,
) => fromJSON(authStartRequestSubjectDeviceClaimShape, json);
export const authStartRequestSubjectDeviceClaimToJSON: ToJSON<components.AuthStartRequestSubjectDeviceClaim> = (
  model,
) => toJSON(authStartRequestSubjectDeviceClaimShape, model);
export const authStartRequestSubjectDeviceFromJSON: FromJSON<components.AuthStartRequestSubjectDevice> = (json) =>
  fromJSON(authStartRequestSubjectDeviceShape, json);
export const authStartRequestSubjectDeviceToJSON: ToJSON<components.AuthStartRequestSubjectDevice> = (model) =>
  toJSON(authStartRequestSubjectDeviceShape, model);
export const authStartRequestInstantAuthConsentFromJSON: FromJSON<components.AuthStartRequestInstantAuthConsent> = (
  json,
) => fromJSON(authStartRequestInstantAuthConsentShape, json);
export const authStartRequestInstantAuthConsentToJSON: ToJSON<components.AuthStartRequestInstantAuthConsent> = (
  model,
) => toJSON(authStartRequestInstantAuthConsentShape, model);
export const authStartRequestSubjectMobileAuthenticatorInstantFromJSON: FromJSON<
  components.AuthStartRequestSubjectMobileAuthenticatorInstant
> = (json) => fromJSON(authStartRequestSubjectMobileAuthenticatorInstantShape, json);
export const authStartRequestSubjectMobileAuthenticatorInstantToJSON: ToJSON<
  components.AuthStartRequestSubjectMobileAuthenticatorInstant
> = (model) => toJSON(authStartRequestSubjectMobileAuthenticatorInstantShape, model);
export const authStartRequestSubjectMobileAuthenticatorInstantLinkFromJSON: FromJSON<
  components.AuthStartRequestSubjectMobileAuthenticatorInstantLink
> = (json) => fromJSON(authStartRequestSubjectMobileAuthenticatorInstantLinkShape, json);
export const authStartRequestSubjectMobileAuthenticatorInstantLinkToJSON: ToJSON<
  components.AuthStartRequestSubjectMobileAuthenticatorInstantLink
> = (model) => toJSON(authStartRequestSubjectMobileAuthenticatorInstantLinkShape, model);
export const authStartRequestSubjectMobileAuthenticatorOTPFromJSON: FromJSON<
  components.AuthStartRequestSubjectMobileAuthenticatorOTP
> = (json) => fromJSON(authStartRequestSubjectMobileAuthenticatorOTPShape, json);
export const authStartRequestSubjectMobileAuthenticatorOTPToJSON: ToJSON<
  components.AuthStartRequestSubjectMobileAuthenticatorOTP
> = (model) => toJSON(authStartRequestSubjectMobileAuthenticatorOTPShape, model);
export const authStartRequestSubjectMobileAuthenticatorPassiveFromJSON: FromJSON<
  components.AuthStartRequestSubjectMobileAuthenticatorPassive
> = (json) => fromJSON(authStartRequestSubjectMobileAuthenticatorPassiveShape, json);
export const authStartRequestSubjectMobileAuthenticatorPassiveToJSON: ToJSON<
  components.AuthStartRequestSubjectMobileAuthenticatorPassive
> = (model) => toJSON(authStartRequestSubjectMobileAuthenticatorPassiveShape, model);
export const authStartRequestSubjectMobileAuthenticatorUniversalFromJSON: FromJSON<
  components.AuthStartRequestSubjectMobileAuthenticatorUniversal
> = (json) => fromJSON(authStartRequestSubjectMobileAuthenticatorUniversalShape, json);
export const authStartRequestSubjectMobileAuthenticatorUniversalToJSON: ToJSON<
  components.AuthStartRequestSubjectMobileAuthenticatorUniversal
> = (model) => toJSON(authStartRequestSubjectMobileAuthenticatorUniversalShape, model);
export const authStartRequestSubjectMobileAuthenticatorsFromJSON: FromJSON<
  components.AuthStartRequestSubjectMobileAuthenticators
> = (json) => fromJSON(authStartRequestSubjectMobileAuthenticatorsShape, json);
export const authStartRequestSubjectMobileAuthenticatorsToJSON: ToJSON<
  components.AuthStartRequestSubjectMobileAuthenticators
> = (model) => toJSON(authStartRequestSubjectMobileAuthenticatorsShape, model);
export const authStartRequestSubjectMobileClaimFromJSON: FromJSON<components.AuthStartRequestSubjectMobileClaim> = (
  json,
) => fromJSON(authStartRequestSubjectMobileClaimShape, json);
export const authStartRequestSubjectMobileClaimToJSON: ToJSON<components.AuthStartRequestSubjectMobileClaim> = (
  model,
) => toJSON(authStartRequestSubjectMobileClaimShape, model);
export const authStartRequestSubjectMobileFromJSON: FromJSON<components.AuthStartRequestSubjectMobile> = (json) =>
  fromJSON(authStartRequestSubjectMobileShape, json);
export const authStartRequestSubjectMobileToJSON: ToJSON<components.AuthStartRequestSubjectMobile> = (model) =>
  toJSON(authStartRequestSubjectMobileShape, model);
export const docvFromJSON: FromJSON<components.Docv> = (json) => fromJSON(docvShape, json);
export const docvToJSON: ToJSON<components.Docv> = (model) => toJSON(docvShape, model);
export const authStartRequestSubjectUserAuthenticatorPassiveFromJSON: FromJSON<
  components.AuthStartRequestSubjectUserAuthenticatorPassive
> = (json) => fromJSON(authStartRequestSubjectUserAuthenticatorPassiveShape, json);
export const authStartRequestSubjectUserAuthenticatorPassiveToJSON: ToJSON<
  components.AuthStartRequestSubjectUserAuthenticatorPassive
> = (model) => toJSON(authStartRequestSubjectUserAuthenticatorPassiveShape, model);
export const ppbFromJSON: FromJSON<components.Ppb> = (json) => fromJSON(ppbShape, json);
export const ppbToJSON: ToJSON<components.Ppb> = (model) => toJSON(ppbShape, model);
export const presentFromJSON: FromJSON<components.Present> = (json) => fromJSON(presentShape, json);
export const presentToJSON: ToJSON<components.Present> = (model) => toJSON(presentShape, model);
export const authStartRequestSubjectUserAuthenticatorsFromJSON: FromJSON<
  components.AuthStartRequestSubjectUserAuthenticators
> = (json) => fromJSON(authStartRequestSubjectUserAuthenticatorsShape, json);
export const authStartRequestSubjectUserAuthenticatorsToJSON: ToJSON<
  components.AuthStartRequestSubjectUserAuthenticators
> = (model) => toJSON(authStartRequestSubjectUserAuthenticatorsShape, model);
export const authStartRequestSubjectUserClaimFromJSON: FromJSON<components.AuthStartRequestSubjectUserClaim> = (json) =>
  fromJSON(authStartRequestSubjectUserClaimShape, json);
export const authStartRequestSubjectUserClaimToJSON: ToJSON<components.AuthStartRequestSubjectUserClaim> = (model) =>
  toJSON(authStartRequestSubjectUserClaimShape, model);
export const authStartRequestSubjectUserFromJSON: FromJSON<components.AuthStartRequestSubjectUser> = (json) =>
  fromJSON(authStartRequestSubjectUserShape, json);
export const authStartRequestSubjectUserToJSON: ToJSON<components.AuthStartRequestSubjectUser> = (model) =>
  toJSON(authStartRequestSubjectUserShape, model);
export const authStartRequestSubjectsFromJSON: FromJSON<components.AuthStartRequestSubjects> = (json) =>
  fromJSON(authStartRequestSubjectsShape, json);
export const authStartRequestSubjectsToJSON: ToJSON<components.AuthStartRequestSubjects> = (model) =>
  toJSON(authStartRequestSubjectsShape, model);
export const authStartRequestFromJSON: FromJSON<components.AuthStartRequest> = (json) =>
  fromJSON(authStartRequestShape, json);
export const authStartRequestToJSON: ToJSON<components.AuthStartRequest> = (model) =>
  toJSON(authStartRequestShape, model);
export const pushTokenFromJSON: FromJSON<components.PushToken> = (json) => fromJSON(pushTokenShape, json);
export const pushTokenToJSON: ToJSON<components.PushToken> = (model) => toJSON(pushTokenShape, model);
export const authStartResponseFromJSON: FromJSON<components.AuthStartResponse> = (json) =>
  fromJSON(authStartResponseShape, json);
export const authStartResponseToJSON: ToJSON<components.AuthStartResponse> = (model) =>
  toJSON(authStartResponseShape, model);
export const authContinueRequestSubjectMobileClaimFromJSON: FromJSON<
  components.AuthContinueRequestSubjectMobileClaim
> = (json) => fromJSON(authContinueRequestSubjectMobileClaimShape, json);
export const authContinueRequestSubjectMobileClaimToJSON: ToJSON<components.AuthContinueRequestSubjectMobileClaim> = (
  model,
) => toJSON(authContinueRequestSubjectMobileClaimShape, model);
export const authContinueRequestSubjectMobileFromJSON: FromJSON<components.AuthContinueRequestSubjectMobile> = (json) =>
  fromJSON(authContinueRequestSubjectMobileShape, json);
export const authContinueRequestSubjectMobileToJSON: ToJSON<components.AuthContinueRequestSubjectMobile> = (model) =>
  toJSON(authContinueRequestSubjectMobileShape, model);
export const authContinueRequestSubjectsFromJSON: FromJSON<components.AuthContinueRequestSubjects> = (json) =>
  fromJSON(authContinueRequestSubjectsShape, json);
export const authContinueRequestSubjectsToJSON: ToJSON<components.AuthContinueRequestSubjects> = (model) =>
  toJSON(authContinueRequestSubjectsShape, model);
export const authContinueRequestFromJSON: FromJSON<components.AuthContinueRequest> = (json) =>
  fromJSON(authContinueRequestShape, json);
export const authContinueRequestToJSON: ToJSON<components.AuthContinueRequest> = (model) =>
  toJSON(authContinueRequestShape, model);
export const authContinueResponseErrorFromJSON: FromJSON<components.AuthContinueResponseError> = (json) =>
  fromJSON(authContinueResponseErrorShape, json);
export const authContinueResponseErrorToJSON: ToJSON<components.AuthContinueResponseError> = (model) =>
  toJSON(authContinueResponseErrorShape, model);
export const authContinueResponseSubjectCardResultFromJSON: FromJSON<
  components.AuthContinueResponseSubjectCardResult
> = (json) => fromJSON(authContinueResponseSubjectCardResultShape, json);
export const authContinueResponseSubjectCardResultToJSON: ToJSON<components.AuthContinueResponseSubjectCardResult> = (
  model,
) => toJSON(authContinueResponseSubjectCardResultShape, model);
export const authContinueResponseSubjectMobileResultFromJSON: FromJSON<
  components.AuthContinueResponseSubjectMobileResult
> = (json) => fromJSON(authContinueResponseSubjectMobileResultShape, json);
export const authContinueResponseSubjectMobileResultToJSON: ToJSON<
  components.AuthContinueResponseSubjectMobileResult
> = (model) => toJSON(authContinueResponseSubjectMobileResultShape, model);
export const authContinueResponseSubjectsResultsFromJSON: FromJSON<components.AuthContinueResponseSubjectsResults> = (
  json,
) => fromJSON(authContinueResponseSubjectsResultsShape, json);
export const authContinueResponseSubjectsResultsToJSON: ToJSON<components.AuthContinueResponseSubjectsResults> = (
  model,
) => toJSON(authContinueResponseSubjectsResultsShape, model);
export const authContinueResponseFromJSON: FromJSON<components.AuthContinueResponse> = (json) =>
  fromJSON(authContinueResponseShape, json);
export const authContinueResponseToJSON: ToJSON<components.AuthContinueResponse> = (model) =>
  toJSON(authContinueResponseShape, model);
export const authFinishRequestFromJSON: FromJSON<components.AuthFinishRequest> = (json) =>
  fromJSON(authFinishRequestShape, json);
export const authFinishRequestToJSON: ToJSON<components.AuthFinishRequest> = (model) =>
  toJSON(authFinishRequestShape, model);
export const authFinishResponsePushDeliveryExtrasFromJSON: FromJSON<components.AuthFinishResponsePushDeliveryExtras> = (
  json,
) => fromJSON(authFinishResponsePushDeliveryExtrasShape, json);
export const authFinishResponsePushDeliveryExtrasToJSON: ToJSON<components.AuthFinishResponsePushDeliveryExtras> = (
  model,
) => toJSON(authFinishResponsePushDeliveryExtrasShape, model);
export const authFinishResponsePushDeliveryFromJSON: FromJSON<components.AuthFinishResponsePushDelivery> = (json) =>
  fromJSON(authFinishResponsePushDeliveryShape, json);
export const authFinishResponsePushDeliveryToJSON: ToJSON<components.AuthFinishResponsePushDelivery> = (model) =>
  toJSON(authFinishResponsePushDeliveryShape, model);
export const authFinishResponseScanDeliveryExtrasFromJSON: FromJSON<components.AuthFinishResponseScanDeliveryExtras> = (
  json,
) => fromJSON(authFinishResponseScanDeliveryExtrasShape, json);
export const authFinishResponseScanDeliveryExtrasToJSON: ToJSON<components.AuthFinishResponseScanDeliveryExtras> = (
  model,
) => toJSON(authFinishResponseScanDeliveryExtrasShape, model);
export const authFinishResponseScanDeliveryFromJSON: FromJSON<components.AuthFinishResponseScanDelivery> = (json) =>
  fromJSON(authFinishResponseScanDeliveryShape, json);
export const authFinishResponseScanDeliveryToJSON: ToJSON<components.AuthFinishResponseScanDelivery> = (model) =>
  toJSON(authFinishResponseScanDeliveryShape, model);
export const authFinishResponseDeliveryFromJSON: FromJSON<components.AuthFinishResponseDelivery> = (json) =>
  fromJSON(authFinishResponseDeliveryShape, json);
export const authFinishResponseDeliveryToJSON: ToJSON<components.AuthFinishResponseDelivery> = (model) =>
  toJSON(authFinishResponseDeliveryShape, model);
export const authFinishResponseCardErrorFromJSON: FromJSON<components.AuthFinishResponseCardError> = (json) =>
  fromJSON(authFinishResponseCardErrorShape, json);
export const authFinishResponseCardErrorToJSON: ToJSON<components.AuthFinishResponseCardError> = (model) =>
  toJSON(authFinishResponseCardErrorShape, model);
export const authFinishResponseSubjectCardResultSuccessClaimFromJSON: FromJSON<
  components.AuthFinishResponseSubjectCardResultSuccessClaim
> = (json) => fromJSON(authFinishResponseSubjectCardResultSuccessClaimShape, json);
export const authFinishResponseSubjectCardResultSuccessClaimToJSON: ToJSON<
  components.AuthFinishResponseSubjectCardResultSuccessClaim
> = (model) => toJSON(authFinishResponseSubjectCardResultSuccessClaimShape, model);
export const authFinishResponseSubjectCardResultSuccessFromJSON: FromJSON<
  components.AuthFinishResponseSubjectCardResultSuccess
> = (json) => fromJSON(authFinishResponseSubjectCardResultSuccessShape, json);
export const authFinishResponseSubjectCardResultSuccessToJSON: ToJSON<
  components.AuthFinishResponseSubjectCardResultSuccess
> = (model) => toJSON(authFinishResponseSubjectCardResultSuccessShape, model);
export const authFinishResponseSubjectCardsResultFromJSON: FromJSON<components.AuthFinishResponseSubjectCardsResult> = (
  json,
) => fromJSON(authFinishResponseSubjectCardsResultShape, json);
export const authFinishResponseSubjectCardsResultToJSON: ToJSON<components.AuthFinishResponseSubjectCardsResult> = (
  model,
) => toJSON(authFinishResponseSubjectCardsResultShape, model);
export const authFinishResponseErrorFromJSON: FromJSON<components.AuthFinishResponseError> = (json) =>
  fromJSON(authFinishResponseErrorShape, json);
export const authFinishResponseErrorToJSON: ToJSON<components.AuthFinishResponseError> = (model) =>
  toJSON(authFinishResponseErrorShape, model);
export const authFinishResponseSubjectDeviceResultSuccessClaimFromJSON: FromJSON<
  components.AuthFinishResponseSubjectDeviceResultSuccessClaim
> = (json) => fromJSON(authFinishResponseSubjectDeviceResultSuccessClaimShape, json);
export const authFinishResponseSubjectDeviceResultSuccessClaimToJSON: ToJSON<
  components.AuthFinishResponseSubjectDeviceResultSuccessClaim
> = (model) => toJSON(authFinishResponseSubjectDeviceResultSuccessClaimShape, model);
export const fingerprintFromJSON: FromJSON<components.Fingerprint> = (json) => fromJSON(fingerprintShape, json);
export const fingerprintToJSON: ToJSON<components.Fingerprint> = (model) => toJSON(fingerprintShape, model);
export const authFinishResponseRawSignalsFromJSON: FromJSON<components.AuthFinishResponseRawSignals> = (json) =>
  fromJSON(authFinishResponseRawSignalsShape, json);
export const authFinishResponseRawSignalsToJSON: ToJSON<components.AuthFinishResponseRawSignals> = (model) =>
  toJSON(authFinishResponseRawSignalsShape, model);
export const subjectDeviceResultSuccessExtrasTrustFromJSON: FromJSON<
  components.SubjectDeviceResultSuccessExtrasTrust
> = (json) => fromJSON(subjectDeviceResultSuccessExtrasTrustShape, json);
export const subjectDeviceResultSuccessExtrasTrustToJSON: ToJSON<components.SubjectDeviceResultSuccessExtrasTrust> = (
  model,
) => toJSON(subjectDeviceResultSuccessExtrasTrustShape, model);
export const authFinishResponseSubjectDeviceResultSuccessExtrasFromJSON: FromJSON<
  components.AuthFinishResponseSubjectDeviceResultSuccessExtras
> = (json) => fromJSON(authFinishResponseSubjectDeviceResultSuccessExtrasShape, json);
export const authFinishResponseSubjectDeviceResultSuccessExtrasToJSON: ToJSON<
  components.AuthFinishResponseSubjectDeviceResultSuccessExtras
> = (model) => toJSON(authFinishResponseSubjectDeviceResultSuccessExtrasShape, model);
export const authFinishResponseSubjectDeviceResultSuccessFromJSON: FromJSON<
  components.AuthFinishResponseSubjectDeviceResultSuccess
> = (json) => fromJSON(authFinishResponseSubjectDeviceResultSuccessShape, json);
export const authFinishResponseSubjectDeviceResultSuccessToJSON: ToJSON<
  components.AuthFinishResponseSubjectDeviceResultSuccess
> = (model) => toJSON(authFinishResponseSubjectDeviceResultSuccessShape, model);
export const authFinishResponseSubjectDeviceResultFromJSON: FromJSON<
  components.AuthFinishResponseSubjectDeviceResult
> = (json) => fromJSON(authFinishResponseSubjectDeviceResultShape, json);
export const authFinishResponseSubjectDeviceResultToJSON: ToJSON<components.AuthFinishResponseSubjectDeviceResult> = (
  model,
) => toJSON(authFinishResponseSubjectDeviceResultShape, model);
export const authFinishResponseSubjectMobileResultSuccessClaimFromJSON: FromJSON<
  components.AuthFinishResponseSubjectMobileResultSuccessClaim
> = (json) => fromJSON(authFinishResponseSubjectMobileResultSuccessClaimShape, json);
export const authFinishResponseSubjectMobileResultSuccessClaimToJSON: ToJSON<
  components.AuthFinishResponseSubjectMobileResultSuccessClaim
> = (model) => toJSON(authFinishResponseSubjectMobileResultSuccessClaimShape, model);
export const authFinishResponseSubjectMobileResultSuccessExtrasFromJSON: FromJSON<
  components.AuthFinishResponseSubjectMobileResultSuccessExtras
> = (json) => fromJSON(authFinishResponseSubjectMobileResultSuccessExtrasShape, json);
export const authFinishResponseSubjectMobileResultSuccessExtrasToJSON: ToJSON<
  components.AuthFinishResponseSubjectMobileResultSuccessExtras
> = (model) => toJSON(authFinishResponseSubjectMobileResultSuccessExtrasShape, model);
export const authFinishResponseSubjectMobileResultSuccessFromJSON: FromJSON<
  components.AuthFinishResponseSubjectMobileResultSuccess
> = (json) => fromJSON(authFinishResponseSubjectMobileResultSuccessShape, json);
export const authFinishResponseSubjectMobileResultSuccessToJSON: ToJSON<
  components.AuthFinishResponseSubjectMobileResultSuccess
> = (model) => toJSON(authFinishResponseSubjectMobileResultSuccessShape, model);
export const authFinishResponseSubjectMobileResultFromJSON: FromJSON<
  components.AuthFinishResponseSubjectMobileResult
> = (json) => fromJSON(authFinishResponseSubjectMobileResultShape, json);
export const authFinishResponseSubjectMobileResultToJSON: ToJSON<components.AuthFinishResponseSubjectMobileResult> = (
  model,
) => toJSON(authFinishResponseSubjectMobileResultShape, model);
export const authFinishResponseSubjectUserResultSuccessClaimFromJSON: FromJSON<
  components.AuthFinishResponseSubjectUserResultSuccessClaim
> = (json) => fromJSON(authFinishResponseSubjectUserResultSuccessClaimShape, json);
export const authFinishResponseSubjectUserResultSuccessClaimToJSON: ToJSON<
  components.AuthFinishResponseSubjectUserResultSuccessClaim
> = (model) => toJSON(authFinishResponseSubjectUserResultSuccessClaimShape, model);
export const subScoresFromJSON: FromJSON<components.SubScores> = (json) => fromJSON(subScoresShape, json);
export const subScoresToJSON: ToJSON<components.SubScores> = (model) => toJSON(subScoresShape, model);
export const userTrustScoreFromJSON: FromJSON<components.UserTrustScore> = (json) =>
  fromJSON(userTrustScoreShape, json);
export const userTrustScoreToJSON: ToJSON<components.UserTrustScore> = (model) => toJSON(userTrustScoreShape, model);
export const authFinishResponseUserExtrasFromJSON: FromJSON<components.AuthFinishResponseUserExtras> = (json) =>
  fromJSON(authFinishResponseUserExtrasShape, json);
export const authFinishResponseUserExtrasToJSON: ToJSON<components.AuthFinishResponseUserExtras> = (model) =>
  toJSON(authFinishResponseUserExtrasShape, model);
export const authFinishResponseSubjectUserResultSuccessFromJSON: FromJSON<
  components.AuthFinishResponseSubjectUserResultSuccess
> = (json) => fromJSON(authFinishResponseSubjectUserResultSuccessShape, json);
export const authFinishResponseSubjectUserResultSuccessToJSON: ToJSON<
  components.AuthFinishResponseSubjectUserResultSuccess
> = (model) => toJSON(authFinishResponseSubjectUserResultSuccessShape, model);
export const authFinishResponseSubjectUserResultFromJSON: FromJSON<components.AuthFinishResponseSubjectUserResult> = (
  json,
) => fromJSON(authFinishResponseSubjectUserResultShape, json);
export const authFinishResponseSubjectUserResultToJSON: ToJSON<components.AuthFinishResponseSubjectUserResult> = (
  model,
) => toJSON(authFinishResponseSubjectUserResultShape, model);
export const authFinishResponseSubjectsFromJSON: FromJSON<components.AuthFinishResponseSubjects> = (json) =>
  fromJSON(authFinishResponseSubjectsShape, json);
export const authFinishResponseSubjectsToJSON: ToJSON<components.AuthFinishResponseSubjects> = (model) =>
  toJSON(authFinishResponseSubjectsShape, model);
export const authFinishResponseFromJSON: FromJSON<components.AuthFinishResponse> = (json) =>
  fromJSON(authFinishResponseShape, json);
export const authFinishResponseToJSON: ToJSON<components.AuthFinishResponse> = (model) =>
  toJSON(authFinishResponseShape, model);
export const v3DomainIDResponseFromJSON: FromJSON<components.V3DomainIDResponse> = (json) =>
  fromJSON(v3DomainIDResponseShape, json);
export const v3DomainIDResponseToJSON: ToJSON<components.V3DomainIDResponse> = (model) =>
  toJSON(v3DomainIDResponseShape, model);
export const v3DomainLinkRequestFromJSON: FromJSON<components.V3DomainLinkRequest> = (json) =>
  fromJSON(v3DomainLinkRequestShape, json);
export const v3DomainLinkRequestToJSON: ToJSON<components.V3DomainLinkRequest> = (model) =>
  toJSON(v3DomainLinkRequestShape, model);
export const v3DomainLinkResponseFromJSON: FromJSON<components.V3DomainLinkResponse> = (json) =>
  fromJSON(v3DomainLinkResponseShape, json);
export const v3DomainLinkResponseToJSON: ToJSON<components.V3DomainLinkResponse> = (model) =>
  toJSON(v3DomainLinkResponseShape, model);
export const v3DomainConfirmLinkRequestFromJSON: FromJSON<components.V3DomainConfirmLinkRequest> = (json) =>
  fromJSON(v3DomainConfirmLinkRequestShape, json);
export const v3DomainConfirmLinkRequestToJSON: ToJSON<components.V3DomainConfirmLinkRequest> = (model) =>
  toJSON(v3DomainConfirmLinkRequestShape, model);
export const v3DomainConfirmLinkResponseFromJSON: FromJSON<components.V3DomainConfirmLinkResponse> = (json) =>
  fromJSON(v3DomainConfirmLinkResponseShape, json);
export const v3DomainConfirmLinkResponseToJSON: ToJSON<components.V3DomainConfirmLinkResponse> = (model) =>
  toJSON(v3DomainConfirmLinkResponseShape, model);
export const linkedFromFromJSON: FromJSON<components.LinkedFrom> = (json) => fromJSON(linkedFromShape, json);
export const linkedFromToJSON: ToJSON<components.LinkedFrom> = (model) => toJSON(linkedFromShape, model);
export const linkedToFromJSON: FromJSON<components.LinkedTo> = (json) => fromJSON(linkedToShape, json);
export const linkedToToJSON: ToJSON<components.LinkedTo> = (model) => toJSON(linkedToShape, model);
export const requestsFromFromJSON: FromJSON<components.RequestsFrom> = (json) => fromJSON(requestsFromShape, json);
export const requestsFromToJSON: ToJSON<components.RequestsFrom> = (model) => toJSON(requestsFromShape, model);
export const requestsToFromJSON: FromJSON<components.RequestsTo> = (json) => fromJSON(requestsToShape, json);
export const requestsToToJSON: ToJSON<components.RequestsTo> = (model) => toJSON(requestsToShape, model);
export const v3DomainLinkedResponseFromJSON: FromJSON<components.V3DomainLinkedResponse> = (json) =>
  fromJSON(v3DomainLinkedResponseShape, json);
export const v3DomainLinkedResponseToJSON: ToJSON<components.V3DomainLinkedResponse> = (model) =>
  toJSON(v3DomainLinkedResponseShape, model);
export const v3DomainUnlinkRequestFromJSON: FromJSON<components.V3DomainUnlinkRequest> = (json) =>
  fromJSON(v3DomainUnlinkRequestShape, json);
export const v3DomainUnlinkRequestToJSON: ToJSON<components.V3DomainUnlinkRequest> = (model) =>
  toJSON(v3DomainUnlinkRequestShape, model);
export const v3DomainUnlinkResponseFromJSON: FromJSON<components.V3DomainUnlinkResponse> = (json) =>
  fromJSON(v3DomainUnlinkResponseShape, json);
export const v3DomainUnlinkResponseToJSON: ToJSON<components.V3DomainUnlinkResponse> = (model) =>
  toJSON(v3DomainUnlinkResponseShape, model);
export const v3EnrollIdentityRequestFromJSON: FromJSON<components.V3EnrollIdentityRequest> = (json) =>
  fromJSON(v3EnrollIdentityRequestShape, json);
export const v3EnrollIdentityRequestToJSON: ToJSON<components.V3EnrollIdentityRequest> = (model) =>
  toJSON(v3EnrollIdentityRequestShape, model);
export const v3EnrollIdentityResponseFromJSON: FromJSON<components.V3EnrollIdentityResponse> = (json) =>
  fromJSON(v3EnrollIdentityResponseShape, json);
export const v3EnrollIdentityResponseToJSON: ToJSON<components.V3EnrollIdentityResponse> = (model) =>
  toJSON(v3EnrollIdentityResponseShape, model);
export const batchEnrollItemFromJSON: FromJSON<components.BatchEnrollItem> = (json) =>
  fromJSON(batchEnrollItemShape, json);
export const batchEnrollItemToJSON: ToJSON<components.BatchEnrollItem> = (model) => toJSON(batchEnrollItemShape, model);
export const v3BatchEnrollIdentitiesRequestFromJSON: FromJSON<components.V3BatchEnrollIdentitiesRequest> = (json) =>
  fromJSON(v3BatchEnrollIdentitiesRequestShape, json);
export const v3BatchEnrollIdentitiesRequestToJSON: ToJSON<components.V3BatchEnrollIdentitiesRequest> = (model) =>
  toJSON(v3BatchEnrollIdentitiesRequestShape, model);
export const postBatchResultItemFromJSON: FromJSON<components.PostBatchResultItem> = (json) =>
  fromJSON(postBatchResultItemShape, json);
export const postBatchResultItemToJSON: ToJSON<components.PostBatchResultItem> = (model) =>
  toJSON(postBatchResultItemShape, model);
export const v3BatchEnrollIdentitiesResponseFromJSON: FromJSON<components.V3BatchEnrollIdentitiesResponse> = (json) =>
  fromJSON(v3BatchEnrollIdentitiesResponseShape, json);
export const v3BatchEnrollIdentitiesResponseToJSON: ToJSON<components.V3BatchEnrollIdentitiesResponse> = (model) =>
  toJSON(v3BatchEnrollIdentitiesResponseShape, model);
export const getBatchIdentityItemFromJSON: FromJSON<components.GetBatchIdentityItem> = (json) =>
  fromJSON(getBatchIdentityItemShape, json);
export const getBatchIdentityItemToJSON: ToJSON<components.GetBatchIdentityItem> = (model) =>
  toJSON(getBatchIdentityItemShape, model);
export const v3BatchGetIdentitiesResponseFromJSON: FromJSON<components.V3BatchGetIdentitiesResponse> = (json) =>
  fromJSON(v3BatchGetIdentitiesResponseShape, json);
export const v3BatchGetIdentitiesResponseToJSON: ToJSON<components.V3BatchGetIdentitiesResponse> = (model) =>
  toJSON(v3BatchGetIdentitiesResponseShape, model);
export const v3GetIdentityResponseFromJSON: FromJSON<components.V3GetIdentityResponse> = (json) =>
  fromJSON(v3GetIdentityResponseShape, json);
export const v3GetIdentityResponseToJSON: ToJSON<components.V3GetIdentityResponse> = (model) =>
  toJSON(v3GetIdentityResponseShape, model);
export const lookupIdentityItemFromJSON: FromJSON<components.LookupIdentityItem> = (json) =>
  fromJSON(lookupIdentityItemShape, json);
export const lookupIdentityItemToJSON: ToJSON<components.LookupIdentityItem> = (model) =>
  toJSON(lookupIdentityItemShape, model);
export const v3GetIdentitiesByPhoneNumberResponseFromJSON: FromJSON<components.V3GetIdentitiesByPhoneNumberResponse> = (
  json,
) => fromJSON(v3GetIdentitiesByPhoneNumberResponseShape, json);
export const v3GetIdentitiesByPhoneNumberResponseToJSON: ToJSON<components.V3GetIdentitiesByPhoneNumberResponse> = (
  model,
) => toJSON(v3GetIdentitiesByPhoneNumberResponseShape, model);
export const v3ActivateIdentityRequestFromJSON: FromJSON<components.V3ActivateIdentityRequest> = (json) =>
  fromJSON(v3ActivateIdentityRequestShape, json);
export const v3ActivateIdentityRequestToJSON: ToJSON<components.V3ActivateIdentityRequest> = (model) =>
  toJSON(v3ActivateIdentityRequestShape, model);
export const v3ActivateIdentityResponseFromJSON: FromJSON<components.V3ActivateIdentityResponse> = (json) =>
  fromJSON(v3ActivateIdentityResponseShape, json);
export const v3ActivateIdentityResponseToJSON: ToJSON<components.V3ActivateIdentityResponse> = (model) =>
  toJSON(v3ActivateIdentityResponseShape, model);
export const v3IdentityDeactivateRequestFromJSON: FromJSON<components.V3IdentityDeactivateRequest> = (json) =>
  fromJSON(v3IdentityDeactivateRequestShape, json);
export const v3IdentityDeactivateRequestToJSON: ToJSON<components.V3IdentityDeactivateRequest> = (model) =>
  toJSON(v3IdentityDeactivateRequestShape, model);
export const v3DeactivateIdentityResponseFromJSON: FromJSON<components.V3DeactivateIdentityResponse> = (json) =>
  fromJSON(v3DeactivateIdentityResponseShape, json);
export const v3DeactivateIdentityResponseToJSON: ToJSON<components.V3DeactivateIdentityResponse> = (model) =>
  toJSON(v3DeactivateIdentityResponseShape, model);
export const v3DisenrollIdentityResponseFromJSON: FromJSON<components.V3DisenrollIdentityResponse> = (json) =>
  fromJSON(v3DisenrollIdentityResponseShape, json);
export const v3DisenrollIdentityResponseToJSON: ToJSON<components.V3DisenrollIdentityResponse> = (model) =>
  toJSON(v3DisenrollIdentityResponseShape, model);
export const v3CrossDomainIdentityRequestFromJSON: FromJSON<components.V3CrossDomainIdentityRequest> = (json) =>
  fromJSON(v3CrossDomainIdentityRequestShape, json);
export const v3CrossDomainIdentityRequestToJSON: ToJSON<components.V3CrossDomainIdentityRequest> = (model) =>
  toJSON(v3CrossDomainIdentityRequestShape, model);
export const identityItemFromJSON: FromJSON<components.IdentityItem> = (json) => fromJSON(identityItemShape, json);
export const identityItemToJSON: ToJSON<components.IdentityItem> = (model) => toJSON(identityItemShape, model);
export const v3CrossDomainIdentityResponseFromJSON: FromJSON<components.V3CrossDomainIdentityResponse> = (json) =>
  fromJSON(v3CrossDomainIdentityResponseShape, json);
export const v3CrossDomainIdentityResponseToJSON: ToJSON<components.V3CrossDomainIdentityResponse> = (model) =>
  toJSON(v3CrossDomainIdentityResponseShape, model);
export const resultFromJSON: FromJSON<components.Result> = (json) => fromJSON(resultShape, json);
export const resultToJSON: ToJSON<components.Result> = (model) => toJSON(resultShape, model);
export const v3DiscoverResponseFromJSON: FromJSON<components.V3DiscoverResponse> = (json) =>
  fromJSON(v3DiscoverResponseShape, json);
export const v3DiscoverResponseToJSON: ToJSON<components.V3DiscoverResponse> = (model) =>
  toJSON(v3DiscoverResponseShape, model);
export const fetchResultFromJSON: FromJSON<components.FetchResult> = (json) => fromJSON(fetchResultShape, json);
export const fetchResultToJSON: ToJSON<components.FetchResult> = (model) => toJSON(fetchResultShape, model);
export const v3FetchResponseFromJSON: FromJSON<components.V3FetchResponse> = (json) =>
  fromJSON(v3FetchResponseShape, json);
export const v3FetchResponseToJSON: ToJSON<components.V3FetchResponse> = (model) => toJSON(v3FetchResponseShape, model);
