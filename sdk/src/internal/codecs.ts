// Derived from contract/ by `npm run generate`. Change the contract, not this file.
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
