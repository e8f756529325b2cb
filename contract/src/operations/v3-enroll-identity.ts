/** Operations of Identity Manager that enroll, activate, deactivate and disenroll identities. */
import { identityAttributes } from "../fields/identity.ts";
import {
  clientCustomerId,
  clientHumanId,
  clientIds,
  clientRequestId,
  deviceId,
  identityId,
  pcid,
  proveId,
} from "../fields/ids.ts";
import { done, doneModel } from "../fields/outcome.ts";
import { clientRequestIdInQuery, proveIdInPath } from "../fields/parameters.ts";
import { phoneNumber, phoneNumberOfItem } from "../fields/person.ts";
import { bearerPost, defineOperation, jsonBody } from "../operation.ts";
import { List, model, Optional, RequiredInTypes, Text } from "../schema.ts";

const namespace = "identity";

export const v3EnrollIdentity = defineOperation({
  ...bearerPost,
  namespace,
  slug: "v3-enroll-identity",
  operationId: "V3EnrollIdentity",
  path: "/v3/identity",
  formerPath: "/v3/identity/",
  summary: "Enrolls a person and notifies you of changes to the phone number.",
  request: {
    ...jsonBody,
    model: model("V3EnrollIdentityRequest", "A person to enroll.", {
      ...clientIds(),
      deviceId: Optional(deviceId()),
      identityAttributes: Optional(identityAttributes()),
      phoneNumber: phoneNumber("2001004031"),
    }),
    example: { phoneNumber: "2001004031", clientCustomerId: "e0f78bc2-f748-4eda-9d29-d756844507fc" },
  },
  response: {
    model: model("V3EnrollIdentityResponse", "The enrolled identity.", {
      identityId: Optional(identityId()),
      proveId: RequiredInTypes(proveId()),
      success: done(),
    }),
    exposesHeaders: false,
  },
  rejectsWith: ["sandboxUserNotFound", "personNotFound", "sandboxUserDenied"],
});

/** The official type requires `clientName`, `identityId` and `pcid`, since it uses `IdentityItem` by mistake. */
const BatchEnrollItem = model("BatchEnrollItem", "A person to enroll; give `phoneNumber`.", {
  clientCustomerId: Optional(clientCustomerId()),
  clientHumanId: Optional(clientHumanId()),
  clientName: Optional(Text("Ignored; part of the official type by mistake.")),
  deviceId: Optional(deviceId()),
  identityAttributes: Optional(identityAttributes()),
  identityId: Optional(identityId()),
  pcid: Optional(pcid()),
  phoneNumber: Optional(phoneNumberOfItem("2001004031")),
});

const enrollItems = (description: string) => List(BatchEnrollItem, { description, minItems: 1, maxItems: 100 });

const PostBatchResultItem = model("PostBatchResultItem", "Result for one person: an ID or an error.", {
  error: Optional(Text("Reason why the person was not enrolled.", { examples: ["Invalid Phone Number"] })),
  identityId: Optional(identityId()),
  proveId: Optional(proveId()),
});

export const v3BatchEnrollIdentities = defineOperation({
  ...bearerPost,
  namespace,
  slug: "v3-batch-enroll-identities",
  operationId: "V3BatchEnrollIdentities",
  path: "/v3/identity/batch",
  summary: "Enrolls up to 100 people in one call.",
  request: {
    ...jsonBody,
    model: model("V3BatchEnrollIdentitiesRequest", "People to enroll.", {
      clientRequestId: Optional(clientRequestId()),
      identities: Optional(enrollItems("Alias of `items` used in older samples.")),
      items: Optional(enrollItems("The people to enroll, 1 to 100.")),
    }),
    largest: 256 * 1024,
    example: { items: [{ phoneNumber: "2001004031" }, { phoneNumber: "2001004035" }] },
  },
  response: {
    model: model("V3BatchEnrollIdentitiesResponse", "Results in the order of the items.", {
      results: Optional(List(PostBatchResultItem, { description: "One result per item." })),
    }),
    exposesHeaders: false,
  },
});

export const v3DisenrollIdentity = defineOperation({
  ...bearerPost,
  namespace,
  method: "DELETE",
  slug: "v3-disenroll-identity",
  operationId: "V3DisenrollIdentity",
  path: "/v3/identity/{proveId}",
  summary: "Disenrolls an identity and stops monitoring it. Monitoring it again requires a new enrollment.",
  parameters: [proveIdInPath, clientRequestIdInQuery],
  response: { model: doneModel("V3DisenrollIdentityResponse"), exposesHeaders: false },
  rejectsWith: ["identityNotEnrolled"],
});

const monitoringRequest = (name: string, description: string) => ({
  ...jsonBody,
  required: false as const,
  model: model(name, description, { clientRequestId: Optional(clientRequestId()) }),
  example: { clientRequestId: "71010d88-d0e7-4a24-9297-d1be6fefde81" },
});

export const v3ActivateIdentity = defineOperation({
  ...bearerPost,
  namespace,
  slug: "v3-activate-identity",
  operationId: "V3ActivateIdentity",
  path: "/v3/identity/{proveId}/activate",
  summary: "Resumes monitoring of an identity.",
  parameters: [proveIdInPath],
  request: monitoringRequest("V3ActivateIdentityRequest", "Request to resume monitoring."),
  response: { model: doneModel("V3ActivateIdentityResponse"), exposesHeaders: false },
  rejectsWith: ["identityNotEnrolled"],
});

export const v3DeactivateIdentity = defineOperation({
  ...bearerPost,
  namespace,
  slug: "v3-deactivate-identity",
  operationId: "V3DeactivateIdentity",
  path: "/v3/identity/{proveId}/deactivate",
  summary: "Pauses monitoring of an identity: no webhooks are sent, but it stays enrolled.",
  parameters: [proveIdInPath],
  request: monitoringRequest("V3IdentityDeactivateRequest", "Request to pause monitoring."),
  response: { model: doneModel("V3DeactivateIdentityResponse"), exposesHeaders: false },
  rejectsWith: ["identityNotEnrolled"],
});
