/**
 * Deliberate differences between the models and those of the official SDK 0.14.9. A test compares this list with the
 * actual differences, in both directions.
 */
export interface Deviation {
  /** `Model` or `Model.field`; `*` stands for any part of a name. */
  readonly name: string;
  /** `absent`, or its form in the official SDK: `optional string`. */
  readonly official: string;
  readonly ours: string;
  readonly why: string;
}

const BOTH_IDS = "the name of `proveId` until 0.14.6; the SDK reads either";
const OLDER_VERIFY = "the older form of Verify, with possession, is supported besides the current one";
const NOT_ENFORCED = "SDK 0.9.6 does not send it, and the service does not require it";
const EVALUATION = "the service sends it; the official type has no members and discards it";

export const deviations: readonly Deviation[] = [
  { name: "*Evaluation.result", official: "absent", ours: "optional string", why: EVALUATION },
  { name: "*Evaluation.failureReasons", official: "absent", ours: "optional map<string>", why: EVALUATION },
  {
    name: "*.evaluation",
    official: "optional map<*Evaluation>",
    ours: "optional map<*Evaluation | boolean>",
    why: "the service may add a boolean `success` to the categories; the official SDK throws on it",
  },
  { name: "*IdentityItem.identityId", official: "absent", ours: "optional string", why: BOTH_IDS },
  { name: "PostBatchResultItem.identityId", official: "absent", ours: "optional string", why: BOTH_IDS },
  { name: "V3EnrollIdentityResponse.identityId", official: "absent", ours: "optional string", why: BOTH_IDS },
  {
    name: "V3EnrollIdentityResponse.proveId",
    official: "required string",
    ours: "required string, in types only",
    why: "services before 0.14.7 send `identityId` instead",
  },
  { name: "V3GetIdentityResponse.identityId", official: "absent", ours: "optional string", why: BOTH_IDS },
  { name: "V3VerifyStatusResponse.proveId", official: "absent", ours: "optional string", why: BOTH_IDS },
  {
    name: "V3BatchEnrollIdentitiesRequest.items",
    official: "optional array<IdentityItem>",
    ours: "optional array<BatchEnrollItem>",
    why: "the service requires phone numbers; the official item, made for another call, has none and is also accepted",
  },
  {
    name: "V3BatchEnrollIdentitiesRequest.identities",
    official: "absent",
    ours: "optional array<BatchEnrollItem>",
    why: "some vendor samples use this name for `items`",
  },
  {
    name: "BatchEnrollItem",
    official: "absent",
    ours: "model",
    why: "the item of Batch Enroll; every `IdentityItem` is assignable to it",
  },
  {
    name: "VerificationType",
    official: "closed enum",
    ours: "constant with an open string type",
    why: "strings need no cast, and new service values need no new SDK; members are not types",
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
    why: "the vendor's guides send it; the official SDK discards it",
  },
  {
    name: "VerifyBatchRequestItem.*",
    official: "required string",
    ours: "required string, in types only",
    why: "a missing field is an error of that item only; the other items are still verified",
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
    why: "SDKs up to 0.14.4 send it; later official SDKs discard it",
  },
];
