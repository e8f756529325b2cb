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
  const ends = { fromDomain: pcidFrom ?? own, toDomain: pcidTo ?? own };
  if (ends.fromDomain === ends.toDomain) {
    throw new Refusal("malformedRequest", "field 'pcidTo' or 'pcidFrom' is missing; name the other domain");
  }
  if (ends.fromDomain !== own && ends.toDomain !== own) {
    throw new Refusal("malformedRequest", "field 'pcidFrom' or 'pcidTo' must be your own domain, or left out");
  }
  return ends;
}
