/** Statements on links between domains, and on requests for them. */
import type { LinkEnds, DomainLinkRow } from "../rows/clients.ts";
import { insertInto, statement } from "../statement.ts";

/** Of two who ask at the same time one was first. */
export const insertLink = insertInto("domain_links", "unless it is there");

/** A link as a decision found it. */
export interface FoundLink {
  readonly found_state: DomainLinkRow["state"];
  readonly found_scopes: string;
}

export const updateLink = statement<DomainLinkRow & FoundLink>((db, values) =>
  db
    .updateTable("domain_links")
    .set({
      state: values.state,
      scopes: values.scopes,
      requested_at: values.requested_at,
      accepted_at: values.accepted_at,
    })
    .where("from_domain", "=", values.from_domain)
    .where("to_domain", "=", values.to_domain)
    .where("state", "=", values.found_state)
    .where("scopes", "=", values.found_scopes),
);

export const deleteLink = statement<LinkEnds & FoundLink>((db, values) =>
  db
    .deleteFrom("domain_links")
    .where("from_domain", "=", values.from_domain)
    .where("to_domain", "=", values.to_domain)
    .where("state", "=", values.found_state)
    .where("scopes", "=", values.found_scopes),
);

export const selectLink = statement<LinkEnds, DomainLinkRow>((db, values) =>
  db
    .selectFrom("domain_links")
    .selectAll()
    .where("from_domain", "=", values.from_domain)
    .where("to_domain", "=", values.to_domain),
);

/** A link with the name of the domain at its other end. */
export type NamedLink = DomainLinkRow & { readonly name: string };

export const selectLinksFrom = statement<{ domain_id: string }, NamedLink>((db, { domain_id }) =>
  db
    .selectFrom("domain_links")
    .innerJoin("domains", "domains.id", "domain_links.to_domain")
    .selectAll("domain_links")
    .select("domains.name")
    .where("domain_links.from_domain", "=", domain_id)
    .orderBy("domain_links.requested_at")
    .orderBy("domain_links.to_domain"),
);

export const selectLinksTo = statement<{ domain_id: string }, NamedLink>((db, { domain_id }) =>
  db
    .selectFrom("domain_links")
    .innerJoin("domains", "domains.id", "domain_links.from_domain")
    .selectAll("domain_links")
    .select("domains.name")
    .where("domain_links.to_domain", "=", domain_id)
    .orderBy("domain_links.requested_at")
    .orderBy("domain_links.from_domain"),
);
