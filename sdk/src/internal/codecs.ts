// Derived from contract/ by `npm run generate`. Change the contract, not this file.
/* oxlint-disable max-lines */
import type * as components from "../models/components/index.ts";
import { type FromJSON, fromJSON, type ToJSON, toJSON } from "./json.ts";
import * as schemas from "./schemas.ts";

export const v3TokenRequestFromJSON: FromJSON<components.V3TokenRequest> =
  /* @__PURE__ */ fromJSON<components.V3TokenRequest>(schemas.v3TokenRequestShape);
export const v3TokenRequestToJSON: ToJSON<components.V3TokenRequest> =
  /* @__PURE__ */ toJSON<components.V3TokenRequest>(schemas.v3TokenRequestShape);
export const v3TokenResponseFromJSON: FromJSON<components.V3TokenResponse> =
  /* @__PURE__ */ fromJSON<components.V3TokenResponse>(schemas.v3TokenResponseShape);
export const v3TokenResponseToJSON: ToJSON<components.V3TokenResponse> =
  /* @__PURE__ */ toJSON<components.V3TokenResponse>(schemas.v3TokenResponseShape);
export const v3StartRequestFromJSON: FromJSON<components.V3StartRequest> =
  /* @__PURE__ */ fromJSON<components.V3StartRequest>(schemas.v3StartRequestShape);
export const v3StartRequestToJSON: ToJSON<components.V3StartRequest> =
  /* @__PURE__ */ toJSON<components.V3StartRequest>(schemas.v3StartRequestShape);
export const v3StartResponseFromJSON: FromJSON<components.V3StartResponse> =
  /* @__PURE__ */ fromJSON<components.V3StartResponse>(schemas.v3StartResponseShape);
export const v3StartResponseToJSON: ToJSON<components.V3StartResponse> =
  /* @__PURE__ */ toJSON<components.V3StartResponse>(schemas.v3StartResponseShape);
export const v3ValidateRequestFromJSON: FromJSON<components.V3ValidateRequest> =
  /* @__PURE__ */ fromJSON<components.V3ValidateRequest>(schemas.v3ValidateRequestShape);
export const v3ValidateRequestToJSON: ToJSON<components.V3ValidateRequest> =
  /* @__PURE__ */ toJSON<components.V3ValidateRequest>(schemas.v3ValidateRequestShape);
export const v3ValidateResponseFromJSON: FromJSON<components.V3ValidateResponse> =
  /* @__PURE__ */ fromJSON<components.V3ValidateResponse>(schemas.v3ValidateResponseShape);
export const v3ValidateResponseToJSON: ToJSON<components.V3ValidateResponse> =
  /* @__PURE__ */ toJSON<components.V3ValidateResponse>(schemas.v3ValidateResponseShape);
export const v3ValidateResponseEvaluationFromJSON: FromJSON<components.V3ValidateResponseEvaluation> =
  /* @__PURE__ */ fromJSON<components.V3ValidateResponseEvaluation>(schemas.v3ValidateResponseEvaluationShape);
export const v3ValidateResponseEvaluationToJSON: ToJSON<components.V3ValidateResponseEvaluation> =
  /* @__PURE__ */ toJSON<components.V3ValidateResponseEvaluation>(schemas.v3ValidateResponseEvaluationShape);
export const v3ChallengeRequestFromJSON: FromJSON<components.V3ChallengeRequest> =
  /* @__PURE__ */ fromJSON<components.V3ChallengeRequest>(schemas.v3ChallengeRequestShape);
export const v3ChallengeRequestToJSON: ToJSON<components.V3ChallengeRequest> =
  /* @__PURE__ */ toJSON<components.V3ChallengeRequest>(schemas.v3ChallengeRequestShape);
export const v3ChallengeResponseFromJSON: FromJSON<components.V3ChallengeResponse> =
  /* @__PURE__ */ fromJSON<components.V3ChallengeResponse>(schemas.v3ChallengeResponseShape);
export const v3ChallengeResponseToJSON: ToJSON<components.V3ChallengeResponse> =
  /* @__PURE__ */ toJSON<components.V3ChallengeResponse>(schemas.v3ChallengeResponseShape);
export const evaluationFromJSON: FromJSON<components.Evaluation> = /* @__PURE__ */ fromJSON<components.Evaluation>(
  schemas.evaluationShape,
);
export const evaluationToJSON: ToJSON<components.Evaluation> = /* @__PURE__ */ toJSON<components.Evaluation>(
  schemas.evaluationShape,
);
export const v3ChallengeIndividualRequestFromJSON: FromJSON<components.V3ChallengeIndividualRequest> =
  /* @__PURE__ */ fromJSON<components.V3ChallengeIndividualRequest>(schemas.v3ChallengeIndividualRequestShape);
export const v3ChallengeIndividualRequestToJSON: ToJSON<components.V3ChallengeIndividualRequest> =
  /* @__PURE__ */ toJSON<components.V3ChallengeIndividualRequest>(schemas.v3ChallengeIndividualRequestShape);
export const v3ChallengeAddressEntryRequestFromJSON: FromJSON<components.V3ChallengeAddressEntryRequest> =
  /* @__PURE__ */ fromJSON<components.V3ChallengeAddressEntryRequest>(schemas.v3ChallengeAddressEntryRequestShape);
export const v3ChallengeAddressEntryRequestToJSON: ToJSON<components.V3ChallengeAddressEntryRequest> =
  /* @__PURE__ */ toJSON<components.V3ChallengeAddressEntryRequest>(schemas.v3ChallengeAddressEntryRequestShape);
export const v3CompleteRequestFromJSON: FromJSON<components.V3CompleteRequest> =
  /* @__PURE__ */ fromJSON<components.V3CompleteRequest>(schemas.v3CompleteRequestShape);
export const v3CompleteRequestToJSON: ToJSON<components.V3CompleteRequest> =
  /* @__PURE__ */ toJSON<components.V3CompleteRequest>(schemas.v3CompleteRequestShape);
export const v3CompleteIndividualRequestFromJSON: FromJSON<components.V3CompleteIndividualRequest> =
  /* @__PURE__ */ fromJSON<components.V3CompleteIndividualRequest>(schemas.v3CompleteIndividualRequestShape);
export const v3CompleteIndividualRequestToJSON: ToJSON<components.V3CompleteIndividualRequest> =
  /* @__PURE__ */ toJSON<components.V3CompleteIndividualRequest>(schemas.v3CompleteIndividualRequestShape);
export const v3CompleteAddressEntryRequestFromJSON: FromJSON<components.V3CompleteAddressEntryRequest> =
  /* @__PURE__ */ fromJSON<components.V3CompleteAddressEntryRequest>(schemas.v3CompleteAddressEntryRequestShape);
export const v3CompleteAddressEntryRequestToJSON: ToJSON<components.V3CompleteAddressEntryRequest> =
  /* @__PURE__ */ toJSON<components.V3CompleteAddressEntryRequest>(schemas.v3CompleteAddressEntryRequestShape);
export const v3CompleteResponseFromJSON: FromJSON<components.V3CompleteResponse> =
  /* @__PURE__ */ fromJSON<components.V3CompleteResponse>(schemas.v3CompleteResponseShape);
export const v3CompleteResponseToJSON: ToJSON<components.V3CompleteResponse> =
  /* @__PURE__ */ toJSON<components.V3CompleteResponse>(schemas.v3CompleteResponseShape);
export const v3CompleteResponseEvaluationFromJSON: FromJSON<components.V3CompleteResponseEvaluation> =
  /* @__PURE__ */ fromJSON<components.V3CompleteResponseEvaluation>(schemas.v3CompleteResponseEvaluationShape);
export const v3CompleteResponseEvaluationToJSON: ToJSON<components.V3CompleteResponseEvaluation> =
  /* @__PURE__ */ toJSON<components.V3CompleteResponseEvaluation>(schemas.v3CompleteResponseEvaluationShape);
export const idvDataInternalFromJSON: FromJSON<components.IDVDataInternal> =
  /* @__PURE__ */ fromJSON<components.IDVDataInternal>(schemas.idvDataInternalShape);
export const idvDataInternalToJSON: ToJSON<components.IDVDataInternal> =
  /* @__PURE__ */ toJSON<components.IDVDataInternal>(schemas.idvDataInternalShape);
export const dataSourceInternalFromJSON: FromJSON<components.DataSourceInternal> =
  /* @__PURE__ */ fromJSON<components.DataSourceInternal>(schemas.dataSourceInternalShape);
export const dataSourceInternalToJSON: ToJSON<components.DataSourceInternal> =
  /* @__PURE__ */ toJSON<components.DataSourceInternal>(schemas.dataSourceInternalShape);
export const dataSourceAddressResponseInternalFromJSON: FromJSON<components.DataSourceAddressResponseInternal> =
  /* @__PURE__ */ fromJSON<components.DataSourceAddressResponseInternal>(
    schemas.dataSourceAddressResponseInternalShape,
  );
export const dataSourceAddressResponseInternalToJSON: ToJSON<components.DataSourceAddressResponseInternal> =
  /* @__PURE__ */ toJSON<components.DataSourceAddressResponseInternal>(schemas.dataSourceAddressResponseInternalShape);
export const dataSourceEmailAddressResponseInternalFromJSON: FromJSON<components.DataSourceEmailAddressResponseInternal> =
  /* @__PURE__ */ fromJSON<components.DataSourceEmailAddressResponseInternal>(
    schemas.dataSourceEmailAddressResponseInternalShape,
  );
export const dataSourceEmailAddressResponseInternalToJSON: ToJSON<components.DataSourceEmailAddressResponseInternal> =
  /* @__PURE__ */ toJSON<components.DataSourceEmailAddressResponseInternal>(
    schemas.dataSourceEmailAddressResponseInternalShape,
  );
export const dataSourceIdentifiersResponseInternalFromJSON: FromJSON<components.DataSourceIdentifiersResponseInternal> =
  /* @__PURE__ */ fromJSON<components.DataSourceIdentifiersResponseInternal>(
    schemas.dataSourceIdentifiersResponseInternalShape,
  );
export const dataSourceIdentifiersResponseInternalToJSON: ToJSON<components.DataSourceIdentifiersResponseInternal> =
  /* @__PURE__ */ toJSON<components.DataSourceIdentifiersResponseInternal>(
    schemas.dataSourceIdentifiersResponseInternalShape,
  );
