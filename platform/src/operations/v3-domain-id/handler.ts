/** `GET /v3/domain/id`: the caller's own domain. */
import { issuerIdOf } from "../../people/domains/domain.ts";
import { readOne } from "../../store/store.ts";
import { selectDomain } from "../../store/tables/clients.ts";
import type { ServerHandler } from "../handler.ts";

export const handler: ServerHandler<"v3-domain-id"> = async ({ platform, caller }) => {
  const domain = await readOne(platform.store, selectDomain, { id: caller.domainId });
  if (!domain) throw new Error("the domain of the client is gone");
  return { pcid: domain.id, name: domain.name, issuerId: issuerIdOf(domain) };
};
