// Derived from contract/ by `npm run generate`. Change the contract, not this file.
export { type V3TokenRequest, v3TokenRequestFromJSON, v3TokenRequestToJSON } from "./v3tokenrequest.ts";
export { type V3TokenResponse, v3TokenResponseFromJSON, v3TokenResponseToJSON } from "./v3tokenresponse.ts";
export { type V3StartRequest, v3StartRequestFromJSON, v3StartRequestToJSON } from "./v3startrequest.ts";
export { type V3StartResponse, v3StartResponseFromJSON, v3StartResponseToJSON } from "./v3startresponse.ts";
export { type V3ValidateRequest, v3ValidateRequestFromJSON, v3ValidateRequestToJSON } from "./v3validaterequest.ts";
export {
  type V3ValidateResponse,
  v3ValidateResponseFromJSON,
  v3ValidateResponseToJSON,
  type V3ValidateResponseEvaluation,
  v3ValidateResponseEvaluationFromJSON,
  v3ValidateResponseEvaluationToJSON,
} from "./v3validateresponse.ts";
export { type V3ChallengeRequest, v3ChallengeRequestFromJSON, v3ChallengeRequestToJSON } from "./v3challengerequest.ts";
export {
  type V3ChallengeResponse,
  v3ChallengeResponseFromJSON,
  v3ChallengeResponseToJSON,
  type Evaluation,
  evaluationFromJSON,
  evaluationToJSON,
} from "./v3challengeresponse.ts";
export {
  type V3ChallengeIndividualRequest,
  v3ChallengeIndividualRequestFromJSON,
  v3ChallengeIndividualRequestToJSON,
} from "./v3challengeindividualrequest.ts";
export {
  type V3ChallengeAddressEntryRequest,
  v3ChallengeAddressEntryRequestFromJSON,
  v3ChallengeAddressEntryRequestToJSON,
} from "./v3challengeaddressentryrequest.ts";
export { type V3CompleteRequest, v3CompleteRequestFromJSON, v3CompleteRequestToJSON } from "./v3completerequest.ts";
export {
  type V3CompleteIndividualRequest,
  v3CompleteIndividualRequestFromJSON,
  v3CompleteIndividualRequestToJSON,
} from "./v3completeindividualrequest.ts";
export {
  type V3CompleteAddressEntryRequest,
  v3CompleteAddressEntryRequestFromJSON,
  v3CompleteAddressEntryRequestToJSON,
} from "./v3completeaddressentryrequest.ts";
export {
  type V3CompleteResponse,
  v3CompleteResponseFromJSON,
  v3CompleteResponseToJSON,
  type V3CompleteResponseEvaluation,
  v3CompleteResponseEvaluationFromJSON,
  v3CompleteResponseEvaluationToJSON,
} from "./v3completeresponse.ts";
export { type IDVDataInternal, idvDataInternalFromJSON, idvDataInternalToJSON } from "./idvdatainternal.ts";
export { type DataSourceInternal, dataSourceInternalFromJSON, dataSourceInternalToJSON } from "./datasourceinternal.ts";
export {
  type DataSourceAddressResponseInternal,
  dataSourceAddressResponseInternalFromJSON,
  dataSourceAddressResponseInternalToJSON,
} from "./datasourceaddressresponseinternal.ts";
export {
  type DataSourceEmailAddressResponseInternal,
  dataSourceEmailAddressResponseInternalFromJSON,
  dataSourceEmailAddressResponseInternalToJSON,
} from "./datasourceemailaddressresponseinternal.ts";
export {
  type DataSourceIdentifiersResponseInternal,
  dataSourceIdentifiersResponseInternalFromJSON,
  dataSourceIdentifiersResponseInternalToJSON,
} from "./datasourceidentifiersresponseinternal.ts";
export {
  type DataSourceNameResponseInternal,
  dataSourceNameResponseInternalFromJSON,
  dataSourceNameResponseInternalToJSON,
} from "./datasourcenameresponseinternal.ts";
export { type KYCInternal, kycInternalFromJSON, kycInternalToJSON } from "./kycinternal.ts";
export {
  type AmlTypeListResponseInternal,
  amlTypeListResponseInternalFromJSON,
  amlTypeListResponseInternalToJSON,
} from "./amltypelistresponseinternal.ts";
export {
  type KYCFieldTypeResponseInternal,
  kycFieldTypeResponseInternalFromJSON,
  kycFieldTypeResponseInternalToJSON,
} from "./kycfieldtyperesponseinternal.ts";
export type { HTTPMetadata } from "./httpmetadata.ts";
export { type Security, securityFromJSON, securityToJSON } from "./security.ts";
