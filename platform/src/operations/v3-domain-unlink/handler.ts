/** `POST /v3/domain/unlink`: drop a link from or to the caller's domain, or a request for one. */
import type { RequestOf } from "@proofline/contract";
import { unlink } from "../../people/domains/links.ts";
import { Refusal } from "../../http/refusal.ts";
import type { LinkEnds } from "../../store/rows/clients.ts";
import type { ServerHandler } from "../handler.ts";

export const handler: ServerHandler<"v3-domain-unlink"> = async ({ platform, caller, body }) => {
  await unlink(platform, caller, endsOf(body, caller.domainId));
  return { success: true };
};

/** An end that is not named is the caller's own; the other one must then be named. */
function endsOf({ pcidFrom, pcidTo }: RequestOf<"v3-domain-unlink">, own: string): LinkEnds {
  const ends = { from_domain: pcidFrom ?? own, to_domain: pcidTo ?? own };
  if (ends.from_domain === ends.to_domain) {
    throw new Refusal("malformedRequest", "field 'pcidTo' or 'pcidFrom' is missing; name the other domain");
  }
  if (ends.from_domain !== own && ends.to_domain !== own) {
    throw new Refusal("malformedRequest", "field 'pcidFrom' or 'pcidTo' must be your own domain, or left out");
  }
  return ends;
}
