/** Operations that return the state of a Unify session and bind its device key. */
import { evaluationModel, evaluations } from "../fields/evaluation.ts";
import { correlationId } from "../fields/flow.ts";
import { clientHumanId, clientRequestId, deviceId, proveId } from "../fields/ids.ts";
import { returnedPhoneNumber, phoneNumber } from "../fields/person.ts";
import { bearerPost, defineOperation, jsonBody } from "../operation.ts";
import { type Model, model, OneOf, Optional, RequiredInTypes } from "../schema.ts";

const sessionFields = <M extends Model>(evaluation: M) => ({
  clientHumanId: Optional(clientHumanId()),
  clientRequestId: Optional(clientRequestId()),
  deviceId: Optional(deviceId()),
  evaluation: Optional(evaluations(evaluation)),
  phoneNumber: Optional(returnedPhoneNumber("The number of the session.", "2001004014")),
  proveId: Optional(proveId()),
  success: OneOf(
    ["true", "false", "pending", "possession_required"],
    "`pending` until the client SDK finishes; `possession_required` if you must prove possession yourself and then bind.",
    { examples: ["true"] },
  ),
});

const V3UnifyStatusRequest = model("V3UnifyStatusRequest", "Request for the state of a Unify session.", {
  clientRequestId: Optional(clientRequestId()),
  correlationId: correlationId(),
  phoneNumber: Optional(phoneNumber("2001004014")),
});

const V3UnifyStatusResponse = model(
  "V3UnifyStatusResponse",
  "State of a Unify session. The IDs are present when `success` is `true`.",
  sessionFields(evaluationModel("V3UnifyStatusResponseEvaluation")),
);

export const v3UnifyStatus = defineOperation({
  ...bearerPost,
  slug: "v3-unify-status",
  operationId: "V3UnifyStatusRequest",
  path: "/v3/unify-status",
  summary: "Returns the state of a Unify session.",
  request: {
    ...jsonBody,
    model: V3UnifyStatusRequest,
    example: { correlationId: "713189b8-5555-4b08-83ba-75d08780aebd" },
  },
  response: { model: V3UnifyStatusResponse, exposesHeaders: true },
  changesState: false,
  rejectsWith: ["invalidCorrelationId", "sandboxUserDenied"],
});

const V3UnifyBindRequest = model(
  "V3UnifyBindRequest",
  "Request to bind the device key to a phone number that you have proven.",
  {
    clientRequestId: Optional(clientRequestId()),
    correlationId: RequiredInTypes(correlationId()),
    phoneNumber: RequiredInTypes(phoneNumber("2001004014")),
  },
);

const V3UnifyBindResponse = model(
  "V3UnifyBindResponse",
  "Result of the binding. The IDs are present when `success` is `true`.",
  sessionFields(evaluationModel("V3UnifyBindResponseEvaluation")),
);

export const v3UnifyBind = defineOperation({
  ...bearerPost,
  slug: "v3-unify-bind",
  operationId: "V3UnifyBindRequest",
  path: "/v3/unify-bind",
  summary: "Binds the device key to a phone number whose possession you have proven yourself.",
  request: {
    ...jsonBody,
    model: V3UnifyBindRequest,
    example: { correlationId: "713189b8-5555-4b08-83ba-75d08780aebd", phoneNumber: "2001004014" },
  },
  response: { model: V3UnifyBindResponse, exposesHeaders: true },
  rejectsWith: ["invalidCorrelationId", "stepOutOfOrder", "sandboxUserDenied"],
});
