/**
 * Where models differ on purpose from those of the official SDK 0.14.9. A test finds every difference and holds it to
 * this list, and the list to the differences.
 */
export interface Deviation {
  /** `Model` or `Model.field`; `*` stands for any part of a name. */
  readonly name: string;
  /** `absent`, or what it is there: `optional string`. */
  readonly official: string;
  readonly ours: string;
  readonly why: string;
}

const BOTH_IDS = "`proveId` was called so until 0.14.6; whichever a service sends can be read";
const OLDER_VERIFY = "the older form of Verify, with possession, works beside the present one";
const NOT_ENFORCED = "callers of 0.9.6 do without it, and the service lets them";
const EVALUATION = "the service sends it; the official type has no members and drops it";

export const deviations: readonly Deviation[] = [
  { name: "*Evaluation.result", official: "absent", ours: "optional string", why: EVALUATION },
  { name: "*Evaluation.failureReasons", official: "absent", ours: "optional map<string>", why: EVALUATION },
  {
    name: "*.evaluation",
    official: "optional map<*Evaluation>",
    ours: "optional map<*Evaluation | boolean>",
    why: "beside the categories the service may send a boolean `success`, on which the official SDK throws",
  },
  { name: "*IdentityItem.identityId", official: "absent", ours: "optional string", why: BOTH_IDS },
  { name: "PostBatchResultItem.identityId", official: "absent", ours: "optional string", why: BOTH_IDS },
  { name: "V3EnrollIdentityResponse.identityId", official: "absent", ours: "optional string", why: BOTH_IDS },
  {
    name: "V3EnrollIdentityResponse.proveId",
    official: "required string",
    ours: "required string, in types only",
    why: "a service of before 0.14.7 sends `identityId` instead",
  },
  { name: "V3GetIdentityResponse.identityId", official: "absent", ours: "optional string", why: BOTH_IDS },
  { name: "V3VerifyStatusResponse.proveId", official: "absent", ours: "optional string", why: BOTH_IDS },
  {
    name: "V3BatchEnrollIdentitiesRequest.items",
    official: "optional array<IdentityItem>",
    ours: "optional array<BatchEnrollItem>",
    why: "the service wants phone numbers; the official item, made for another call, has none and is taken too",
  },
  {
    name: "V3BatchEnrollIdentitiesRequest.identities",
    official: "absent",
    ours: "optional array<BatchEnrollItem>",
    why: "samples of the vendor call `items` so",
  },
  {
    name: "BatchEnrollItem",
    official: "absent",
    ours: "model",
    why: "the item that Batch Enroll wants; every IdentityItem is one",
  },
  {
    name: "VerificationType",
    official: "closed enum",
    ours: "constant with an open string type",
    why: "texts need no cast, and a value that is new to the service needs no new SDK; members are no types",
  },
  {
    name: "V3VerifyRequest.verificationType",
    official: "required VerificationType",
    ours: "required VerificationType, in types only",
    why: OLDER_VERIFY,
  },
  {
    name: "V3VerifyRequest.proveId",
    official: "absent",
    ours: "optional string",
    why: "the vendor's guides send it; the official SDK drops it",
  },
  {
    name: "VerifyBatchRequestItem.*",
    official: "required string",
    ours: "required string, in types only",
    why: "what an item lacks is the error of that item, and the others are verified all the same",
  },
  { name: "V3VerifyRequest.possessionType", official: "absent", ours: "optional string", why: OLDER_VERIFY },
  { name: "V3VerifyRequest.finalTargetUrl", official: "absent", ours: "optional string", why: OLDER_VERIFY },
  { name: "V3VerifyRequest.smsMessage", official: "absent", ours: "optional string", why: OLDER_VERIFY },
  { name: "V3VerifyRequest.allowOTPRetry", official: "absent", ours: "optional boolean", why: OLDER_VERIFY },
  { name: "V3VerifyResponse.authToken", official: "absent", ours: "optional string", why: OLDER_VERIFY },
  { name: "V3VerifyResponse.possessionResult", official: "absent", ours: "optional string", why: OLDER_VERIFY },
  { name: "V3VerifyResponse.verifyResult", official: "absent", ours: "optional string", why: OLDER_VERIFY },
  {
    name: "V3UnifyRequest.clientRequestId",
    official: "required string",
    ours: "required string, in types only",
    why: NOT_ENFORCED,
  },
  {
    name: "V3UnifyBindRequest.*",
    official: "required string",
    ours: "required string, in types only",
    why: NOT_ENFORCED,
  },
  {
    name: "V3UnifyStatusRequest.phoneNumber",
    official: "absent",
    ours: "optional string",
    why: "callers of up to 0.14.4 send it; the official SDK drops it since",
  },
];