export const dataSourceNameResponseInternalFromJSON: FromJSON<components.DataSourceNameResponseInternal> =
  /* @__PURE__ */ fromJSON<components.DataSourceNameResponseInternal>(schemas.dataSourceNameResponseInternalShape);
export const dataSourceNameResponseInternalToJSON: ToJSON<components.DataSourceNameResponseInternal> =
  /* @__PURE__ */ toJSON<components.DataSourceNameResponseInternal>(schemas.dataSourceNameResponseInternalShape);
export const kycInternalFromJSON: FromJSON<components.KYCInternal> = /* @__PURE__ */ fromJSON<components.KYCInternal>(
  schemas.kycInternalShape,
);
export const kycInternalToJSON: ToJSON<components.KYCInternal> = /* @__PURE__ */ toJSON<components.KYCInternal>(
  schemas.kycInternalShape,
);
export const amlTypeListResponseInternalFromJSON: FromJSON<components.AmlTypeListResponseInternal> =
  /* @__PURE__ */ fromJSON<components.AmlTypeListResponseInternal>(schemas.amlTypeListResponseInternalShape);
export const amlTypeListResponseInternalToJSON: ToJSON<components.AmlTypeListResponseInternal> =
  /* @__PURE__ */ toJSON<components.AmlTypeListResponseInternal>(schemas.amlTypeListResponseInternalShape);
export const kycFieldTypeResponseInternalFromJSON: FromJSON<components.KYCFieldTypeResponseInternal> =
  /* @__PURE__ */ fromJSON<components.KYCFieldTypeResponseInternal>(schemas.kycFieldTypeResponseInternalShape);
export const kycFieldTypeResponseInternalToJSON: ToJSON<components.KYCFieldTypeResponseInternal> =
  /* @__PURE__ */ toJSON<components.KYCFieldTypeResponseInternal>(schemas.kycFieldTypeResponseInternalShape);
export const v3UnifyRequestFromJSON: FromJSON<components.V3UnifyRequest> =
  /* @__PURE__ */ fromJSON<components.V3UnifyRequest>(schemas.v3UnifyRequestShape);
export const v3UnifyRequestToJSON: ToJSON<components.V3UnifyRequest> =
  /* @__PURE__ */ toJSON<components.V3UnifyRequest>(schemas.v3UnifyRequestShape);
export const v3UnifyResponseFromJSON: FromJSON<components.V3UnifyResponse> =
  /* @__PURE__ */ fromJSON<components.V3UnifyResponse>(schemas.v3UnifyResponseShape);
export const v3UnifyResponseToJSON: ToJSON<components.V3UnifyResponse> =
  /* @__PURE__ */ toJSON<components.V3UnifyResponse>(schemas.v3UnifyResponseShape);
export const v3UnifyStatusRequestFromJSON: FromJSON<components.V3UnifyStatusRequest> =
  /* @__PURE__ */ fromJSON<components.V3UnifyStatusRequest>(schemas.v3UnifyStatusRequestShape);
export const v3UnifyStatusRequestToJSON: ToJSON<components.V3UnifyStatusRequest> =
  /* @__PURE__ */ toJSON<components.V3UnifyStatusRequest>(schemas.v3UnifyStatusRequestShape);
export const v3UnifyStatusResponseFromJSON: FromJSON<components.V3UnifyStatusResponse> =
  /* @__PURE__ */ fromJSON<components.V3UnifyStatusResponse>(schemas.v3UnifyStatusResponseShape);
export const v3UnifyStatusResponseToJSON: ToJSON<components.V3UnifyStatusResponse> =
  /* @__PURE__ */ toJSON<components.V3UnifyStatusResponse>(schemas.v3UnifyStatusResponseShape);
export const v3UnifyStatusResponseEvaluationFromJSON: FromJSON<components.V3UnifyStatusResponseEvaluation> =
  /* @__PURE__ */ fromJSON<components.V3UnifyStatusResponseEvaluation>(schemas.v3UnifyStatusResponseEvaluationShape);
export const v3UnifyStatusResponseEvaluationToJSON: ToJSON<components.V3UnifyStatusResponseEvaluation> =
  /* @__PURE__ */ toJSON<components.V3UnifyStatusResponseEvaluation>(schemas.v3UnifyStatusResponseEvaluationShape);
export const v3UnifyBindRequestFromJSON: FromJSON<components.V3UnifyBindRequest> =
  /* @__PURE__ */ fromJSON<components.V3UnifyBindRequest>(schemas.v3UnifyBindRequestShape);
export const v3UnifyBindRequestToJSON: ToJSON<components.V3UnifyBindRequest> =
  /* @__PURE__ */ toJSON<components.V3UnifyBindRequest>(schemas.v3UnifyBindRequestShape);
export const v3UnifyBindResponseFromJSON: FromJSON<components.V3UnifyBindResponse> =
  /* @__PURE__ */ fromJSON<components.V3UnifyBindResponse>(schemas.v3UnifyBindResponseShape);
export const v3UnifyBindResponseToJSON: ToJSON<components.V3UnifyBindResponse> =
  /* @__PURE__ */ toJSON<components.V3UnifyBindResponse>(schemas.v3UnifyBindResponseShape);
export const v3UnifyBindResponseEvaluationFromJSON: FromJSON<components.V3UnifyBindResponseEvaluation> =
  /* @__PURE__ */ fromJSON<components.V3UnifyBindResponseEvaluation>(schemas.v3UnifyBindResponseEvaluationShape);
export const v3UnifyBindResponseEvaluationToJSON: ToJSON<components.V3UnifyBindResponseEvaluation> =
  /* @__PURE__ */ toJSON<components.V3UnifyBindResponseEvaluation>(schemas.v3UnifyBindResponseEvaluationShape);
export const v3VerifyRequestFromJSON: FromJSON<components.V3VerifyRequest> =
  /* @__PURE__ */ fromJSON<components.V3VerifyRequest>(schemas.v3VerifyRequestShape);
export const v3VerifyRequestToJSON: ToJSON<components.V3VerifyRequest> =
  /* @__PURE__ */ toJSON<components.V3VerifyRequest>(schemas.v3VerifyRequestShape);
export const identityAttributeFromJSON: FromJSON<components.IdentityAttribute> =
  /* @__PURE__ */ fromJSON<components.IdentityAttribute>(schemas.identityAttributeShape);
export const identityAttributeToJSON: ToJSON<components.IdentityAttribute> =
  /* @__PURE__ */ toJSON<components.IdentityAttribute>(schemas.identityAttributeShape);
export const v3VerifyResponseFromJSON: FromJSON<components.V3VerifyResponse> =
  /* @__PURE__ */ fromJSON<components.V3VerifyResponse>(schemas.v3VerifyResponseShape);
export const v3VerifyResponseToJSON: ToJSON<components.V3VerifyResponse> =
  /* @__PURE__ */ toJSON<components.V3VerifyResponse>(schemas.v3VerifyResponseShape);
export const identityFromJSON: FromJSON<components.Identity> = /* @__PURE__ */ fromJSON<components.Identity>(
  schemas.identityShape,
);
export const identityToJSON: ToJSON<components.Identity> = /* @__PURE__ */ toJSON<components.Identity>(
  schemas.identityShape,
);
export const addressFromJSON: FromJSON<components.Address> = /* @__PURE__ */ fromJSON<components.Address>(
  schemas.addressShape,
);
export const addressToJSON: ToJSON<components.Address> = /* @__PURE__ */ toJSON<components.Address>(
  schemas.addressShape,
);
export const businessFromJSON: FromJSON<components.Business> = /* @__PURE__ */ fromJSON<components.Business>(
  schemas.businessShape,
);
export const businessToJSON: ToJSON<components.Business> = /* @__PURE__ */ toJSON<components.Business>(
  schemas.businessShape,
);
export const businessAddressFromJSON: FromJSON<components.BusinessAddress> =
  /* @__PURE__ */ fromJSON<components.BusinessAddress>(schemas.businessAddressShape);
export const businessAddressToJSON: ToJSON<components.BusinessAddress> =
  /* @__PURE__ */ toJSON<components.BusinessAddress>(schemas.businessAddressShape);
export const registrationFilingFromJSON: FromJSON<components.RegistrationFiling> =
  /* @__PURE__ */ fromJSON<components.RegistrationFiling>(schemas.registrationFilingShape);
export const registrationFilingToJSON: ToJSON<components.RegistrationFiling> =
  /* @__PURE__ */ toJSON<components.RegistrationFiling>(schemas.registrationFilingShape);
export const relatedPersonFromJSON: FromJSON<components.RelatedPerson> =
  /* @__PURE__ */ fromJSON<components.RelatedPerson>(schemas.relatedPersonShape);
export const relatedPersonToJSON: ToJSON<components.RelatedPerson> = /* @__PURE__ */ toJSON<components.RelatedPerson>(
  schemas.relatedPersonShape,
);
export const v3VerifyResponseEvaluationFromJSON: FromJSON<components.V3VerifyResponseEvaluation> =
  /* @__PURE__ */ fromJSON<components.V3VerifyResponseEvaluation>(schemas.v3VerifyResponseEvaluationShape);
export const v3VerifyResponseEvaluationToJSON: ToJSON<components.V3VerifyResponseEvaluation> =
  /* @__PURE__ */ toJSON<components.V3VerifyResponseEvaluation>(schemas.v3VerifyResponseEvaluationShape);
export const v3VerifyBatchRequestFromJSON: FromJSON<components.V3VerifyBatchRequest> =
  /* @__PURE__ */ fromJSON<components.V3VerifyBatchRequest>(schemas.v3VerifyBatchRequestShape);
export const v3VerifyBatchRequestToJSON: ToJSON<components.V3VerifyBatchRequest> =
  /* @__PURE__ */ toJSON<components.V3VerifyBatchRequest>(schemas.v3VerifyBatchRequestShape);
export const verifyBatchRequestItemFromJSON: FromJSON<components.VerifyBatchRequestItem> =
  /* @__PURE__ */ fromJSON<components.VerifyBatchRequestItem>(schemas.verifyBatchRequestItemShape);
