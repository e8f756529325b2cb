// Derived from contract/ by `npm run generate`. Change the contract, not this file.
/* oxlint-disable max-lines */
import { flag, integer, map, number, text, type Shape } from "./shape.ts";

export const v3TokenRequestShape: Shape = {
  required: {
    clientId: text,
    clientSecret: text,
    grantType: { name: "'client_credentials'", fits: (value) => value === "client_credentials" },
  },
  wire: { clientId: "client_id", clientSecret: "client_secret", grantType: "grant_type" },
};

export const v3TokenResponseShape: Shape = {
  required: { accessToken: text, expiresIn: integer, tokenType: text },
  optional: { refreshExpiresIn: integer, refreshToken: text },
  wire: {
    accessToken: "access_token",
    expiresIn: "expires_in",
    refreshExpiresIn: "refresh_expires_in",
    refreshToken: "refresh_token",
    tokenType: "token_type",
  },
};

export const v3StartRequestShape: Shape = {
  required: { flowType: text },
  optional: {
    allowOTPRetry: flag,
    dob: text,
    emailAddress: text,
    finalTargetUrl: text,
    ipAddress: text,
    phoneNumber: text,
    smsMessage: text,
    ssn: text,
  },
};

export const v3StartResponseShape: Shape = { required: { authToken: text, correlationId: text, next: map } };

export const v3ValidateRequestShape: Shape = { required: { correlationId: text } };

export const v3ValidateResponseEvaluationShape: Shape = { optional: { result: text, failureReasons: map } };

export const v3ValidateResponseShape: Shape = {
  required: { challengeMissing: flag, next: map, success: flag },
  optional: { evaluation: map, phoneNumber: text },
};

export const v3ChallengeRequestShape: Shape = { required: { correlationId: text }, optional: { dob: text, ssn: text } };

export const evaluationShape: Shape = { optional: { result: text, failureReasons: map } };

export const v3ChallengeAddressEntryRequestShape: Shape = {
  optional: { address: text, city: text, extendedAddress: text, postalCode: text, region: text },
};

export const v3ChallengeIndividualRequestShape: Shape = {
  optional: {
    addresses: { list: v3ChallengeAddressEntryRequestShape },
    dob: text,
    emailAddresses: { list: text },
    firstName: text,
    lastName: text,
    ssn: text,
  },
};

export const v3ChallengeResponseShape: Shape = {
  required: { next: map, success: flag },
  optional: { evaluation: map, individual: v3ChallengeIndividualRequestShape },
};

export const v3CompleteAddressEntryRequestShape: Shape = {
  optional: { address: text, city: text, extendedAddress: text, postalCode: text, region: text },
};

export const v3CompleteIndividualRequestShape: Shape = {
  optional: {
    addresses: { list: v3CompleteAddressEntryRequestShape },
    dob: text,
    emailAddresses: { list: text },
    firstName: text,
    lastName: text,
    ssn: text,
  },
};

export const v3CompleteRequestShape: Shape = {
  required: { correlationId: text, individual: v3CompleteIndividualRequestShape },
};

export const v3CompleteResponseEvaluationShape: Shape = { optional: { result: text, failureReasons: map } };

export const dataSourceAddressResponseInternalShape: Shape = {
  optional: {
    addressScore: integer,
    city: flag,
    distance: number,
    postalCode: flag,
    region: flag,
    street: flag,
    streetNumber: integer,
  },
};

export const dataSourceEmailAddressResponseInternalShape: Shape = { optional: { emailAddress: flag } };

export const dataSourceIdentifiersResponseInternalShape: Shape = { optional: { dob: flag, last4: flag, ssn: flag } };

export const dataSourceNameResponseInternalShape: Shape = {
  optional: { firstName: integer, lastName: integer, nameScore: integer },
};

export const dataSourceInternalShape: Shape = {
  optional: {
    address: dataSourceAddressResponseInternalShape,
    cipConfidence: text,
    email: dataSourceEmailAddressResponseInternalShape,
    identifiers: dataSourceIdentifiersResponseInternalShape,
    name: dataSourceNameResponseInternalShape,
    reasonCodes: { list: text },
  },
};

