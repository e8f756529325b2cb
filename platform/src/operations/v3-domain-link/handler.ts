/** `POST /v3/domain/link`: requests a link with another domain. */
import { requestLink } from "../../people/domains/links.ts";
import type { ServerHandler } from "../handler.ts";

export const handler: ServerHandler<"v3-domain-link"> = async ({ platform, caller, body }) => {
  await requestLink(platform, caller, body.pcid, body.scopes);
  return { success: true };
};
