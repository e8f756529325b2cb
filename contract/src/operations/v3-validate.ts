import { bearerPost, defineOperation, jsonBody } from "../operation.ts";
import { evaluationModel, evaluations } from "../fields/evaluation.ts";
import { correlationId, next } from "../fields/flow.ts";
import { returnedPhoneNumber } from "../fields/person.ts";
import { Flag, model, Optional } from "../schema.ts";

const V3ValidateRequest = model("V3ValidateRequest", "Request for the result of the possession check.", {
  correlationId: correlationId(),
});

const V3ValidateResponseEvaluation = evaluationModel("V3ValidateResponseEvaluation");

const V3ValidateResponse = model("V3ValidateResponse", "Result of the possession check.", {
  challengeMissing: Flag("Whether the Challenge call must include `ssn` or `dob`. Always false outside Pre-Fill.", {
    examples: [true],
  }),
  evaluation: Optional(evaluations(V3ValidateResponseEvaluation)),
  next: next("v3-challenge", "/v3/challenge"),
  phoneNumber: Optional(returnedPhoneNumber("The validated phone number.", "2001001686")),
  success: Flag("Whether possession of the phone is proven.", { examples: [true] }),
});

export const v3Validate = defineOperation({
  ...bearerPost,
  slug: "v3-validate",
  operationId: "V3ValidateRequest",
  path: "/v3/validate",
  summary: "Returns whether possession of the phone is proven.",
  request: {
    ...jsonBody,
    model: V3ValidateRequest,
    example: { correlationId: "713189b8-5555-4b08-83ba-75d08780aebd" },
  },
  response: { model: V3ValidateResponse, exposesHeaders: false },
  rejectsWith: ["invalidCorrelationId", "stepOutOfOrder", "sandboxUserDenied"],
});
