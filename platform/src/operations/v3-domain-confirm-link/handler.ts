/** `POST /v3/domain/confirm-link`: accept the link that another domain asked for, with the scopes it asks for now. */
import { confirmLink } from "../../people/domains/links.ts";
import type { ServerHandler } from "../handler.ts";

export const handler: ServerHandler<"v3-domain-confirm-link"> = async ({ platform, caller, body }) => {
  await confirmLink(platform, caller, body.pcid);
  return { success: true };
};
