/** `POST /v3/domain/unlink`: removes a link from or to the client's domain, or a link request. */
import type { RequestOf } from "@proofline/contract";
import { unlink } from "../../people/domains/links.ts";
import { RequestError } from "../../http/request-error.ts";
import type { LinkEnds } from "../../store/rows/clients.ts";
import type { ServerHandler } from "../handler.ts";

export const handler: ServerHandler<"v3-domain-unlink"> = async ({ platform, caller, body }) => {
  await unlink(platform, caller, endsOf(body, caller.domainId));
  return { success: true };
};

/** Returns both ends of the link. A missing end defaults to the client's domain. */
function endsOf({ pcidFrom, pcidTo }: RequestOf<"v3-domain-unlink">, own: string): LinkEnds {
  const ends = { fromDomain: pcidFrom ?? own, toDomain: pcidTo ?? own };
  if (ends.fromDomain === ends.toDomain) {
    throw new RequestError("malformedRequest", "field 'pcidTo' or 'pcidFrom' is missing; specify the other domain");
  }
  if (ends.fromDomain !== own && ends.toDomain !== own) {
    throw new RequestError("malformedRequest", "field 'pcidFrom' or 'pcidTo' must be your own domain, or omitted");
  }
  return ends;
}
