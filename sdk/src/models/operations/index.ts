// Derived from contract/ by `npm run generate`. Change the contract, not this file.
export type { V3TokenRequestResponse } from "./v3tokenrequest.ts";
export type { V3StartRequestResponse } from "./v3startrequest.ts";
export type { V3ValidateRequestResponse } from "./v3validaterequest.ts";
export type { V3ChallengeRequestResponse } from "./v3challengerequest.ts";
export type { V3CompleteRequestResponse } from "./v3completerequest.ts";
export type { V3UnifyRequestResponse } from "./v3unifyrequest.ts";
export type { V3UnifyStatusRequestResponse } from "./v3unifystatusrequest.ts";
export type { V3UnifyBindRequestResponse } from "./v3unifybindrequest.ts";
export type { V3VerifyRequestResponse } from "./v3verifyrequest.ts";
export type { V3VerifyBatchRequestResponse } from "./v3verifybatchrequest.ts";
export type { V3VerifyStatusRequestResponse } from "./v3verifystatusrequest.ts";
export type { V3DeviceRevokeRequestResponse } from "./v3devicerevokerequest.ts";
export type { AuthStartRequestResponse } from "./authstartrequest.ts";
export type { AuthContinueRequestResponse } from "./authcontinuerequest.ts";
export type { AuthFinishRequestResponse } from "./authfinishrequest.ts";
export type { V3DomainIDRequestResponse } from "./v3domainidrequest.ts";
export type { V3DomainLinkRequestResponse } from "./v3domainlinkrequest.ts";
export type { V3DomainConfirmLinkRequestResponse } from "./v3domainconfirmlinkrequest.ts";
export type { V3DomainLinkedRequestResponse } from "./v3domainlinkedrequest.ts";
export type { V3DomainUnlinkRequestResponse } from "./v3domainunlinkrequest.ts";
export type { V3EnrollIdentityResponse } from "./v3enrollidentity.ts";
export type { V3BatchEnrollIdentitiesResponse } from "./v3batchenrollidentities.ts";
export type { V3BatchGetIdentitiesRequest, V3BatchGetIdentitiesResponse } from "./v3batchgetidentities.ts";
export type { V3GetIdentityRequest, V3GetIdentityResponse } from "./v3getidentity.ts";
export type {
  V3GetIdentitiesByPhoneNumberRequest,
  V3GetIdentitiesByPhoneNumberResponse,
} from "./v3getidentitiesbyphonenumber.ts";
export type { V3ActivateIdentityRequest, V3ActivateIdentityResponse } from "./v3activateidentity.ts";
export type { V3DeactivateIdentityRequest, V3DeactivateIdentityResponse } from "./v3deactivateidentity.ts";
export type { V3DisenrollIdentityRequest, V3DisenrollIdentityResponse } from "./v3disenrollidentity.ts";
export type { V3CrossDomainIdentityRequest, V3CrossDomainIdentityResponse } from "./v3crossdomainidentity.ts";
export type { V3DiscoverRequestRequest, V3DiscoverRequestResponse } from "./v3discoverrequest.ts";
export type { V3FetchRequestRequest, V3FetchRequestResponse } from "./v3fetchrequest.ts";
export * from "../../internal/operation-codecs.ts";
