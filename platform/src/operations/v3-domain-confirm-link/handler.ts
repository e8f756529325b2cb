/**
 * `POST /v3/domain/confirm-link`: confirms a link requested by another domain, with the scopes of its latest request.
 */
import { confirmLink } from "../../people/domains/links.ts";
import type { ServerHandler } from "../handler.ts";

export const handler: ServerHandler<"v3-domain-confirm-link"> = async ({ platform, caller, body }) => {
  await confirmLink(platform, caller, body.pcid);
  return { success: true };
};
