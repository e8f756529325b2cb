/** Operations of Identity Manager that read enrolled identities. */
import { enrolledFields } from "../fields/identity.ts";
import { clientRequestId, identityId, pcid, proveId } from "../fields/ids.ts";
import { clientRequestIdInQuery, identityIdInPath, inPath, inQuery, proveIdInPath } from "../fields/parameters.ts";
import { phoneNumber } from "../fields/person.ts";
import { bearerGet, bearerPost, defineOperation, jsonBody } from "../operation.ts";
import { Flag, List, model, Optional, Text, Whole } from "../schema.ts";

const namespace = "identity";

export const v3GetIdentity = defineOperation({
  ...bearerGet,
  namespace,
  slug: "v3-get-identity",
  operationId: "V3GetIdentity",
  path: "/v3/identity/{proveId}",
  summary: "Returns an enrolled identity.",
  parameters: [proveIdInPath, clientRequestIdInQuery],
  response: { model: model("V3GetIdentityResponse", "An enrolled identity.", enrolledFields()), exposesHeaders: false },
  rejectsWith: ["identityNotEnrolled"],
});

const LookupIdentityItem = model("LookupIdentityItem", "An enrolled identity.", enrolledFields());

export const v3GetIdentitiesByPhoneNumber = defineOperation({
  ...bearerGet,
  namespace,
  slug: "v3-get-identities-by-phone-number",
  operationId: "V3GetIdentitiesByPhoneNumber",
  path: "/v3/identity/{mobileNumber}/lookup",
  summary: "Returns the enrolled identities of a phone number.",
  parameters: [inPath("mobileNumber", phoneNumber("2001004031")), clientRequestIdInQuery],
  response: {
    model: model("V3GetIdentitiesByPhoneNumberResponse", "The enrolled identities of the number.", {
      items: Optional(List(LookupIdentityItem, { description: "The identities." })),
    }),
    exposesHeaders: false,
  },
});

const GetBatchIdentityItem = model("GetBatchIdentityItem", "ID of an enrolled identity.", {
  identityId: Optional(identityId()),
  proveId: Optional(proveId()),
});

const pageKey = (description: string) => Text(description, { examples: ["fNqtI2wVPka+yAFC5qRtrQ=="] });

export const v3BatchGetIdentities = defineOperation({
  ...bearerGet,
  namespace,
  slug: "v3-batch-get-identities",
  operationId: "V3BatchGetIdentities",
  path: "/v3/identity",
  formerPath: "/v3/identity/",
  summary: "Lists the enrolled identities in pages.",
  paging: { each: "eachIdentity", items: "results", next: "lastKey", from: "startKey" },
  parameters: [
    clientRequestIdInQuery,
    inQuery("limit", Whole("Identities per page.", { default: 100, examples: [100], minimum: 1, maximum: 1000 })),
    inQuery("startKey", pageKey("`lastKey` of the previous page.")),
    inQuery("showInactive", Flag("Include deactivated identities.", { default: false, examples: [true] })),
  ],
  response: {
    model: model("V3BatchGetIdentitiesResponse", "A page of enrolled identities.", {
      lastKey: Optional(pageKey("Value of `startKey` for the next page; absent on the last page.")),
      results: List(GetBatchIdentityItem, { description: "The identities of this page." }),
    }),
    exposesHeaders: false,
  },
});

const IdentityItem = model("IdentityItem", "The same person in another domain.", {
  clientName: Text("Name of the other domain.", { examples: ["Client A"] }),
  identityId: identityId(),
  pcid: pcid("the other domain"),
});

export const v3CrossDomainIdentity = defineOperation({
  ...bearerPost,
  namespace,
  slug: "v3-cross-domain-identity",
  operationId: "V3CrossDomainIdentity",
  path: "/v3/identity/{identityId}/cross-domain",
  summary: "Returns the IDs of the same person in linked domains.",
  parameters: [identityIdInPath],
  request: {
    ...jsonBody,
    required: false,
    model: model("V3CrossDomainIdentityRequest", "Request for the same person in linked domains.", {
      clientRequestId: Optional(clientRequestId()),
    }),
    example: { clientRequestId: "71010d88-d0e7-4a24-9297-d1be6fefde81" },
  },
  response: {
    model: model("V3CrossDomainIdentityResponse", "The same person in linked domains.", {
      count: Whole("Number of identities.", { examples: [1] }),
      identities: List(IdentityItem, { description: "The identities in linked domains." }),
    }),
    exposesHeaders: false,
  },
  changesState: false,
  rejectsWith: ["identityNotEnrolled"],
});