export const verifyBatchRequestItemToJSON: ToJSON<components.VerifyBatchRequestItem> =
  /* @__PURE__ */ toJSON<components.VerifyBatchRequestItem>(schemas.verifyBatchRequestItemShape);
export const v3VerifyBatchResponseFromJSON: FromJSON<components.V3VerifyBatchResponse> =
  /* @__PURE__ */ fromJSON<components.V3VerifyBatchResponse>(schemas.v3VerifyBatchResponseShape);
export const v3VerifyBatchResponseToJSON: ToJSON<components.V3VerifyBatchResponse> =
  /* @__PURE__ */ toJSON<components.V3VerifyBatchResponse>(schemas.v3VerifyBatchResponseShape);
export const verifyBatchResultItemFromJSON: FromJSON<components.VerifyBatchResultItem> =
  /* @__PURE__ */ fromJSON<components.VerifyBatchResultItem>(schemas.verifyBatchResultItemShape);
export const verifyBatchResultItemToJSON: ToJSON<components.VerifyBatchResultItem> =
  /* @__PURE__ */ toJSON<components.VerifyBatchResultItem>(schemas.verifyBatchResultItemShape);
export const verifyBatchResultItemEvaluationFromJSON: FromJSON<components.VerifyBatchResultItemEvaluation> =
  /* @__PURE__ */ fromJSON<components.VerifyBatchResultItemEvaluation>(schemas.verifyBatchResultItemEvaluationShape);
export const verifyBatchResultItemEvaluationToJSON: ToJSON<components.VerifyBatchResultItemEvaluation> =
  /* @__PURE__ */ toJSON<components.VerifyBatchResultItemEvaluation>(schemas.verifyBatchResultItemEvaluationShape);
export const v3VerifyStatusRequestFromJSON: FromJSON<components.V3VerifyStatusRequest> =
  /* @__PURE__ */ fromJSON<components.V3VerifyStatusRequest>(schemas.v3VerifyStatusRequestShape);
export const v3VerifyStatusRequestToJSON: ToJSON<components.V3VerifyStatusRequest> =
  /* @__PURE__ */ toJSON<components.V3VerifyStatusRequest>(schemas.v3VerifyStatusRequestShape);
export const v3VerifyStatusResponseFromJSON: FromJSON<components.V3VerifyStatusResponse> =
  /* @__PURE__ */ fromJSON<components.V3VerifyStatusResponse>(schemas.v3VerifyStatusResponseShape);
export const v3VerifyStatusResponseToJSON: ToJSON<components.V3VerifyStatusResponse> =
  /* @__PURE__ */ toJSON<components.V3VerifyStatusResponse>(schemas.v3VerifyStatusResponseShape);
export const v3VerifyStatusResponseEvaluationFromJSON: FromJSON<components.V3VerifyStatusResponseEvaluation> =
  /* @__PURE__ */ fromJSON<components.V3VerifyStatusResponseEvaluation>(schemas.v3VerifyStatusResponseEvaluationShape);
export const v3VerifyStatusResponseEvaluationToJSON: ToJSON<components.V3VerifyStatusResponseEvaluation> =
  /* @__PURE__ */ toJSON<components.V3VerifyStatusResponseEvaluation>(schemas.v3VerifyStatusResponseEvaluationShape);
export const v3DeviceRevokeRequestFromJSON: FromJSON<components.V3DeviceRevokeRequest> =
  /* @__PURE__ */ fromJSON<components.V3DeviceRevokeRequest>(schemas.v3DeviceRevokeRequestShape);
export const v3DeviceRevokeRequestToJSON: ToJSON<components.V3DeviceRevokeRequest> =
  /* @__PURE__ */ toJSON<components.V3DeviceRevokeRequest>(schemas.v3DeviceRevokeRequestShape);
export const v3DeviceRevokeResponseFromJSON: FromJSON<components.V3DeviceRevokeResponse> =
  /* @__PURE__ */ fromJSON<components.V3DeviceRevokeResponse>(schemas.v3DeviceRevokeResponseShape);
export const v3DeviceRevokeResponseToJSON: ToJSON<components.V3DeviceRevokeResponse> =
  /* @__PURE__ */ toJSON<components.V3DeviceRevokeResponse>(schemas.v3DeviceRevokeResponseShape);
export const authStartRequestFromJSON: FromJSON<components.AuthStartRequest> =
  /* @__PURE__ */ fromJSON<components.AuthStartRequest>(schemas.authStartRequestShape);
export const authStartRequestToJSON: ToJSON<components.AuthStartRequest> =
  /* @__PURE__ */ toJSON<components.AuthStartRequest>(schemas.authStartRequestShape);
export const authStartRequestDeliveryFromJSON: FromJSON<components.AuthStartRequestDelivery> =
  /* @__PURE__ */ fromJSON<components.AuthStartRequestDelivery>(schemas.authStartRequestDeliveryShape);
export const authStartRequestDeliveryToJSON: ToJSON<components.AuthStartRequestDelivery> =
  /* @__PURE__ */ toJSON<components.AuthStartRequestDelivery>(schemas.authStartRequestDeliveryShape);
export const authStartRequestDeliveryPushFromJSON: FromJSON<components.AuthStartRequestDeliveryPush> =
  /* @__PURE__ */ fromJSON<components.AuthStartRequestDeliveryPush>(schemas.authStartRequestDeliveryPushShape);
export const authStartRequestDeliveryPushToJSON: ToJSON<components.AuthStartRequestDeliveryPush> =
  /* @__PURE__ */ toJSON<components.AuthStartRequestDeliveryPush>(schemas.authStartRequestDeliveryPushShape);
export const authStartRequestDeliveryPushNotificationFromJSON: FromJSON<components.AuthStartRequestDeliveryPushNotification> =
  /* @__PURE__ */ fromJSON<components.AuthStartRequestDeliveryPushNotification>(
    schemas.authStartRequestDeliveryPushNotificationShape,
  );
export const authStartRequestDeliveryPushNotificationToJSON: ToJSON<components.AuthStartRequestDeliveryPushNotification> =
  /* @__PURE__ */ toJSON<components.AuthStartRequestDeliveryPushNotification>(
    schemas.authStartRequestDeliveryPushNotificationShape,
  );
export const authStartRequestDeliveryScanFromJSON: FromJSON<components.AuthStartRequestDeliveryScan> =
  /* @__PURE__ */ fromJSON<components.AuthStartRequestDeliveryScan>(schemas.authStartRequestDeliveryScanShape);
export const authStartRequestDeliveryScanToJSON: ToJSON<components.AuthStartRequestDeliveryScan> =
  /* @__PURE__ */ toJSON<components.AuthStartRequestDeliveryScan>(schemas.authStartRequestDeliveryScanShape);
export const authStartRequestDeliveryScanNotificationFromJSON: FromJSON<components.AuthStartRequestDeliveryScanNotification> =
  /* @__PURE__ */ fromJSON<components.AuthStartRequestDeliveryScanNotification>(
    schemas.authStartRequestDeliveryScanNotificationShape,
  );
export const authStartRequestDeliveryScanNotificationToJSON: ToJSON<components.AuthStartRequestDeliveryScanNotification> =
  /* @__PURE__ */ toJSON<components.AuthStartRequestDeliveryScanNotification>(
    schemas.authStartRequestDeliveryScanNotificationShape,
  );
export const authStartRequestSubjectsFromJSON: FromJSON<components.AuthStartRequestSubjects> =
  /* @__PURE__ */ fromJSON<components.AuthStartRequestSubjects>(schemas.authStartRequestSubjectsShape);
export const authStartRequestSubjectsToJSON: ToJSON<components.AuthStartRequestSubjects> =
  /* @__PURE__ */ toJSON<components.AuthStartRequestSubjects>(schemas.authStartRequestSubjectsShape);
export const authStartRequestSubjectCardFromJSON: FromJSON<components.AuthStartRequestSubjectCard> =
  /* @__PURE__ */ fromJSON<components.AuthStartRequestSubjectCard>(schemas.authStartRequestSubjectCardShape);
export const authStartRequestSubjectCardToJSON: ToJSON<components.AuthStartRequestSubjectCard> =
  /* @__PURE__ */ toJSON<components.AuthStartRequestSubjectCard>(schemas.authStartRequestSubjectCardShape);
export const authStartRequestSubjectCardAuthenticatorsFromJSON: FromJSON<components.AuthStartRequestSubjectCardAuthenticators> =
  /* @__PURE__ */ fromJSON<components.AuthStartRequestSubjectCardAuthenticators>(
    schemas.authStartRequestSubjectCardAuthenticatorsShape,
  );
export const authStartRequestSubjectCardAuthenticatorsToJSON: ToJSON<components.AuthStartRequestSubjectCardAuthenticators> =
  /* @__PURE__ */ toJSON<components.AuthStartRequestSubjectCardAuthenticators>(
    schemas.authStartRequestSubjectCardAuthenticatorsShape,
  );
export const authStartRequestSubjectCardAuthenticatorAirKeyFromJSON: FromJSON<components.AuthStartRequestSubjectCardAuthenticatorAirKey> =
  /* @__PURE__ */ fromJSON<components.AuthStartRequestSubjectCardAuthenticatorAirKey>(
    schemas.authStartRequestSubjectCardAuthenticatorAirKeyShape,
  );
export const authStartRequestSubjectCardAuthenticatorAirKeyToJSON: ToJSON<components.AuthStartRequestSubjectCardAuthenticatorAirKey> =
  /* @__PURE__ */ toJSON<components.AuthStartRequestSubjectCardAuthenticatorAirKey>(
    schemas.authStartRequestSubjectCardAuthenticatorAirKeyShape,
  );
export const authStartRequestSubjectCardAuthenticatorAirKeyClaimFromJSON: FromJSON<components.AuthStartRequestSubjectCardAuthenticatorAirKeyClaim> =
  /* @__PURE__ */ fromJSON<components.AuthStartRequestSubjectCardAuthenticatorAirKeyClaim>(
    schemas.authStartRequestSubjectCardAuthenticatorAirKeyClaimShape,
  );
export const authStartRequestSubjectCardAuthenticatorAirKeyClaimToJSON: ToJSON<components.AuthStartRequestSubjectCardAuthenticatorAirKeyClaim> =
  /* @__PURE__ */ toJSON<components.AuthStartRequestSubjectCardAuthenticatorAirKeyClaim>(
    schemas.authStartRequestSubjectCardAuthenticatorAirKeyClaimShape,
  );