export const idvDataInternalShape: Shape = {
  optional: { dataSource1: dataSourceInternalShape, dataSource2: dataSourceInternalShape, multiCIPConfidence: text },
};

export const kycFieldTypeResponseInternalShape: Shape = { optional: { name: text, source: text, value: text } };

export const amlTypeListResponseInternalShape: Shape = {
  optional: { amlType: text, fields: { list: kycFieldTypeResponseInternalShape }, listHits: integer },
};

export const kycInternalShape: Shape = {
  optional: { amlTypeLists: { list: amlTypeListResponseInternalShape }, totalHits: integer },
};

export const v3CompleteResponseShape: Shape = {
  required: { next: map, success: flag },
  optional: { evaluation: map, idv: idvDataInternalShape, kyc: kycInternalShape },
};

export const v3UnifyRequestShape: Shape = {
  required: { possessionType: text },
  optional: {
    allowOTPRetry: flag,
    finalTargetUrl: text,
    smsMessage: text,
    checkReputation: flag,
    clientCustomerId: text,
    clientHumanId: text,
    clientRequestId: text,
    deviceId: text,
    emailAddress: text,
    ipAddress: text,
    mobileAuthEnabled: flag,
    phoneNumber: text,
    proveId: text,
    rebind: flag,
  },
};

export const v3UnifyResponseShape: Shape = {
  required: { correlationId: text, success: text },
  optional: { authToken: text },
};

export const v3UnifyStatusRequestShape: Shape = {
  required: { correlationId: text },
  optional: { clientRequestId: text, phoneNumber: text },
};

export const v3UnifyStatusResponseEvaluationShape: Shape = { optional: { result: text, failureReasons: map } };

export const v3UnifyStatusResponseShape: Shape = {
  required: { success: text },
  optional: {
    clientHumanId: text,
    clientRequestId: text,
    deviceId: text,
    evaluation: map,
    phoneNumber: text,
    proveId: text,
  },
};

export const v3UnifyBindRequestShape: Shape = {
  optional: { clientRequestId: text, correlationId: text, phoneNumber: text },
};

export const v3UnifyBindResponseEvaluationShape: Shape = { optional: { result: text, failureReasons: map } };

export const v3UnifyBindResponseShape: Shape = {
  required: { success: text },
  optional: {
    clientHumanId: text,
    clientRequestId: text,
    deviceId: text,
    evaluation: map,
    phoneNumber: text,
    proveId: text,
  },
};

export const identityAttributeShape: Shape = { optional: { attributeType: text, attributeValue: text } };

export const v3VerifyRequestShape: Shape = {
  required: { phoneNumber: text },
  optional: {
    clientCustomerId: text,
    clientHumanId: text,
    clientRequestId: text,
    emailAddress: text,
    firstName: text,
    identityAttributes: { list: identityAttributeShape },
    ipAddress: text,
    lastName: text,
    proveId: text,
    userAgent: text,
    verificationType: text,
    allowOTPRetry: flag,
    finalTargetUrl: text,
    smsMessage: text,
    possessionType: text,
  },
};

export const addressShape: Shape = {
  optional: { address: text, city: text, extendedAddress: text, region: text, zipCode: text },
};

export const identityShape: Shape = {
  required: { assuranceLevel: text, reasons: { list: text } },
  optional: {
    addresses: { list: addressShape },
    dateOfBirth: text,
    emails: { list: text },
    firstName: text,
    lastName: text,
    maxAge: integer,
    minAge: integer,
    nationalId: text,
  },
};

export const businessAddressShape: Shape = {
  optional: { address: text, city: text, extendedAddress: text, region: text, zipCode: text },
};

export const registrationFilingShape: Shape = {
  optional: { date: text, region: text, registrationNumber: text, registrationType: text },
};

export const relatedPersonShape: Shape = { optional: { firstName: text, lastName: text } };

