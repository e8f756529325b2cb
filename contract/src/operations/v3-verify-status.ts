/** Second call of the older form of Verify, which the vendor removed from the API in October 2025. */
import { evaluationModel, evaluations } from "../fields/evaluation.ts";
import { correlationId } from "../fields/flow.ts";
import { clientRequestId, identityId, proveId } from "../fields/ids.ts";
import { bearerPost, defineOperation, jsonBody } from "../operation.ts";
import { model, OneOf, Optional } from "../schema.ts";

export const verifySuccess = () =>
  OneOf(["true", "false", "pending"], "Whether the person is verified; `pending` only in the older form.", {
    examples: ["true"],
  });

export const partResult = (part: string) =>
  OneOf(["success", "pending", "failed", "not_applicable"], `Older form: result of the ${part}.`, {
    examples: ["success"],
  });

const V3VerifyStatusRequest = model(
  "V3VerifyStatusRequest",
  "Request for the state of a verification with possession.",
  {
    clientRequestId: Optional(clientRequestId()),
    correlationId: Optional(correlationId()),
  },
);

const V3VerifyStatusResponse = model("V3VerifyStatusResponse", "State of a verification with possession.", {
  evaluation: Optional(evaluations(evaluationModel("V3VerifyStatusResponseEvaluation"))),
  identityId: Optional(identityId()),
  possessionResult: partResult("possession check"),
  proveId: Optional(proveId()),
  success: verifySuccess(),
  verifyResult: partResult("verification"),
});

export const v3VerifyStatus = defineOperation({
  ...bearerPost,
  slug: "v3-verify-status",
  operationId: "V3VerifyStatusRequest",
  path: "/v3/verify-status",
  summary: "Returns the state of a verification with possession (older form of Verify).",
  request: {
    ...jsonBody,
    required: false,
    model: V3VerifyStatusRequest,
    example: { correlationId: "713189b8-5555-4b08-83ba-75d08780aebd" },
  },
  response: { model: V3VerifyStatusResponse, exposesHeaders: true },
  changesState: false,
  rejectsWith: ["invalidCorrelationId", "sandboxUserDenied"],
});