export const authStartRequestSubjectDeviceFromJSON: FromJSON<components.AuthStartRequestSubjectDevice> =
  /* @__PURE__ */ fromJSON<components.AuthStartRequestSubjectDevice>(schemas.authStartRequestSubjectDeviceShape);
export const authStartRequestSubjectDeviceToJSON: ToJSON<components.AuthStartRequestSubjectDevice> =
  /* @__PURE__ */ toJSON<components.AuthStartRequestSubjectDevice>(schemas.authStartRequestSubjectDeviceShape);
export const authStartRequestSubjectDeviceAuthenticatorsFromJSON: FromJSON<components.AuthStartRequestSubjectDeviceAuthenticators> =
  /* @__PURE__ */ fromJSON<components.AuthStartRequestSubjectDeviceAuthenticators>(
    schemas.authStartRequestSubjectDeviceAuthenticatorsShape,
  );
export const authStartRequestSubjectDeviceAuthenticatorsToJSON: ToJSON<components.AuthStartRequestSubjectDeviceAuthenticators> =
  /* @__PURE__ */ toJSON<components.AuthStartRequestSubjectDeviceAuthenticators>(
    schemas.authStartRequestSubjectDeviceAuthenticatorsShape,
  );
export const authStartRequestSubjectDeviceAuthenticatorPassiveFromJSON: FromJSON<components.AuthStartRequestSubjectDeviceAuthenticatorPassive> =
  /* @__PURE__ */ fromJSON<components.AuthStartRequestSubjectDeviceAuthenticatorPassive>(
    schemas.authStartRequestSubjectDeviceAuthenticatorPassiveShape,
  );
export const authStartRequestSubjectDeviceAuthenticatorPassiveToJSON: ToJSON<components.AuthStartRequestSubjectDeviceAuthenticatorPassive> =
  /* @__PURE__ */ toJSON<components.AuthStartRequestSubjectDeviceAuthenticatorPassive>(
    schemas.authStartRequestSubjectDeviceAuthenticatorPassiveShape,
  );
export const authStartRequestSubjectDeviceClaimFromJSON: FromJSON<components.AuthStartRequestSubjectDeviceClaim> =
  /* @__PURE__ */ fromJSON<components.AuthStartRequestSubjectDeviceClaim>(
    schemas.authStartRequestSubjectDeviceClaimShape,
  );
export const authStartRequestSubjectDeviceClaimToJSON: ToJSON<components.AuthStartRequestSubjectDeviceClaim> =
  /* @__PURE__ */ toJSON<components.AuthStartRequestSubjectDeviceClaim>(
    schemas.authStartRequestSubjectDeviceClaimShape,
  );
export const authStartRequestSubjectMobileFromJSON: FromJSON<components.AuthStartRequestSubjectMobile> =
  /* @__PURE__ */ fromJSON<components.AuthStartRequestSubjectMobile>(schemas.authStartRequestSubjectMobileShape);
export const authStartRequestSubjectMobileToJSON: ToJSON<components.AuthStartRequestSubjectMobile> =
  /* @__PURE__ */ toJSON<components.AuthStartRequestSubjectMobile>(schemas.authStartRequestSubjectMobileShape);
export const authStartRequestSubjectMobileAuthenticatorsFromJSON: FromJSON<components.AuthStartRequestSubjectMobileAuthenticators> =
  /* @__PURE__ */ fromJSON<components.AuthStartRequestSubjectMobileAuthenticators>(
    schemas.authStartRequestSubjectMobileAuthenticatorsShape,
  );
export const authStartRequestSubjectMobileAuthenticatorsToJSON: ToJSON<components.AuthStartRequestSubjectMobileAuthenticators> =
  /* @__PURE__ */ toJSON<components.AuthStartRequestSubjectMobileAuthenticators>(
    schemas.authStartRequestSubjectMobileAuthenticatorsShape,
  );
export const authStartRequestSubjectMobileAuthenticatorInstantFromJSON: FromJSON<components.AuthStartRequestSubjectMobileAuthenticatorInstant> =
  /* @__PURE__ */ fromJSON<components.AuthStartRequestSubjectMobileAuthenticatorInstant>(
    schemas.authStartRequestSubjectMobileAuthenticatorInstantShape,
  );
export const authStartRequestSubjectMobileAuthenticatorInstantToJSON: ToJSON<components.AuthStartRequestSubjectMobileAuthenticatorInstant> =
  /* @__PURE__ */ toJSON<components.AuthStartRequestSubjectMobileAuthenticatorInstant>(
    schemas.authStartRequestSubjectMobileAuthenticatorInstantShape,
  );
export const authStartRequestInstantAuthConsentFromJSON: FromJSON<components.AuthStartRequestInstantAuthConsent> =
  /* @__PURE__ */ fromJSON<components.AuthStartRequestInstantAuthConsent>(
    schemas.authStartRequestInstantAuthConsentShape,
  );
export const authStartRequestInstantAuthConsentToJSON: ToJSON<components.AuthStartRequestInstantAuthConsent> =
  /* @__PURE__ */ toJSON<components.AuthStartRequestInstantAuthConsent>(
    schemas.authStartRequestInstantAuthConsentShape,
  );
export const authStartRequestSubjectMobileAuthenticatorInstantLinkFromJSON: FromJSON<components.AuthStartRequestSubjectMobileAuthenticatorInstantLink> =
  /* @__PURE__ */ fromJSON<components.AuthStartRequestSubjectMobileAuthenticatorInstantLink>(
    schemas.authStartRequestSubjectMobileAuthenticatorInstantLinkShape,
  );
export const authStartRequestSubjectMobileAuthenticatorInstantLinkToJSON: ToJSON<components.AuthStartRequestSubjectMobileAuthenticatorInstantLink> =
  /* @__PURE__ */ toJSON<components.AuthStartRequestSubjectMobileAuthenticatorInstantLink>(
    schemas.authStartRequestSubjectMobileAuthenticatorInstantLinkShape,
  );
export const authStartRequestSubjectMobileAuthenticatorOTPFromJSON: FromJSON<components.AuthStartRequestSubjectMobileAuthenticatorOTP> =
  /* @__PURE__ */ fromJSON<components.AuthStartRequestSubjectMobileAuthenticatorOTP>(
    schemas.authStartRequestSubjectMobileAuthenticatorOTPShape,
  );
export const authStartRequestSubjectMobileAuthenticatorOTPToJSON: ToJSON<components.AuthStartRequestSubjectMobileAuthenticatorOTP> =
  /* @__PURE__ */ toJSON<components.AuthStartRequestSubjectMobileAuthenticatorOTP>(
    schemas.authStartRequestSubjectMobileAuthenticatorOTPShape,
  );
export const authStartRequestSubjectMobileAuthenticatorPassiveFromJSON: FromJSON<components.AuthStartRequestSubjectMobileAuthenticatorPassive> =
  /* @__PURE__ */ fromJSON<components.AuthStartRequestSubjectMobileAuthenticatorPassive>(
    schemas.authStartRequestSubjectMobileAuthenticatorPassiveShape,
  );
export const authStartRequestSubjectMobileAuthenticatorPassiveToJSON: ToJSON<components.AuthStartRequestSubjectMobileAuthenticatorPassive> =
  /* @__PURE__ */ toJSON<components.AuthStartRequestSubjectMobileAuthenticatorPassive>(
    schemas.authStartRequestSubjectMobileAuthenticatorPassiveShape,
  );
export const authStartRequestSubjectMobileAuthenticatorUniversalFromJSON: FromJSON<components.AuthStartRequestSubjectMobileAuthenticatorUniversal> =
  /* @__PURE__ */ fromJSON<components.AuthStartRequestSubjectMobileAuthenticatorUniversal>(
    schemas.authStartRequestSubjectMobileAuthenticatorUniversalShape,
  );
export const authStartRequestSubjectMobileAuthenticatorUniversalToJSON: ToJSON<components.AuthStartRequestSubjectMobileAuthenticatorUniversal> =
  /* @__PURE__ */ toJSON<components.AuthStartRequestSubjectMobileAuthenticatorUniversal>(
    schemas.authStartRequestSubjectMobileAuthenticatorUniversalShape,
  );
export const authStartRequestSubjectMobileClaimFromJSON: FromJSON<components.AuthStartRequestSubjectMobileClaim> =
  /* @__PURE__ */ fromJSON<components.AuthStartRequestSubjectMobileClaim>(
    schemas.authStartRequestSubjectMobileClaimShape,
  );
export const authStartRequestSubjectMobileClaimToJSON: ToJSON<components.AuthStartRequestSubjectMobileClaim> =
  /* @__PURE__ */ toJSON<components.AuthStartRequestSubjectMobileClaim>(
    schemas.authStartRequestSubjectMobileClaimShape,
  );
export const authStartRequestSubjectUserFromJSON: FromJSON<components.AuthStartRequestSubjectUser> =
  /* @__PURE__ */ fromJSON<components.AuthStartRequestSubjectUser>(schemas.authStartRequestSubjectUserShape);
export const authStartRequestSubjectUserToJSON: ToJSON<components.AuthStartRequestSubjectUser> =
  /* @__PURE__ */ toJSON<components.AuthStartRequestSubjectUser>(schemas.authStartRequestSubjectUserShape);
export const authStartRequestSubjectUserAuthenticatorsFromJSON: FromJSON<components.AuthStartRequestSubjectUserAuthenticators> =
  /* @__PURE__ */ fromJSON<components.AuthStartRequestSubjectUserAuthenticators>(
    schemas.authStartRequestSubjectUserAuthenticatorsShape,
  );
export const authStartRequestSubjectUserAuthenticatorsToJSON: ToJSON<components.AuthStartRequestSubjectUserAuthenticators> =
  /* @__PURE__ */ toJSON<components.AuthStartRequestSubjectUserAuthenticators>(
    schemas.authStartRequestSubjectUserAuthenticatorsShape,
  );
