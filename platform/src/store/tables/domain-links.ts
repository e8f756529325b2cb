/** Statements on links between domains, and on requests for them. */
import type { LinkEnds, DomainLinkRow } from "../rows/clients.ts";
import { insertInto, statement } from "../statement.ts";

/** If two domains request it concurrently, the first insert wins. */
export const insertLink = insertInto("domain_links", "if absent");

/** A link as it was read for a decision. */
export interface FoundLink {
  readonly foundState: DomainLinkRow["state"];
  readonly foundScopes: string;
}

export const updateLink = statement<DomainLinkRow & FoundLink>((db, values) =>
  db
    .updateTable("domain_links")
    .set({
      state: values.state,
      scopes: values.scopes,
      requestedAt: values.requestedAt,
      acceptedAt: values.acceptedAt,
    })
    .where("fromDomain", "=", values.fromDomain)
    .where("toDomain", "=", values.toDomain)
    .where("state", "=", values.foundState)
    .where("scopes", "=", values.foundScopes),
);

export const deleteLink = statement<LinkEnds & FoundLink>((db, values) =>
  db
    .deleteFrom("domain_links")
    .where("fromDomain", "=", values.fromDomain)
    .where("toDomain", "=", values.toDomain)
    .where("state", "=", values.foundState)
    .where("scopes", "=", values.foundScopes),
);

export const selectLink = statement<LinkEnds, DomainLinkRow>((db, values) =>
  db
    .selectFrom("domain_links")
    .selectAll()
    .where("fromDomain", "=", values.fromDomain)
    .where("toDomain", "=", values.toDomain),
);

/** A link with the name of the other domain. */
export type NamedLink = DomainLinkRow & { readonly name: string };

export const selectLinksFrom = statement<{ domainId: string }, NamedLink>((db, { domainId }) =>
  db
    .selectFrom("domain_links")
    .innerJoin("domains", "domains.id", "domain_links.toDomain")
    .selectAll("domain_links")
    .select("domains.name")
    .where("domain_links.fromDomain", "=", domainId)
    .orderBy("domain_links.requestedAt")
    .orderBy("domain_links.toDomain"),
);

export const selectLinksTo = statement<{ domainId: string }, NamedLink>((db, { domainId }) =>
  db
    .selectFrom("domain_links")
    .innerJoin("domains", "domains.id", "domain_links.fromDomain")
    .selectAll("domain_links")
    .select("domains.name")
    .where("domain_links.toDomain", "=", domainId)
    .orderBy("domain_links.requestedAt")
    .orderBy("domain_links.fromDomain"),
);