export const businessShape: Shape = {
  optional: {
    businessAddress: businessAddressShape,
    businessName: text,
    registrationFiling: registrationFilingShape,
    relatedPersons: { list: relatedPersonShape },
    taxId: text,
    tradeName: text,
  },
};

export const v3VerifyResponseEvaluationShape: Shape = { optional: { result: text, failureReasons: map } };

export const v3VerifyResponseShape: Shape = {
  required: { correlationId: text, phoneNumber: text, success: text },
  optional: {
    additionalIdentities: { list: identityShape },
    authToken: text,
    businesses: { list: businessShape },
    clientCustomerId: text,
    clientHumanId: text,
    clientRequestId: text,
    evaluation: map,
    identity: identityShape,
    isEnrolled: flag,
    possessionResult: text,
    proveId: text,
    provePhoneAlias: text,
    verifyResult: text,
  },
};

export const verifyBatchRequestItemShape: Shape = {
  optional: {
    clientCustomerId: text,
    clientHumanId: text,
    emailAddress: text,
    firstName: text,
    ipAddress: text,
    lastName: text,
    phoneNumber: text,
    proveId: text,
    userAgent: text,
    verificationType: text,
  },
};

export const v3VerifyBatchRequestShape: Shape = {
  required: { items: { list: verifyBatchRequestItemShape } },
  optional: { clientRequestId: text },
};

export const verifyBatchResultItemEvaluationShape: Shape = { optional: { result: text, failureReasons: map } };

export const verifyBatchResultItemShape: Shape = {
  required: { assuranceLevel: text, clientCustomerId: text, phoneNumber: text, success: text },
  optional: {
    additionalIdentities: { list: identityShape },
    clientHumanId: text,
    error: text,
    evaluation: map,
    identity: identityShape,
    proveId: text,
    provePhoneAlias: text,
  },
};

export const v3VerifyBatchResponseShape: Shape = {
  required: { correlationId: text },
  optional: { clientRequestId: text, results: { list: verifyBatchResultItemShape } },
};

export const v3VerifyStatusRequestShape: Shape = { optional: { clientRequestId: text, correlationId: text } };

export const v3VerifyStatusResponseEvaluationShape: Shape = { optional: { result: text, failureReasons: map } };

export const v3VerifyStatusResponseShape: Shape = {
  required: { possessionResult: text, success: text, verifyResult: text },
  optional: { evaluation: map, identityId: text, proveId: text },
};

export const v3DeviceRevokeRequestShape: Shape = { required: { clientRequestId: text, deviceId: text } };

export const v3DeviceRevokeResponseShape: Shape = { required: { success: flag } };

export const authStartRequestDeliveryPushNotificationShape: Shape = {
  required: { body: text, title: text },
  optional: { confirmBtn: text, denyBtn: text, originatingDevice: text, originatingIp: text },
};

export const authStartRequestDeliveryPushShape: Shape = {
  required: { notification: authStartRequestDeliveryPushNotificationShape },
};

export const authStartRequestDeliveryScanNotificationShape: Shape = {
  required: { body: text, title: text },
  optional: { confirmBtn: text, denyBtn: text, originatingDevice: text, originatingIp: text },
};

export const authStartRequestDeliveryScanShape: Shape = {
  required: { notification: authStartRequestDeliveryScanNotificationShape },
};

export const authStartRequestDeliveryShape: Shape = {
  optional: { push: authStartRequestDeliveryPushShape, scan: authStartRequestDeliveryScanShape },
};

export const authStartRequestSubjectCardAuthenticatorAirKeyClaimShape: Shape = { optional: { puids: { list: text } } };

export const authStartRequestSubjectCardAuthenticatorAirKeyShape: Shape = {
  optional: { claim: authStartRequestSubjectCardAuthenticatorAirKeyClaimShape, testMode: text },
};

export const authStartRequestSubjectCardAuthenticatorsShape: Shape = {
  optional: { airKey: authStartRequestSubjectCardAuthenticatorAirKeyShape },
};