export const docvFromJSON: FromJSON<components.Docv> = /* @__PURE__ */ fromJSON<components.Docv>(schemas.docvShape);
export const docvToJSON: ToJSON<components.Docv> = /* @__PURE__ */ toJSON<components.Docv>(schemas.docvShape);
export const authStartRequestSubjectUserAuthenticatorPassiveFromJSON: FromJSON<components.AuthStartRequestSubjectUserAuthenticatorPassive> =
  /* @__PURE__ */ fromJSON<components.AuthStartRequestSubjectUserAuthenticatorPassive>(
    schemas.authStartRequestSubjectUserAuthenticatorPassiveShape,
  );
export const authStartRequestSubjectUserAuthenticatorPassiveToJSON: ToJSON<components.AuthStartRequestSubjectUserAuthenticatorPassive> =
  /* @__PURE__ */ toJSON<components.AuthStartRequestSubjectUserAuthenticatorPassive>(
    schemas.authStartRequestSubjectUserAuthenticatorPassiveShape,
  );
export const ppbFromJSON: FromJSON<components.Ppb> = /* @__PURE__ */ fromJSON<components.Ppb>(schemas.ppbShape);
export const ppbToJSON: ToJSON<components.Ppb> = /* @__PURE__ */ toJSON<components.Ppb>(schemas.ppbShape);
export const presentFromJSON: FromJSON<components.Present> = /* @__PURE__ */ fromJSON<components.Present>(
  schemas.presentShape,
);
export const presentToJSON: ToJSON<components.Present> = /* @__PURE__ */ toJSON<components.Present>(
  schemas.presentShape,
);
export const authStartRequestSubjectUserClaimFromJSON: FromJSON<components.AuthStartRequestSubjectUserClaim> =
  /* @__PURE__ */ fromJSON<components.AuthStartRequestSubjectUserClaim>(schemas.authStartRequestSubjectUserClaimShape);
export const authStartRequestSubjectUserClaimToJSON: ToJSON<components.AuthStartRequestSubjectUserClaim> =
  /* @__PURE__ */ toJSON<components.AuthStartRequestSubjectUserClaim>(schemas.authStartRequestSubjectUserClaimShape);
export const authStartResponseFromJSON: FromJSON<components.AuthStartResponse> =
  /* @__PURE__ */ fromJSON<components.AuthStartResponse>(schemas.authStartResponseShape);
export const authStartResponseToJSON: ToJSON<components.AuthStartResponse> =
  /* @__PURE__ */ toJSON<components.AuthStartResponse>(schemas.authStartResponseShape);
export const pushTokenFromJSON: FromJSON<components.PushToken> = /* @__PURE__ */ fromJSON<components.PushToken>(
  schemas.pushTokenShape,
);
export const pushTokenToJSON: ToJSON<components.PushToken> = /* @__PURE__ */ toJSON<components.PushToken>(
  schemas.pushTokenShape,
);
export const authContinueRequestFromJSON: FromJSON<components.AuthContinueRequest> =
  /* @__PURE__ */ fromJSON<components.AuthContinueRequest>(schemas.authContinueRequestShape);
export const authContinueRequestToJSON: ToJSON<components.AuthContinueRequest> =
  /* @__PURE__ */ toJSON<components.AuthContinueRequest>(schemas.authContinueRequestShape);
export const authContinueRequestSubjectsFromJSON: FromJSON<components.AuthContinueRequestSubjects> =
  /* @__PURE__ */ fromJSON<components.AuthContinueRequestSubjects>(schemas.authContinueRequestSubjectsShape);
export const authContinueRequestSubjectsToJSON: ToJSON<components.AuthContinueRequestSubjects> =
  /* @__PURE__ */ toJSON<components.AuthContinueRequestSubjects>(schemas.authContinueRequestSubjectsShape);
export const authContinueRequestSubjectMobileFromJSON: FromJSON<components.AuthContinueRequestSubjectMobile> =
  /* @__PURE__ */ fromJSON<components.AuthContinueRequestSubjectMobile>(schemas.authContinueRequestSubjectMobileShape);
export const authContinueRequestSubjectMobileToJSON: ToJSON<components.AuthContinueRequestSubjectMobile> =
  /* @__PURE__ */ toJSON<components.AuthContinueRequestSubjectMobile>(schemas.authContinueRequestSubjectMobileShape);
export const authContinueRequestSubjectMobileClaimFromJSON: FromJSON<components.AuthContinueRequestSubjectMobileClaim> =
  /* @__PURE__ */ fromJSON<components.AuthContinueRequestSubjectMobileClaim>(
    schemas.authContinueRequestSubjectMobileClaimShape,
  );
export const authContinueRequestSubjectMobileClaimToJSON: ToJSON<components.AuthContinueRequestSubjectMobileClaim> =
  /* @__PURE__ */ toJSON<components.AuthContinueRequestSubjectMobileClaim>(
    schemas.authContinueRequestSubjectMobileClaimShape,
  );
export const authContinueResponseFromJSON: FromJSON<components.AuthContinueResponse> =
  /* @__PURE__ */ fromJSON<components.AuthContinueResponse>(schemas.authContinueResponseShape);
export const authContinueResponseToJSON: ToJSON<components.AuthContinueResponse> =
  /* @__PURE__ */ toJSON<components.AuthContinueResponse>(schemas.authContinueResponseShape);
export const authContinueResponseSubjectsResultsFromJSON: FromJSON<components.AuthContinueResponseSubjectsResults> =
  /* @__PURE__ */ fromJSON<components.AuthContinueResponseSubjectsResults>(
    schemas.authContinueResponseSubjectsResultsShape,
  );
export const authContinueResponseSubjectsResultsToJSON: ToJSON<components.AuthContinueResponseSubjectsResults> =
  /* @__PURE__ */ toJSON<components.AuthContinueResponseSubjectsResults>(
    schemas.authContinueResponseSubjectsResultsShape,
  );
export const authContinueResponseSubjectCardResultFromJSON: FromJSON<components.AuthContinueResponseSubjectCardResult> =
  /* @__PURE__ */ fromJSON<components.AuthContinueResponseSubjectCardResult>(
    schemas.authContinueResponseSubjectCardResultShape,
  );
export const authContinueResponseSubjectCardResultToJSON: ToJSON<components.AuthContinueResponseSubjectCardResult> =
  /* @__PURE__ */ toJSON<components.AuthContinueResponseSubjectCardResult>(
    schemas.authContinueResponseSubjectCardResultShape,
  );
export const authContinueResponseErrorFromJSON: FromJSON<components.AuthContinueResponseError> =
  /* @__PURE__ */ fromJSON<components.AuthContinueResponseError>(schemas.authContinueResponseErrorShape);
export const authContinueResponseErrorToJSON: ToJSON<components.AuthContinueResponseError> =
  /* @__PURE__ */ toJSON<components.AuthContinueResponseError>(schemas.authContinueResponseErrorShape);
export const authContinueResponseSubjectMobileResultFromJSON: FromJSON<components.AuthContinueResponseSubjectMobileResult> =
  /* @__PURE__ */ fromJSON<components.AuthContinueResponseSubjectMobileResult>(
    schemas.authContinueResponseSubjectMobileResultShape,
  );
export const authContinueResponseSubjectMobileResultToJSON: ToJSON<components.AuthContinueResponseSubjectMobileResult> =
  /* @__PURE__ */ toJSON<components.AuthContinueResponseSubjectMobileResult>(
    schemas.authContinueResponseSubjectMobileResultShape,
  );
export const authFinishRequestFromJSON: FromJSON<components.AuthFinishRequest> =
  /* @__PURE__ */ fromJSON<components.AuthFinishRequest>(schemas.authFinishRequestShape);
export const authFinishRequestToJSON: ToJSON<components.AuthFinishRequest> =
  /* @__PURE__ */ toJSON<components.AuthFinishRequest>(schemas.authFinishRequestShape);
export const authFinishResponseFromJSON: FromJSON<components.AuthFinishResponse> =
  /* @__PURE__ */ fromJSON<components.AuthFinishResponse>(schemas.authFinishResponseShape);
export const authFinishResponseToJSON: ToJSON<components.AuthFinishResponse> =
  /* @__PURE__ */ toJSON<components.AuthFinishResponse>(schemas.authFinishResponseShape);
export const authFinishResponseDeliveryFromJSON: FromJSON<components.AuthFinishResponseDelivery> =
  /* @__PURE__ */ fromJSON<components.AuthFinishResponseDelivery>(schemas.authFinishResponseDeliveryShape);
export const authFinishResponseDeliveryToJSON: ToJSON<components.AuthFinishResponseDelivery> =
  /* @__PURE__ */ toJSON<components.AuthFinishResponseDelivery>(schemas.authFinishResponseDeliveryShape);
export const authFinishResponsePushDeliveryFromJSON: FromJSON<components.AuthFinishResponsePushDelivery> =
  /* @__PURE__ */ fromJSON<components.AuthFinishResponsePushDelivery>(schemas.authFinishResponsePushDeliveryShape);
export const authFinishResponsePushDeliveryToJSON: ToJSON<components.AuthFinishResponsePushDelivery> =
  /* @__PURE__ */ toJSON<components.AuthFinishResponsePushDelivery>(schemas.authFinishResponsePushDeliveryShape);
export const authFinishResponsePushDeliveryExtrasFromJSON: FromJSON<components.AuthFinishResponsePushDeliveryExtras> =
  /* @__PURE__ */ fromJSON<components.AuthFinishResponsePushDeliveryExtras>(
    schemas.authFinishResponsePushDeliveryExtrasShape,
  );
export const authFinishResponsePushDeliveryExtrasToJSON: ToJSON<components.AuthFinishResponsePushDeliveryExtras> =
  /* @__PURE__ */ toJSON<components.AuthFinishResponsePushDeliveryExtras>(
    schemas.authFinishResponsePushDeliveryExtrasShape,
  );
export const authFinishResponseScanDeliveryFromJSON: FromJSON<components.AuthFinishResponseScanDelivery> =
  /* @__PURE__ */ fromJSON<components.AuthFinishResponseScanDelivery>(schemas.authFinishResponseScanDeliveryShape);
export const authFinishResponseScanDeliveryToJSON: ToJSON<components.AuthFinishResponseScanDelivery> =
  /* @__PURE__ */ toJSON<components.AuthFinishResponseScanDelivery>(schemas.authFinishResponseScanDeliveryShape);
export const authFinishResponseScanDeliveryExtrasFromJSON: FromJSON<components.AuthFinishResponseScanDeliveryExtras> =
  /* @__PURE__ */ fromJSON<components.AuthFinishResponseScanDeliveryExtras>(
    schemas.authFinishResponseScanDeliveryExtrasShape,
  );
