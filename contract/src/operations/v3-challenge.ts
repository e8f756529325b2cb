import { bearerPost, defineOperation, jsonBody } from "../operation.ts";
import { evaluationModel, evaluations } from "../fields/evaluation.ts";
import { correlationId, next } from "../fields/flow.ts";
import { addressFields, dob, personFields, ssn } from "../fields/person.ts";
import { Flag, model, Optional } from "../schema.ts";

const V3ChallengeRequest = model("V3ChallengeRequest", "A challenge: date of birth or social security number.", {
  correlationId: correlationId(),
  dob: Optional(dob()),
  ssn: Optional(ssn()),
});

const V3ChallengeAddressEntryRequest = model(
  "V3ChallengeAddressEntryRequest",
  "An address of the person.",
  addressFields(),
);

const V3ChallengeIndividualRequest = model(
  "V3ChallengeIndividualRequest",
  "The person who owns the phone number, to pre-fill a form.",
  personFields(V3ChallengeAddressEntryRequest),
);

const Evaluation = evaluationModel("Evaluation");

const V3ChallengeResponse = model("V3ChallengeResponse", "Result of the challenge, with the person's data.", {
  evaluation: Optional(evaluations(Evaluation)),
  individual: Optional(V3ChallengeIndividualRequest),
  next: next("v3-complete", "/v3/complete"),
  success: Flag("Whether the challenge matched and data was found.", { examples: [true] }),
});

export const v3Challenge = defineOperation({
  ...bearerPost,
  slug: "v3-challenge",
  operationId: "V3ChallengeRequest",
  path: "/v3/challenge",
  summary: "Checks the challenge (date of birth or social security number) and returns the person's data.",
  request: {
    ...jsonBody,
    model: V3ChallengeRequest,
    example: { correlationId: "713189b8-5555-4b08-83ba-75d08780aebd", dob: "1981-01" },
  },
  response: { model: V3ChallengeResponse, exposesHeaders: false },
  rejectsWith: ["invalidCorrelationId", "stepOutOfOrder", "sandboxUserDenied"],
});