export const authStartRequestSubjectCardShape: Shape = {
  required: { authenticators: authStartRequestSubjectCardAuthenticatorsShape },
};

export const authStartRequestSubjectDeviceAuthenticatorPassiveShape: Shape = {
  optional: { allowPasscodeFallback: flag, userVerificationLevel: text },
};

export const authStartRequestSubjectDeviceAuthenticatorsShape: Shape = {
  optional: { passive: authStartRequestSubjectDeviceAuthenticatorPassiveShape },
};

export const authStartRequestSubjectDeviceClaimShape: Shape = { optional: { deviceId: text } };

export const authStartRequestSubjectDeviceShape: Shape = {
  optional: {
    authenticators: authStartRequestSubjectDeviceAuthenticatorsShape,
    claim: authStartRequestSubjectDeviceClaimShape,
  },
};

export const authStartRequestInstantAuthConsentShape: Shape = {
  required: { status: text },
  optional: { collectedTimestamp: text, description: text, transactionId: text },
};

export const authStartRequestSubjectMobileAuthenticatorInstantShape: Shape = {
  optional: { consent: authStartRequestInstantAuthConsentShape, testMode: text },
};

export const authStartRequestSubjectMobileAuthenticatorInstantLinkShape: Shape = {
  required: { finalTargetUrl: text, messageText: text },
  optional: { allowMobileNumberRePrompt: flag, sourceIp: text, subscriptionCustomerId: text, testMode: text },
};

export const authStartRequestSubjectMobileAuthenticatorOTPShape: Shape = {
  required: { messageText: text },
  optional: { allowMobileNumberRePrompt: flag, allowOtpRetry: flag, testMode: text },
};

export const authStartRequestSubjectMobileAuthenticatorPassiveShape: Shape = {
  optional: { cacheResult: flag, localDomain: flag, maxAge: integer, testMode: text },
};

export const authStartRequestSubjectMobileAuthenticatorUniversalShape: Shape = {
  required: { finalTargetUrl: text },
  optional: { testMode: text },
};

export const authStartRequestSubjectMobileAuthenticatorsShape: Shape = {
  optional: {
    instant: authStartRequestSubjectMobileAuthenticatorInstantShape,
    instantlink: authStartRequestSubjectMobileAuthenticatorInstantLinkShape,
    otp: authStartRequestSubjectMobileAuthenticatorOTPShape,
    passive: authStartRequestSubjectMobileAuthenticatorPassiveShape,
    universal: authStartRequestSubjectMobileAuthenticatorUniversalShape,
  },
};

export const authStartRequestSubjectMobileClaimShape: Shape = { optional: { mobileNumber: text } };

export const authStartRequestSubjectMobileShape: Shape = {
  optional: {
    authenticators: authStartRequestSubjectMobileAuthenticatorsShape,
    claim: authStartRequestSubjectMobileClaimShape,
  },
};

export const docvShape: Shape = {};

export const authStartRequestSubjectUserAuthenticatorPassiveShape: Shape = {
  optional: { userVerificationLevel: text },
};

export const ppbShape: Shape = {};

export const presentShape: Shape = {};

export const authStartRequestSubjectUserAuthenticatorsShape: Shape = {
  optional: {
    docv: docvShape,
    passive: authStartRequestSubjectUserAuthenticatorPassiveShape,
    ppb: ppbShape,
    present: presentShape,
  },
};

export const authStartRequestSubjectUserClaimShape: Shape = {
  required: { userId: text },
  optional: { provided: flag },
};

export const authStartRequestSubjectUserShape: Shape = {
  optional: {
    authenticators: authStartRequestSubjectUserAuthenticatorsShape,
    claim: authStartRequestSubjectUserClaimShape,
  },
};

export const authStartRequestSubjectsShape: Shape = {
  optional: {
    card: authStartRequestSubjectCardShape,
    device: authStartRequestSubjectDeviceShape,
    mobile: authStartRequestSubjectMobileShape,
    user: authStartRequestSubjectUserShape,
  },
};