export const authFinishResponseScanDeliveryExtrasToJSON: ToJSON<components.AuthFinishResponseScanDeliveryExtras> =
  /* @__PURE__ */ toJSON<components.AuthFinishResponseScanDeliveryExtras>(
    schemas.authFinishResponseScanDeliveryExtrasShape,
  );
export const authFinishResponseSubjectsFromJSON: FromJSON<components.AuthFinishResponseSubjects> =
  /* @__PURE__ */ fromJSON<components.AuthFinishResponseSubjects>(schemas.authFinishResponseSubjectsShape);
export const authFinishResponseSubjectsToJSON: ToJSON<components.AuthFinishResponseSubjects> =
  /* @__PURE__ */ toJSON<components.AuthFinishResponseSubjects>(schemas.authFinishResponseSubjectsShape);
export const authFinishResponseSubjectCardsResultFromJSON: FromJSON<components.AuthFinishResponseSubjectCardsResult> =
  /* @__PURE__ */ fromJSON<components.AuthFinishResponseSubjectCardsResult>(
    schemas.authFinishResponseSubjectCardsResultShape,
  );
export const authFinishResponseSubjectCardsResultToJSON: ToJSON<components.AuthFinishResponseSubjectCardsResult> =
  /* @__PURE__ */ toJSON<components.AuthFinishResponseSubjectCardsResult>(
    schemas.authFinishResponseSubjectCardsResultShape,
  );
export const authFinishResponseCardErrorFromJSON: FromJSON<components.AuthFinishResponseCardError> =
  /* @__PURE__ */ fromJSON<components.AuthFinishResponseCardError>(schemas.authFinishResponseCardErrorShape);
export const authFinishResponseCardErrorToJSON: ToJSON<components.AuthFinishResponseCardError> =
  /* @__PURE__ */ toJSON<components.AuthFinishResponseCardError>(schemas.authFinishResponseCardErrorShape);
export const authFinishResponseSubjectCardResultSuccessFromJSON: FromJSON<components.AuthFinishResponseSubjectCardResultSuccess> =
  /* @__PURE__ */ fromJSON<components.AuthFinishResponseSubjectCardResultSuccess>(
    schemas.authFinishResponseSubjectCardResultSuccessShape,
  );
export const authFinishResponseSubjectCardResultSuccessToJSON: ToJSON<components.AuthFinishResponseSubjectCardResultSuccess> =
  /* @__PURE__ */ toJSON<components.AuthFinishResponseSubjectCardResultSuccess>(
    schemas.authFinishResponseSubjectCardResultSuccessShape,
  );
export const authFinishResponseSubjectCardResultSuccessClaimFromJSON: FromJSON<components.AuthFinishResponseSubjectCardResultSuccessClaim> =
  /* @__PURE__ */ fromJSON<components.AuthFinishResponseSubjectCardResultSuccessClaim>(
    schemas.authFinishResponseSubjectCardResultSuccessClaimShape,
  );
export const authFinishResponseSubjectCardResultSuccessClaimToJSON: ToJSON<components.AuthFinishResponseSubjectCardResultSuccessClaim> =
  /* @__PURE__ */ toJSON<components.AuthFinishResponseSubjectCardResultSuccessClaim>(
    schemas.authFinishResponseSubjectCardResultSuccessClaimShape,
  );
export const authFinishResponseSubjectDeviceResultFromJSON: FromJSON<components.AuthFinishResponseSubjectDeviceResult> =
  /* @__PURE__ */ fromJSON<components.AuthFinishResponseSubjectDeviceResult>(
    schemas.authFinishResponseSubjectDeviceResultShape,
  );
export const authFinishResponseSubjectDeviceResultToJSON: ToJSON<components.AuthFinishResponseSubjectDeviceResult> =
  /* @__PURE__ */ toJSON<components.AuthFinishResponseSubjectDeviceResult>(
    schemas.authFinishResponseSubjectDeviceResultShape,
  );
export const authFinishResponseErrorFromJSON: FromJSON<components.AuthFinishResponseError> =
  /* @__PURE__ */ fromJSON<components.AuthFinishResponseError>(schemas.authFinishResponseErrorShape);
export const authFinishResponseErrorToJSON: ToJSON<components.AuthFinishResponseError> =
  /* @__PURE__ */ toJSON<components.AuthFinishResponseError>(schemas.authFinishResponseErrorShape);
export const authFinishResponseSubjectDeviceResultSuccessFromJSON: FromJSON<components.AuthFinishResponseSubjectDeviceResultSuccess> =
  /* @__PURE__ */ fromJSON<components.AuthFinishResponseSubjectDeviceResultSuccess>(
    schemas.authFinishResponseSubjectDeviceResultSuccessShape,
  );
export const authFinishResponseSubjectDeviceResultSuccessToJSON: ToJSON<components.AuthFinishResponseSubjectDeviceResultSuccess> =
  /* @__PURE__ */ toJSON<components.AuthFinishResponseSubjectDeviceResultSuccess>(
    schemas.authFinishResponseSubjectDeviceResultSuccessShape,
  );
export const authFinishResponseSubjectDeviceResultSuccessClaimFromJSON: FromJSON<components.AuthFinishResponseSubjectDeviceResultSuccessClaim> =
  /* @__PURE__ */ fromJSON<components.AuthFinishResponseSubjectDeviceResultSuccessClaim>(
    schemas.authFinishResponseSubjectDeviceResultSuccessClaimShape,
  );
export const authFinishResponseSubjectDeviceResultSuccessClaimToJSON: ToJSON<components.AuthFinishResponseSubjectDeviceResultSuccessClaim> =
  /* @__PURE__ */ toJSON<components.AuthFinishResponseSubjectDeviceResultSuccessClaim>(
    schemas.authFinishResponseSubjectDeviceResultSuccessClaimShape,
  );
export const authFinishResponseSubjectDeviceResultSuccessExtrasFromJSON: FromJSON<components.AuthFinishResponseSubjectDeviceResultSuccessExtras> =
  /* @__PURE__ */ fromJSON<components.AuthFinishResponseSubjectDeviceResultSuccessExtras>(
    schemas.authFinishResponseSubjectDeviceResultSuccessExtrasShape,
  );
export const authFinishResponseSubjectDeviceResultSuccessExtrasToJSON: ToJSON<components.AuthFinishResponseSubjectDeviceResultSuccessExtras> =
  /* @__PURE__ */ toJSON<components.AuthFinishResponseSubjectDeviceResultSuccessExtras>(
    schemas.authFinishResponseSubjectDeviceResultSuccessExtrasShape,
  );
export const authFinishResponseRawSignalsFromJSON: FromJSON<components.AuthFinishResponseRawSignals> =
  /* @__PURE__ */ fromJSON<components.AuthFinishResponseRawSignals>(schemas.authFinishResponseRawSignalsShape);
export const authFinishResponseRawSignalsToJSON: ToJSON<components.AuthFinishResponseRawSignals> =
  /* @__PURE__ */ toJSON<components.AuthFinishResponseRawSignals>(schemas.authFinishResponseRawSignalsShape);
export const fingerprintFromJSON: FromJSON<components.Fingerprint> = /* @__PURE__ */ fromJSON<components.Fingerprint>(
  schemas.fingerprintShape,
);
export const fingerprintToJSON: ToJSON<components.Fingerprint> = /* @__PURE__ */ toJSON<components.Fingerprint>(
  schemas.fingerprintShape,
);
export const subjectDeviceResultSuccessExtrasTrustFromJSON: FromJSON<components.SubjectDeviceResultSuccessExtrasTrust> =
  /* @__PURE__ */ fromJSON<components.SubjectDeviceResultSuccessExtrasTrust>(
    schemas.subjectDeviceResultSuccessExtrasTrustShape,
  );
export const subjectDeviceResultSuccessExtrasTrustToJSON: ToJSON<components.SubjectDeviceResultSuccessExtrasTrust> =
  /* @__PURE__ */ toJSON<components.SubjectDeviceResultSuccessExtrasTrust>(
    schemas.subjectDeviceResultSuccessExtrasTrustShape,
  );
export const authFinishResponseSubjectMobileResultFromJSON: FromJSON<components.AuthFinishResponseSubjectMobileResult> =
  /* @__PURE__ */ fromJSON<components.AuthFinishResponseSubjectMobileResult>(
    schemas.authFinishResponseSubjectMobileResultShape,
  );
export const authFinishResponseSubjectMobileResultToJSON: ToJSON<components.AuthFinishResponseSubjectMobileResult> =
  /* @__PURE__ */ toJSON<components.AuthFinishResponseSubjectMobileResult>(
    schemas.authFinishResponseSubjectMobileResultShape,
  );
export const authFinishResponseSubjectMobileResultSuccessFromJSON: FromJSON<components.AuthFinishResponseSubjectMobileResultSuccess> =
  /* @__PURE__ */ fromJSON<components.AuthFinishResponseSubjectMobileResultSuccess>(
    schemas.authFinishResponseSubjectMobileResultSuccessShape,
  );
export const authFinishResponseSubjectMobileResultSuccessToJSON: ToJSON<components.AuthFinishResponseSubjectMobileResultSuccess> =
  /* @__PURE__ */ toJSON<components.AuthFinishResponseSubjectMobileResultSuccess>(
    schemas.authFinishResponseSubjectMobileResultSuccessShape,
  );
export const authFinishResponseSubjectMobileResultSuccessClaimFromJSON: FromJSON<components.AuthFinishResponseSubjectMobileResultSuccessClaim> =
  /* @__PURE__ */ fromJSON<components.AuthFinishResponseSubjectMobileResultSuccessClaim>(
    schemas.authFinishResponseSubjectMobileResultSuccessClaimShape,
  );
export const authFinishResponseSubjectMobileResultSuccessClaimToJSON: ToJSON<components.AuthFinishResponseSubjectMobileResultSuccessClaim> =
  /* @__PURE__ */ toJSON<components.AuthFinishResponseSubjectMobileResultSuccessClaim>(
    schemas.authFinishResponseSubjectMobileResultSuccessClaimShape,
  );
