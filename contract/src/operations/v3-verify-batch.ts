import { evaluationModel, evaluations } from "../fields/evaluation.ts";
import { correlationId } from "../fields/flow.ts";
import { additionalIdentities, assuranceLevel, Identity } from "../fields/identity.ts";
import { clientCustomerId, clientHumanId, clientRequestId, proveId, provePhoneAlias } from "../fields/ids.ts";
import { verdict } from "../fields/outcome.ts";
import { returnedPhoneNumber, firstName, lastName, phoneNumberOfItem, userAgent } from "../fields/person.ts";
import { bearerPost, defineOperation, jsonBody } from "../operation.ts";
import { List, model, Optional, RequiredInTypes, Text } from "../schema.ts";

/** The service requires no field: an invalid item has an error in its result, and the others are still verified. */
const VerifyBatchRequestItem = model("VerifyBatchRequestItem", "One person to verify.", {
  clientCustomerId: Optional(clientCustomerId()),
  clientHumanId: Optional(clientHumanId()),
  emailAddress: Optional(Text("Email address of the person.", { examples: ["ecoldman1h@storify.com"] })),
  firstName: RequiredInTypes(firstName("Elena")),
  ipAddress: Optional(Text("IP address of the person.", { examples: ["10.0.0.1"] })),
  lastName: RequiredInTypes(lastName("Coldman")),
  phoneNumber: RequiredInTypes(phoneNumberOfItem("2001004053")),
  proveId: Optional(proveId()),
  userAgent: Optional(userAgent()),
  verificationType: RequiredInTypes(Text("Type of verification, as for Verify.", { examples: ["verifiedUser"] })),
});

const V3VerifyBatchRequest = model("V3VerifyBatchRequest", "Request to verify up to 1000 people.", {
  clientRequestId: Optional(clientRequestId()),
  items: List(VerifyBatchRequestItem, { description: "The people to verify, 1 to 1000.", minItems: 1, maxItems: 1000 }),
});

const VerifyBatchResultItemEvaluation = evaluationModel("VerifyBatchResultItemEvaluation");

const VerifyBatchResultItem = model("VerifyBatchResultItem", "Result for one person.", {
  additionalIdentities: Optional(additionalIdentities()),
  assuranceLevel: assuranceLevel(),
  clientCustomerId: clientCustomerId(),
  clientHumanId: Optional(clientHumanId()),
  error: Optional(Text("Reason why the person could not be verified.", { examples: ["Invalid Phone Number"] })),
  evaluation: Optional(evaluations(VerifyBatchResultItemEvaluation)),
  identity: Optional(Identity),
  phoneNumber: returnedPhoneNumber("The verified phone number."),
  proveId: Optional(proveId()),
  provePhoneAlias: Optional(provePhoneAlias()),
  success: verdict(),
});

const V3VerifyBatchResponse = model("V3VerifyBatchResponse", "Results in the order of the items.", {
  clientRequestId: Optional(clientRequestId()),
  correlationId: correlationId(),
  results: Optional(List(VerifyBatchResultItem, { description: "One result per item." })),
});

export const v3VerifyBatch = defineOperation({
  ...bearerPost,
  slug: "v3-verify-batch",
  operationId: "V3VerifyBatchRequest",
  path: "/v3/verify/batch",
  summary: "Verifies up to 1000 people in one call.",
  request: {
    ...jsonBody,
    model: V3VerifyBatchRequest,
    // 1000 items with all fields have about 1 MB.
    largest: 2 * 1024 * 1024,
    example: {
      items: [
        { verificationType: "verifiedUser", phoneNumber: "2001004053", firstName: "Elena", lastName: "Coldman" },
        { verificationType: "humanAssurance", phoneNumber: "2001004051", firstName: "Ewen", lastName: "Brimilcome" },
      ],
    },
  },
  response: { model: V3VerifyBatchResponse, exposesHeaders: false },
});
