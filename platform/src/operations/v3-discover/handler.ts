/** `GET /v3/discover`: lists the attributes of a person that the client's domain can fetch, with their issuers. */
import { attributesOf } from "../../people/manager/attributes.ts";
import type { ServerHandler } from "../handler.ts";

export const handler: ServerHandler<"v3-discover"> = async ({ platform, caller, parameters }) => {
  const seen = await attributesOf(platform, caller, parameters.proveId);
  const results = seen.map(({ attributeId, issuerId }) => ({ attributeId, issuerId }));
  return results.length > 0 ? { results } : {};
};