export const authFinishResponseSubjectMobileResultSuccessExtrasFromJSON: FromJSON<components.AuthFinishResponseSubjectMobileResultSuccessExtras> =
  /* @__PURE__ */ fromJSON<components.AuthFinishResponseSubjectMobileResultSuccessExtras>(
    schemas.authFinishResponseSubjectMobileResultSuccessExtrasShape,
  );
export const authFinishResponseSubjectMobileResultSuccessExtrasToJSON: ToJSON<components.AuthFinishResponseSubjectMobileResultSuccessExtras> =
  /* @__PURE__ */ toJSON<components.AuthFinishResponseSubjectMobileResultSuccessExtras>(
    schemas.authFinishResponseSubjectMobileResultSuccessExtrasShape,
  );
export const authFinishResponseSubjectUserResultFromJSON: FromJSON<components.AuthFinishResponseSubjectUserResult> =
  /* @__PURE__ */ fromJSON<components.AuthFinishResponseSubjectUserResult>(
    schemas.authFinishResponseSubjectUserResultShape,
  );
export const authFinishResponseSubjectUserResultToJSON: ToJSON<components.AuthFinishResponseSubjectUserResult> =
  /* @__PURE__ */ toJSON<components.AuthFinishResponseSubjectUserResult>(
    schemas.authFinishResponseSubjectUserResultShape,
  );
export const authFinishResponseSubjectUserResultSuccessFromJSON: FromJSON<components.AuthFinishResponseSubjectUserResultSuccess> =
  /* @__PURE__ */ fromJSON<components.AuthFinishResponseSubjectUserResultSuccess>(
    schemas.authFinishResponseSubjectUserResultSuccessShape,
  );
export const authFinishResponseSubjectUserResultSuccessToJSON: ToJSON<components.AuthFinishResponseSubjectUserResultSuccess> =
  /* @__PURE__ */ toJSON<components.AuthFinishResponseSubjectUserResultSuccess>(
    schemas.authFinishResponseSubjectUserResultSuccessShape,
  );
export const authFinishResponseSubjectUserResultSuccessClaimFromJSON: FromJSON<components.AuthFinishResponseSubjectUserResultSuccessClaim> =
  /* @__PURE__ */ fromJSON<components.AuthFinishResponseSubjectUserResultSuccessClaim>(
    schemas.authFinishResponseSubjectUserResultSuccessClaimShape,
  );
export const authFinishResponseSubjectUserResultSuccessClaimToJSON: ToJSON<components.AuthFinishResponseSubjectUserResultSuccessClaim> =
  /* @__PURE__ */ toJSON<components.AuthFinishResponseSubjectUserResultSuccessClaim>(
    schemas.authFinishResponseSubjectUserResultSuccessClaimShape,
  );
export const authFinishResponseUserExtrasFromJSON: FromJSON<components.AuthFinishResponseUserExtras> =
  /* @__PURE__ */ fromJSON<components.AuthFinishResponseUserExtras>(schemas.authFinishResponseUserExtrasShape);
export const authFinishResponseUserExtrasToJSON: ToJSON<components.AuthFinishResponseUserExtras> =
  /* @__PURE__ */ toJSON<components.AuthFinishResponseUserExtras>(schemas.authFinishResponseUserExtrasShape);
export const userTrustScoreFromJSON: FromJSON<components.UserTrustScore> =
  /* @__PURE__ */ fromJSON<components.UserTrustScore>(schemas.userTrustScoreShape);
export const userTrustScoreToJSON: ToJSON<components.UserTrustScore> =
  /* @__PURE__ */ toJSON<components.UserTrustScore>(schemas.userTrustScoreShape);
export const subScoresFromJSON: FromJSON<components.SubScores> = /* @__PURE__ */ fromJSON<components.SubScores>(
  schemas.subScoresShape,
);
export const subScoresToJSON: ToJSON<components.SubScores> = /* @__PURE__ */ toJSON<components.SubScores>(
  schemas.subScoresShape,
);
export const v3DomainIDResponseFromJSON: FromJSON<components.V3DomainIDResponse> =
  /* @__PURE__ */ fromJSON<components.V3DomainIDResponse>(schemas.v3DomainIDResponseShape);
export const v3DomainIDResponseToJSON: ToJSON<components.V3DomainIDResponse> =
  /* @__PURE__ */ toJSON<components.V3DomainIDResponse>(schemas.v3DomainIDResponseShape);
export const v3DomainLinkRequestFromJSON: FromJSON<components.V3DomainLinkRequest> =
  /* @__PURE__ */ fromJSON<components.V3DomainLinkRequest>(schemas.v3DomainLinkRequestShape);
export const v3DomainLinkRequestToJSON: ToJSON<components.V3DomainLinkRequest> =
  /* @__PURE__ */ toJSON<components.V3DomainLinkRequest>(schemas.v3DomainLinkRequestShape);
export const v3DomainLinkResponseFromJSON: FromJSON<components.V3DomainLinkResponse> =
  /* @__PURE__ */ fromJSON<components.V3DomainLinkResponse>(schemas.v3DomainLinkResponseShape);
export const v3DomainLinkResponseToJSON: ToJSON<components.V3DomainLinkResponse> =
  /* @__PURE__ */ toJSON<components.V3DomainLinkResponse>(schemas.v3DomainLinkResponseShape);
export const v3DomainConfirmLinkRequestFromJSON: FromJSON<components.V3DomainConfirmLinkRequest> =
  /* @__PURE__ */ fromJSON<components.V3DomainConfirmLinkRequest>(schemas.v3DomainConfirmLinkRequestShape);
export const v3DomainConfirmLinkRequestToJSON: ToJSON<components.V3DomainConfirmLinkRequest> =
  /* @__PURE__ */ toJSON<components.V3DomainConfirmLinkRequest>(schemas.v3DomainConfirmLinkRequestShape);
export const v3DomainConfirmLinkResponseFromJSON: FromJSON<components.V3DomainConfirmLinkResponse> =
  /* @__PURE__ */ fromJSON<components.V3DomainConfirmLinkResponse>(schemas.v3DomainConfirmLinkResponseShape);
export const v3DomainConfirmLinkResponseToJSON: ToJSON<components.V3DomainConfirmLinkResponse> =
  /* @__PURE__ */ toJSON<components.V3DomainConfirmLinkResponse>(schemas.v3DomainConfirmLinkResponseShape);
export const v3DomainLinkedResponseFromJSON: FromJSON<components.V3DomainLinkedResponse> =
  /* @__PURE__ */ fromJSON<components.V3DomainLinkedResponse>(schemas.v3DomainLinkedResponseShape);
export const v3DomainLinkedResponseToJSON: ToJSON<components.V3DomainLinkedResponse> =
  /* @__PURE__ */ toJSON<components.V3DomainLinkedResponse>(schemas.v3DomainLinkedResponseShape);
export const linkedFromFromJSON: FromJSON<components.LinkedFrom> = /* @__PURE__ */ fromJSON<components.LinkedFrom>(
  schemas.linkedFromShape,
);
export const linkedFromToJSON: ToJSON<components.LinkedFrom> = /* @__PURE__ */ toJSON<components.LinkedFrom>(
  schemas.linkedFromShape,
);
export const linkedToFromJSON: FromJSON<components.LinkedTo> = /* @__PURE__ */ fromJSON<components.LinkedTo>(
  schemas.linkedToShape,
);
export const linkedToToJSON: ToJSON<components.LinkedTo> = /* @__PURE__ */ toJSON<components.LinkedTo>(
  schemas.linkedToShape,
);
export const requestsFromFromJSON: FromJSON<components.RequestsFrom> =
  /* @__PURE__ */ fromJSON<components.RequestsFrom>(schemas.requestsFromShape);
export const requestsFromToJSON: ToJSON<components.RequestsFrom> = /* @__PURE__ */ toJSON<components.RequestsFrom>(
  schemas.requestsFromShape,
);
export const requestsToFromJSON: FromJSON<components.RequestsTo> = /* @__PURE__ */ fromJSON<components.RequestsTo>(
  schemas.requestsToShape,
);
export const requestsToToJSON: ToJSON<components.RequestsTo> = /* @__PURE__ */ toJSON<components.RequestsTo>(
  schemas.requestsToShape,
);
export const v3DomainUnlinkRequestFromJSON: FromJSON<components.V3DomainUnlinkRequest> =
  /* @__PURE__ */ fromJSON<components.V3DomainUnlinkRequest>(schemas.v3DomainUnlinkRequestShape);
export const v3DomainUnlinkRequestToJSON: ToJSON<components.V3DomainUnlinkRequest> =
  /* @__PURE__ */ toJSON<components.V3DomainUnlinkRequest>(schemas.v3DomainUnlinkRequestShape);
export const v3DomainUnlinkResponseFromJSON: FromJSON<components.V3DomainUnlinkResponse> =
  /* @__PURE__ */ fromJSON<components.V3DomainUnlinkResponse>(schemas.v3DomainUnlinkResponseShape);
export const v3DomainUnlinkResponseToJSON: ToJSON<components.V3DomainUnlinkResponse> =
  /* @__PURE__ */ toJSON<components.V3DomainUnlinkResponse>(schemas.v3DomainUnlinkResponseShape);
export const v3EnrollIdentityRequestFromJSON: FromJSON<components.V3EnrollIdentityRequest> =
  /* @__PURE__ */ fromJSON<components.V3EnrollIdentityRequest>(schemas.v3EnrollIdentityRequestShape);
export const v3EnrollIdentityRequestToJSON: ToJSON<components.V3EnrollIdentityRequest> =
  /* @__PURE__ */ toJSON<components.V3EnrollIdentityRequest>(schemas.v3EnrollIdentityRequestShape);
export const v3EnrollIdentityResponseFromJSON: FromJSON<components.V3EnrollIdentityResponse> =
  /* @__PURE__ */ fromJSON<components.V3EnrollIdentityResponse>(schemas.v3EnrollIdentityResponseShape);
export const v3EnrollIdentityResponseToJSON: ToJSON<components.V3EnrollIdentityResponse> =
  /* @__PURE__ */ toJSON<components.V3EnrollIdentityResponse>(schemas.v3EnrollIdentityResponseShape);
export const v3BatchEnrollIdentitiesRequestFromJSON: FromJSON<components.V3BatchEnrollIdentitiesRequest> =
  /* @__PURE__ */ fromJSON<components.V3BatchEnrollIdentitiesRequest>(schemas.v3BatchEnrollIdentitiesRequestShape);
