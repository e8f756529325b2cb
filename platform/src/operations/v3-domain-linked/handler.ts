/** `GET /v3/domain/linked`: the links of the caller's domain, in both directions, and the requests for them. */
import { asText, SECOND } from "../../system/clock.ts";
import { scopesOf } from "../../people/domains/links.ts";
import { type NamedLink, selectLinksFrom, selectLinksTo } from "../../store/tables/domain-links.ts";
import type { ServerHandler } from "../handler.ts";

export const handler: ServerHandler<"v3-domain-linked"> = async ({ platform, caller }) => {
  const own = { domain_id: caller.domainId };
  const from = await platform.store.read(selectLinksFrom, own);
  const to = await platform.store.read(selectLinksTo, own);
  const lists = {
    linkedTo: from.flatMap((link) => accepted(link, link.to_domain)),
    linkedFrom: to.flatMap((link) => accepted(link, link.from_domain)),
    requestsTo: from.flatMap((link) => requested(link, link.to_domain)),
    requestsFrom: to.flatMap((link) => requested(link, link.from_domain)),
  };
  return Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length > 0));
};

function accepted(link: NamedLink, pcid: string) {
  const { accepted_at } = link;
  if (accepted_at === null) return [];
  return [{ ...other(link, pcid), acceptedAt: Math.floor(accepted_at / SECOND), acceptedString: asText(accepted_at) }];
}

function requested(link: NamedLink, pcid: string) {
  const { accepted_at, requested_at } = link;
  if (accepted_at !== null) return [];
  const moment = { requestedAt: Math.floor(requested_at / SECOND), requestedString: asText(requested_at) };
  return [{ ...other(link, pcid), ...moment }];
}

const other = (link: NamedLink, pcid: string) => ({ pcid, name: link.name, scopes: scopesOf(link) });
