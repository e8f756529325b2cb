/** How a Unify session ended, and the one call that may still change it. */
import { evaluationModel, evaluations } from "../fields/evaluation.ts";
import { correlationId } from "../fields/flow.ts";
import { clientHumanId, clientRequestId, deviceId, proveId } from "../fields/ids.ts";
import { answeredPhoneNumber, phoneNumber } from "../fields/person.ts";
import { bearerPost, defineOperation, jsonBody } from "../operation.ts";
import { type Model, model, OneOf, Optional, RequiredOnPaper } from "../schema.ts";

const sessionFields = <M extends Model>(evaluation: M) => ({
  clientHumanId: Optional(clientHumanId()),
  clientRequestId: Optional(clientRequestId()),
  deviceId: Optional(deviceId()),
  evaluation: Optional(evaluations(evaluation)),
  phoneNumber: Optional(answeredPhoneNumber("The number of the session.", "2001004014")),
  proveId: Optional(proveId()),
  success: OneOf(
    ["true", "false", "pending", "possession_required"],
    "`pending` until the client SDK is done; `possession_required` where you prove possession yourself and then bind.",
    { examples: ["true"] },
  ),
});

const V3UnifyStatusRequest = model("V3UnifyStatusRequest", "Ask how a Unify session stands.", {
  clientRequestId: Optional(clientRequestId()),
  correlationId: correlationId(),
  phoneNumber: Optional(phoneNumber("2001004014")),
});

const V3UnifyStatusResponse = model(
  "V3UnifyStatusResponse",
  "State of a Unify session. The ids are there once `success` is `true`.",
  sessionFields(evaluationModel("V3UnifyStatusResponseEvaluation")),
);

export const v3UnifyStatus = defineOperation({
  ...bearerPost,
  slug: "v3-unify-status",
  operationId: "V3UnifyStatusRequest",
  path: "/v3/unify-status",
  summary: "Ask how a Unify session stands.",
  request: {
    ...jsonBody,
    model: V3UnifyStatusRequest,
    example: { correlationId: "713189b8-5555-4b08-83ba-75d08780aebd" },
  },
  response: { model: V3UnifyStatusResponse, exposesHeaders: true },
  changesState: false,
  refuses: ["invalidCorrelationId", "sandboxUserDenied"],
});

const V3UnifyBindRequest = model("V3UnifyBindRequest", "Bind the device's key to a number that you have proven.", {
  clientRequestId: Optional(clientRequestId()),
  correlationId: RequiredOnPaper(correlationId()),
  phoneNumber: RequiredOnPaper(phoneNumber("2001004014")),
});

const V3UnifyBindResponse = model(
  "V3UnifyBindResponse",
  "Outcome of the binding. The ids are there once `success` is `true`.",
  sessionFields(evaluationModel("V3UnifyBindResponseEvaluation")),
);

export const v3UnifyBind = defineOperation({
  ...bearerPost,
  slug: "v3-unify-bind",
  operationId: "V3UnifyBindRequest",
  path: "/v3/unify-bind",
  summary: "Bind the device's key to a number whose possession you have proven yourself.",
  request: {
    ...jsonBody,
    model: V3UnifyBindRequest,
    example: { correlationId: "713189b8-5555-4b08-83ba-75d08780aebd", phoneNumber: "2001004014" },
  },
  response: { model: V3UnifyBindResponse, exposesHeaders: true },
  refuses: ["invalidCorrelationId", "stepOutOfOrder", "sandboxUserDenied"],
});
