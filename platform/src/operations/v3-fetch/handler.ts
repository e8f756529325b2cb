/** `GET /v3/fetch`: returns an attribute of a person from each issuing domain. */
import { RequestError } from "../../http/request-error.ts";
import { attributesOf, attributeValue } from "../../people/manager/attributes.ts";
import type { ServerHandler } from "../handler.ts";

export const handler: ServerHandler<"v3-fetch"> = async ({ platform, caller, parameters }) => {
  const requestedId = parameters.attributeId.toLowerCase();
  const seen = await attributesOf(platform, caller, parameters.proveId);
  const results = seen
    .filter(({ attributeId }) => attributeId === requestedId)
    .map((one) => ({
      attributeId: one.attributeId,
      attributeValue: attributeValue(platform, one),
      issuerId: one.issuerId,
    }));
  if (results.length === 0) throw new RequestError("identityNotFound");
  return { results };
};
