/** Attributes that issuers keep with a person. */
import { attributeId, issuerId, uuidShape } from "../fields/ids.ts";
import { clientRequestIdInQuery, inQueryAlways, proveIdInQuery } from "../fields/parameters.ts";
import { bearerGet, defineOperation } from "../operation.ts";
import { List, model, Optional, Text } from "../schema.ts";

const Result = model("Result", "An attribute that is known of the person.", {
  attributeId: Optional(attributeId()),
  issuerId: Optional(issuerId()),
});

export const v3Discover = defineOperation({
  ...bearerGet,
  namespace: "identity",
  slug: "v3-discover",
  operationId: "V3DiscoverRequest",
  path: "/v3/discover",
  summary: "List the attributes that are known of a person.",
  parameters: [proveIdInQuery, clientRequestIdInQuery],
  response: {
    model: model("V3DiscoverResponse", "The attributes that are known of the person.", {
      results: Optional(List(Result, { description: "Ids of attributes, with their issuers." })),
    }),
    exposesHeaders: true,
  },
  errors: [400, 401, 403, 404, 500],
  refuses: ["identityNotFound"],
});

const FetchResult = model("FetchResult", "An attribute of the person.", {
  attributeId: attributeId(),
  attributeValue: Text("The attribute itself.", { examples: ["9fk1ka74g"] }),
  issuerId: issuerId(),
});

export const v3Fetch = defineOperation({
  ...bearerGet,
  namespace: "identity",
  slug: "v3-fetch",
  operationId: "V3FetchRequest",
  path: "/v3/fetch",
  summary: "Read an attribute of a person. The person's consent is yours to ask for.",
  parameters: [proveIdInQuery, inQueryAlways("attributeId", attributeId(uuidShape)), clientRequestIdInQuery],
  response: {
    model: model("V3FetchResponse", "The attribute, from each of its issuers.", {
      results: List(FetchResult, { description: "Values of the attribute." }),
    }),
    exposesHeaders: false,
  },
  errors: [400, 401, 403, 404, 500],
  refuses: ["identityNotFound"],
});