export const authStartRequestShape: Shape = {
  required: { requestId: text, subjects: authStartRequestSubjectsShape },
  optional: { callbackUrl: text, delivery: authStartRequestDeliveryShape },
};

export const pushTokenShape: Shape = {
  required: { deviceId: text, platform: text, pushToken: text, registrationTimestamp: integer },
};

export const authStartResponseShape: Shape = {
  required: { authId: text, authToken: text },
  optional: { pushTokens: { list: pushTokenShape }, universalRedirectUrl: text },
};

export const authContinueRequestSubjectMobileClaimShape: Shape = { required: { mobileNumber: text } };

export const authContinueRequestSubjectMobileShape: Shape = {
  optional: { claim: authContinueRequestSubjectMobileClaimShape },
};

export const authContinueRequestSubjectsShape: Shape = { optional: { mobile: authContinueRequestSubjectMobileShape } };

export const authContinueRequestShape: Shape = {
  required: { authId: text, requestId: text, subjects: authContinueRequestSubjectsShape },
};

export const authContinueResponseErrorShape: Shape = { required: { message: text }, optional: { code: integer } };

export const authContinueResponseSubjectCardResultShape: Shape = {
  optional: { error: authContinueResponseErrorShape, success: flag },
};

export const authContinueResponseSubjectMobileResultShape: Shape = {
  required: { success: flag },
  optional: { error: authContinueResponseErrorShape },
};

export const authContinueResponseSubjectsResultsShape: Shape = {
  optional: { card: authContinueResponseSubjectCardResultShape, mobile: authContinueResponseSubjectMobileResultShape },
};

export const authContinueResponseShape: Shape = { required: { subjects: authContinueResponseSubjectsResultsShape } };

export const authFinishRequestShape: Shape = { required: { authId: text } };

export const authFinishResponsePushDeliveryExtrasShape: Shape = {
  optional: { distanceFromOriginatingIp: integer, originatingIpGeolocation: text },
};

export const authFinishResponsePushDeliveryShape: Shape = {
  optional: { extras: authFinishResponsePushDeliveryExtrasShape, response: text },
};

export const authFinishResponseScanDeliveryExtrasShape: Shape = { optional: { originatingIpGeolocation: text } };

export const authFinishResponseScanDeliveryShape: Shape = {
  optional: { extras: authFinishResponseScanDeliveryExtrasShape, response: text },
};

export const authFinishResponseDeliveryShape: Shape = {
  optional: { push: authFinishResponsePushDeliveryShape, scan: authFinishResponseScanDeliveryShape },
};

export const authFinishResponseCardErrorShape: Shape = {
  required: { message: text },
  optional: { code: integer, puid: text },
};

export const authFinishResponseSubjectCardResultSuccessClaimShape: Shape = { optional: { puid: text } };

export const authFinishResponseSubjectCardResultSuccessShape: Shape = {
  optional: {
    authenticatorType: text,
    claim: authFinishResponseSubjectCardResultSuccessClaimShape,
    createdAt: integer,
  },
};

export const authFinishResponseSubjectCardsResultShape: Shape = {
  optional: { error: authFinishResponseCardErrorShape, success: authFinishResponseSubjectCardResultSuccessShape },
};

export const authFinishResponseErrorShape: Shape = { required: { message: text }, optional: { code: integer } };

export const authFinishResponseSubjectDeviceResultSuccessClaimShape: Shape = { required: { deviceId: text } };

export const fingerprintShape: Shape = {};

export const authFinishResponseRawSignalsShape: Shape = { optional: { fingerprint: map } };

export const subjectDeviceResultSuccessExtrasTrustShape: Shape = { optional: { reasonCodes: { list: integer } } };

export const authFinishResponseSubjectDeviceResultSuccessExtrasShape: Shape = {
  optional: {
    deviceCapabilities: { list: text },
    deviceType: text,
    keyType: text,
    rawSignals: authFinishResponseRawSignalsShape,
    supportedUvLevel: { list: integer },
    trust: subjectDeviceResultSuccessExtrasTrustShape,
  },
};