export const v3BatchEnrollIdentitiesRequestToJSON: ToJSON<components.V3BatchEnrollIdentitiesRequest> =
  /* @__PURE__ */ toJSON<components.V3BatchEnrollIdentitiesRequest>(schemas.v3BatchEnrollIdentitiesRequestShape);
export const batchEnrollItemFromJSON: FromJSON<components.BatchEnrollItem> =
  /* @__PURE__ */ fromJSON<components.BatchEnrollItem>(schemas.batchEnrollItemShape);
export const batchEnrollItemToJSON: ToJSON<components.BatchEnrollItem> =
  /* @__PURE__ */ toJSON<components.BatchEnrollItem>(schemas.batchEnrollItemShape);
export const v3BatchEnrollIdentitiesResponseFromJSON: FromJSON<components.V3BatchEnrollIdentitiesResponse> =
  /* @__PURE__ */ fromJSON<components.V3BatchEnrollIdentitiesResponse>(schemas.v3BatchEnrollIdentitiesResponseShape);
export const v3BatchEnrollIdentitiesResponseToJSON: ToJSON<components.V3BatchEnrollIdentitiesResponse> =
  /* @__PURE__ */ toJSON<components.V3BatchEnrollIdentitiesResponse>(schemas.v3BatchEnrollIdentitiesResponseShape);
export const postBatchResultItemFromJSON: FromJSON<components.PostBatchResultItem> =
  /* @__PURE__ */ fromJSON<components.PostBatchResultItem>(schemas.postBatchResultItemShape);
export const postBatchResultItemToJSON: ToJSON<components.PostBatchResultItem> =
  /* @__PURE__ */ toJSON<components.PostBatchResultItem>(schemas.postBatchResultItemShape);
export const v3BatchGetIdentitiesResponseFromJSON: FromJSON<components.V3BatchGetIdentitiesResponse> =
  /* @__PURE__ */ fromJSON<components.V3BatchGetIdentitiesResponse>(schemas.v3BatchGetIdentitiesResponseShape);
export const v3BatchGetIdentitiesResponseToJSON: ToJSON<components.V3BatchGetIdentitiesResponse> =
  /* @__PURE__ */ toJSON<components.V3BatchGetIdentitiesResponse>(schemas.v3BatchGetIdentitiesResponseShape);
export const getBatchIdentityItemFromJSON: FromJSON<components.GetBatchIdentityItem> =
  /* @__PURE__ */ fromJSON<components.GetBatchIdentityItem>(schemas.getBatchIdentityItemShape);
export const getBatchIdentityItemToJSON: ToJSON<components.GetBatchIdentityItem> =
  /* @__PURE__ */ toJSON<components.GetBatchIdentityItem>(schemas.getBatchIdentityItemShape);
export const v3GetIdentityResponseFromJSON: FromJSON<components.V3GetIdentityResponse> =
  /* @__PURE__ */ fromJSON<components.V3GetIdentityResponse>(schemas.v3GetIdentityResponseShape);
export const v3GetIdentityResponseToJSON: ToJSON<components.V3GetIdentityResponse> =
  /* @__PURE__ */ toJSON<components.V3GetIdentityResponse>(schemas.v3GetIdentityResponseShape);
export const v3GetIdentitiesByPhoneNumberResponseFromJSON: FromJSON<components.V3GetIdentitiesByPhoneNumberResponse> =
  /* @__PURE__ */ fromJSON<components.V3GetIdentitiesByPhoneNumberResponse>(
    schemas.v3GetIdentitiesByPhoneNumberResponseShape,
  );
export const v3GetIdentitiesByPhoneNumberResponseToJSON: ToJSON<components.V3GetIdentitiesByPhoneNumberResponse> =
  /* @__PURE__ */ toJSON<components.V3GetIdentitiesByPhoneNumberResponse>(
    schemas.v3GetIdentitiesByPhoneNumberResponseShape,
  );
export const lookupIdentityItemFromJSON: FromJSON<components.LookupIdentityItem> =
  /* @__PURE__ */ fromJSON<components.LookupIdentityItem>(schemas.lookupIdentityItemShape);
export const lookupIdentityItemToJSON: ToJSON<components.LookupIdentityItem> =
  /* @__PURE__ */ toJSON<components.LookupIdentityItem>(schemas.lookupIdentityItemShape);
export const v3ActivateIdentityRequestFromJSON: FromJSON<components.V3ActivateIdentityRequest> =
  /* @__PURE__ */ fromJSON<components.V3ActivateIdentityRequest>(schemas.v3ActivateIdentityRequestShape);
export const v3ActivateIdentityRequestToJSON: ToJSON<components.V3ActivateIdentityRequest> =
  /* @__PURE__ */ toJSON<components.V3ActivateIdentityRequest>(schemas.v3ActivateIdentityRequestShape);
export const v3ActivateIdentityResponseFromJSON: FromJSON<components.V3ActivateIdentityResponse> =
  /* @__PURE__ */ fromJSON<components.V3ActivateIdentityResponse>(schemas.v3ActivateIdentityResponseShape);
export const v3ActivateIdentityResponseToJSON: ToJSON<components.V3ActivateIdentityResponse> =
  /* @__PURE__ */ toJSON<components.V3ActivateIdentityResponse>(schemas.v3ActivateIdentityResponseShape);
export const v3IdentityDeactivateRequestFromJSON: FromJSON<components.V3IdentityDeactivateRequest> =
  /* @__PURE__ */ fromJSON<components.V3IdentityDeactivateRequest>(schemas.v3IdentityDeactivateRequestShape);
export const v3IdentityDeactivateRequestToJSON: ToJSON<components.V3IdentityDeactivateRequest> =
  /* @__PURE__ */ toJSON<components.V3IdentityDeactivateRequest>(schemas.v3IdentityDeactivateRequestShape);
export const v3DeactivateIdentityResponseFromJSON: FromJSON<components.V3DeactivateIdentityResponse> =
  /* @__PURE__ */ fromJSON<components.V3DeactivateIdentityResponse>(schemas.v3DeactivateIdentityResponseShape);
export const v3DeactivateIdentityResponseToJSON: ToJSON<components.V3DeactivateIdentityResponse> =
  /* @__PURE__ */ toJSON<components.V3DeactivateIdentityResponse>(schemas.v3DeactivateIdentityResponseShape);
export const v3DisenrollIdentityResponseFromJSON: FromJSON<components.V3DisenrollIdentityResponse> =
  /* @__PURE__ */ fromJSON<components.V3DisenrollIdentityResponse>(schemas.v3DisenrollIdentityResponseShape);
export const v3DisenrollIdentityResponseToJSON: ToJSON<components.V3DisenrollIdentityResponse> =
  /* @__PURE__ */ toJSON<components.V3DisenrollIdentityResponse>(schemas.v3DisenrollIdentityResponseShape);
export const v3CrossDomainIdentityRequestFromJSON: FromJSON<components.V3CrossDomainIdentityRequest> =
  /* @__PURE__ */ fromJSON<components.V3CrossDomainIdentityRequest>(schemas.v3CrossDomainIdentityRequestShape);
export const v3CrossDomainIdentityRequestToJSON: ToJSON<components.V3CrossDomainIdentityRequest> =
  /* @__PURE__ */ toJSON<components.V3CrossDomainIdentityRequest>(schemas.v3CrossDomainIdentityRequestShape);
export const v3CrossDomainIdentityResponseFromJSON: FromJSON<components.V3CrossDomainIdentityResponse> =
  /* @__PURE__ */ fromJSON<components.V3CrossDomainIdentityResponse>(schemas.v3CrossDomainIdentityResponseShape);
export const v3CrossDomainIdentityResponseToJSON: ToJSON<components.V3CrossDomainIdentityResponse> =
  /* @__PURE__ */ toJSON<components.V3CrossDomainIdentityResponse>(schemas.v3CrossDomainIdentityResponseShape);
export const identityItemFromJSON: FromJSON<components.IdentityItem> =
  /* @__PURE__ */ fromJSON<components.IdentityItem>(schemas.identityItemShape);
export const identityItemToJSON: ToJSON<components.IdentityItem> = /* @__PURE__ */ toJSON<components.IdentityItem>(
  schemas.identityItemShape,
);
export const v3DiscoverResponseFromJSON: FromJSON<components.V3DiscoverResponse> =
  /* @__PURE__ */ fromJSON<components.V3DiscoverResponse>(schemas.v3DiscoverResponseShape);
export const v3DiscoverResponseToJSON: ToJSON<components.V3DiscoverResponse> =
  /* @__PURE__ */ toJSON<components.V3DiscoverResponse>(schemas.v3DiscoverResponseShape);
export const resultFromJSON: FromJSON<components.Result> = /* @__PURE__ */ fromJSON<components.Result>(
  schemas.resultShape,
);
export const resultToJSON: ToJSON<components.Result> = /* @__PURE__ */ toJSON<components.Result>(schemas.resultShape);
export const v3FetchResponseFromJSON: FromJSON<components.V3FetchResponse> =
  /* @__PURE__ */ fromJSON<components.V3FetchResponse>(schemas.v3FetchResponseShape);
export const v3FetchResponseToJSON: ToJSON<components.V3FetchResponse> =
  /* @__PURE__ */ toJSON<components.V3FetchResponse>(schemas.v3FetchResponseShape);
export const fetchResultFromJSON: FromJSON<components.FetchResult> = /* @__PURE__ */ fromJSON<components.FetchResult>(
  schemas.fetchResultShape,
);
export const fetchResultToJSON: ToJSON<components.FetchResult> = /* @__PURE__ */ toJSON<components.FetchResult>(
  schemas.fetchResultShape,
);
/** Which verification to run. */
export const VerificationType = {
  HumanAssurance: "humanAssurance",
  VerifiedUser: "verifiedUser",
  AccountOpening: "accountOpening",
  Prefill: "prefill",
  PrefillForBiz: "prefillForBiz",
  IdentityResolution: "identityResolution",
} as const;
export type VerificationType =
  | "humanAssurance"
  | "verifiedUser"
  | "accountOpening"
  | "prefill"
  | "prefillForBiz"
  | "identityResolution"
  | (string & {});
