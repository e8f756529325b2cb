/** `GET /v3/domain/linked`: lists the links and link requests of the client's domain, in both directions. */
import { asText, SECOND } from "../../system/clock.ts";
import { scopesOf } from "../../people/domains/links.ts";
import { type NamedLink, selectLinksFrom, selectLinksTo } from "../../store/tables/domain-links.ts";
import type { ServerHandler } from "../handler.ts";

export const handler: ServerHandler<"v3-domain-linked"> = async ({ platform, caller }) => {
  const own = { domainId: caller.domainId };
  const from = await platform.store.read(selectLinksFrom, own);
  const to = await platform.store.read(selectLinksTo, own);
  const lists = {
    linkedTo: from.flatMap((link) => accepted(link, link.toDomain)),
    linkedFrom: to.flatMap((link) => accepted(link, link.fromDomain)),
    requestsTo: from.flatMap((link) => requested(link, link.toDomain)),
    requestsFrom: to.flatMap((link) => requested(link, link.fromDomain)),
  };
  return Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length > 0));
};

function accepted(link: NamedLink, pcid: string) {
  const { acceptedAt } = link;
  if (acceptedAt === null) return [];
  return [{ ...other(link, pcid), acceptedAt: Math.floor(acceptedAt / SECOND), acceptedString: asText(acceptedAt) }];
}

function requested(link: NamedLink, pcid: string) {
  const { acceptedAt, requestedAt } = link;
  if (acceptedAt !== null) return [];
  const moment = { requestedAt: Math.floor(requestedAt / SECOND), requestedString: asText(requestedAt) };
  return [{ ...other(link, pcid), ...moment }];
}

const other = (link: NamedLink, pcid: string) => ({ pcid, name: link.name, scopes: scopesOf(link) });