export const authFinishResponseSubjectDeviceResultSuccessShape: Shape = {
  optional: {
    claim: authFinishResponseSubjectDeviceResultSuccessClaimShape,
    createdAt: integer,
    extras: authFinishResponseSubjectDeviceResultSuccessExtrasShape,
    uvLevel: integer,
  },
};

export const authFinishResponseSubjectDeviceResultShape: Shape = {
  optional: { error: authFinishResponseErrorShape, success: authFinishResponseSubjectDeviceResultSuccessShape },
};

export const authFinishResponseSubjectMobileResultSuccessClaimShape: Shape = { required: { mobileNumber: text } };

export const authFinishResponseSubjectMobileResultSuccessExtrasShape: Shape = {
  optional: {
    ipMatch: text,
    linkClicked: flag,
    mobileCountryCode: text,
    mobileOperatorName: text,
    payfoneAlias: text,
    phoneMatch: text,
  },
};

export const authFinishResponseSubjectMobileResultSuccessShape: Shape = {
  required: { authenticatorType: text },
  optional: {
    claim: authFinishResponseSubjectMobileResultSuccessClaimShape,
    createdAt: integer,
    extras: authFinishResponseSubjectMobileResultSuccessExtrasShape,
  },
};

export const authFinishResponseSubjectMobileResultShape: Shape = {
  optional: { error: authFinishResponseErrorShape, success: authFinishResponseSubjectMobileResultSuccessShape },
};

export const authFinishResponseSubjectUserResultSuccessClaimShape: Shape = { optional: { userId: text } };

export const subScoresShape: Shape = {
  optional: {
    bluetoothConnected: number,
    bluetoothPaired: number,
    bluetoothScanned: number,
    distance: number,
    inclusion: number,
    wifiConnected: number,
    wifiScanned: number,
  },
};

export const userTrustScoreShape: Shape = { optional: { fused: number, reasons: integer, subScores: subScoresShape } };

export const authFinishResponseUserExtrasShape: Shape = { optional: { trust: userTrustScoreShape } };

export const authFinishResponseSubjectUserResultSuccessShape: Shape = {
  optional: {
    authenticatorType: text,
    claim: authFinishResponseSubjectUserResultSuccessClaimShape,
    createdAt: integer,
    extras: authFinishResponseUserExtrasShape,
  },
};

export const authFinishResponseSubjectUserResultShape: Shape = {
  optional: { error: authFinishResponseErrorShape, success: authFinishResponseSubjectUserResultSuccessShape },
};

export const authFinishResponseSubjectsShape: Shape = {
  optional: {
    card: authFinishResponseSubjectCardsResultShape,
    device: authFinishResponseSubjectDeviceResultShape,
    mobile: authFinishResponseSubjectMobileResultShape,
    user: authFinishResponseSubjectUserResultShape,
  },
};

export const authFinishResponseShape: Shape = {
  required: { appNamespace: text, authId: text, subjects: authFinishResponseSubjectsShape },
  optional: { delivery: authFinishResponseDeliveryShape },
};

export const v3DomainIDResponseShape: Shape = { required: { issuerId: text, name: text, pcid: text } };

export const v3DomainLinkRequestShape: Shape = { required: { pcid: text }, optional: { scopes: { list: text } } };

export const v3DomainLinkResponseShape: Shape = { required: { success: flag } };

export const v3DomainConfirmLinkRequestShape: Shape = { required: { pcid: text } };

export const v3DomainConfirmLinkResponseShape: Shape = { required: { success: flag } };

export const linkedFromShape: Shape = {
  optional: { acceptedAt: integer, acceptedString: text, name: text, pcid: text, scopes: { list: text } },
};

export const linkedToShape: Shape = {
  optional: { acceptedAt: integer, acceptedString: text, name: text, pcid: text, scopes: { list: text } },
};

export const requestsFromShape: Shape = {
  optional: { name: text, pcid: text, requestedAt: integer, requestedString: text, scopes: { list: text } },
};

