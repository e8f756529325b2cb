/** `GET /v3/domain/id`: returns the client's domain. */
import { issuerIdOf } from "../../people/domains/domain.ts";
import { readOne } from "../../store/store.ts";
import { selectDomain } from "../../store/tables/clients.ts";
import type { ServerHandler } from "../handler.ts";

export const handler: ServerHandler<"v3-domain-id"> = async ({ platform, caller }) => {
  const domain = await readOne(platform.store, selectDomain, { id: caller.domainId });
  if (!domain) throw new Error("the client's domain no longer exists");
  return { pcid: domain.id, name: domain.name, issuerId: issuerIdOf(domain) };
};
