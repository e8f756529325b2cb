/** Operations that read the attributes of a person. */
import { attributeId, issuerId, uuidShape } from "../fields/ids.ts";
import { clientRequestIdInQuery, inQueryAlways, proveIdInQuery } from "../fields/parameters.ts";
import { bearerGet, defineOperation } from "../operation.ts";
import { List, model, Optional, Text } from "../schema.ts";

const Result = model("Result", "An attribute of the person.", {
  attributeId: Optional(attributeId()),
  issuerId: Optional(issuerId()),
});

export const v3Discover = defineOperation({
  ...bearerGet,
  namespace: "identity",
  slug: "v3-discover",
  operationId: "V3DiscoverRequest",
  path: "/v3/discover",
  summary: "Lists the attributes of a person.",
  parameters: [proveIdInQuery, clientRequestIdInQuery],
  response: {
    model: model("V3DiscoverResponse", "The attributes of the person.", {
      results: Optional(List(Result, { description: "Attribute IDs with their issuers." })),
    }),
    exposesHeaders: true,
  },
  errors: [400, 401, 403, 404, 500],
  rejectsWith: ["identityNotFound"],
});

const FetchResult = model("FetchResult", "An attribute of the person with its value.", {
  attributeId: attributeId(),
  attributeValue: Text("Value of the attribute.", { examples: ["9fk1ka74g"] }),
  issuerId: issuerId(),
});

export const v3Fetch = defineOperation({
  ...bearerGet,
  namespace: "identity",
  slug: "v3-fetch",
  operationId: "V3FetchRequest",
  path: "/v3/fetch",
  summary: "Reads an attribute of a person. You must obtain the person's consent.",
  parameters: [proveIdInQuery, inQueryAlways("attributeId", attributeId(uuidShape)), clientRequestIdInQuery],
  response: {
    model: model("V3FetchResponse", "The attribute, with a value from each issuer.", {
      results: List(FetchResult, { description: "Values of the attribute." }),
    }),
    exposesHeaders: false,
  },
  errors: [400, 401, 403, 404, 500],
  rejectsWith: ["identityNotFound"],
});