export const requestsToShape: Shape = {
  optional: { name: text, pcid: text, requestedAt: integer, requestedString: text, scopes: { list: text } },
};

export const v3DomainLinkedResponseShape: Shape = {
  optional: {
    linkedFrom: { list: linkedFromShape },
    linkedTo: { list: linkedToShape },
    requestsFrom: { list: requestsFromShape },
    requestsTo: { list: requestsToShape },
  },
};

export const v3DomainUnlinkRequestShape: Shape = { optional: { pcidFrom: text, pcidTo: text } };

export const v3DomainUnlinkResponseShape: Shape = { required: { success: flag } };

export const v3EnrollIdentityRequestShape: Shape = {
  required: { phoneNumber: text },
  optional: {
    clientCustomerId: text,
    clientHumanId: text,
    clientRequestId: text,
    deviceId: text,
    identityAttributes: { list: identityAttributeShape },
  },
};

export const v3EnrollIdentityResponseShape: Shape = {
  required: { success: flag },
  optional: { identityId: text, proveId: text },
};

export const batchEnrollItemShape: Shape = {
  optional: {
    clientCustomerId: text,
    clientHumanId: text,
    clientName: text,
    deviceId: text,
    identityAttributes: { list: identityAttributeShape },
    identityId: text,
    pcid: text,
    phoneNumber: text,
  },
};

export const v3BatchEnrollIdentitiesRequestShape: Shape = {
  optional: {
    clientRequestId: text,
    identities: { list: batchEnrollItemShape },
    items: { list: batchEnrollItemShape },
  },
};

export const postBatchResultItemShape: Shape = { optional: { error: text, identityId: text, proveId: text } };

export const v3BatchEnrollIdentitiesResponseShape: Shape = {
  optional: { results: { list: postBatchResultItemShape } },
};

export const getBatchIdentityItemShape: Shape = { optional: { identityId: text, proveId: text } };

export const v3BatchGetIdentitiesResponseShape: Shape = {
  required: { results: { list: getBatchIdentityItemShape } },
  optional: { lastKey: text },
};

export const v3GetIdentityResponseShape: Shape = {
  required: { phoneNumber: text },
  optional: {
    active: flag,
    carrier: text,
    clientCustomerId: text,
    countryCode: text,
    createdAt: integer,
    creationString: text,
    deviceId: text,
    identityId: text,
    lineType: text,
    proveId: text,
  },
};

export const lookupIdentityItemShape: Shape = {
  required: { phoneNumber: text },
  optional: {
    active: flag,
    carrier: text,
    clientCustomerId: text,
    countryCode: text,
    createdAt: integer,
    creationString: text,
    deviceId: text,
    identityId: text,
    lineType: text,
    proveId: text,
  },
};

export const v3GetIdentitiesByPhoneNumberResponseShape: Shape = {
  optional: { items: { list: lookupIdentityItemShape } },
};

export const v3ActivateIdentityRequestShape: Shape = { optional: { clientRequestId: text } };

export const v3ActivateIdentityResponseShape: Shape = { required: { success: flag } };

export const v3IdentityDeactivateRequestShape: Shape = { optional: { clientRequestId: text } };

export const v3DeactivateIdentityResponseShape: Shape = { required: { success: flag } };

export const v3DisenrollIdentityResponseShape: Shape = { required: { success: flag } };

export const v3CrossDomainIdentityRequestShape: Shape = { optional: { clientRequestId: text } };

export const identityItemShape: Shape = { required: { clientName: text, identityId: text, pcid: text } };

export const v3CrossDomainIdentityResponseShape: Shape = {
  required: { count: integer, identities: { list: identityItemShape } },
};

export const resultShape: Shape = { optional: { attributeId: text, issuerId: text } };

export const v3DiscoverResponseShape: Shape = { optional: { results: { list: resultShape } } };

export const fetchResultShape: Shape = { required: { attributeId: text, attributeValue: text, issuerId: text } };

export const v3FetchResponseShape: Shape = { required: { results: { list: fetchResultShape } } };
