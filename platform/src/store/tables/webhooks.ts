/** Statements on webhooks: where a domain wants to hear of changes, and what was delivered there. */
import type { WebhookRow, JobRow } from "../rows/delivery.ts";
import { insertInto, statement } from "../statement.ts";

/** Of two who set the first one at the same time one was first. */
export const insertWebhook = insertInto("webhooks", "unless it is there");

/** A webhook as a decision found it: sealed anew at every change, so that no two are the same. */
export interface FoundWebhook {
  readonly domain_id: string;
  readonly found_secret: string;
}

export const updateWebhook = statement<FoundWebhook & Pick<WebhookRow, "url" | "secret" | "changed_at">>((db, row) =>
  db
    .updateTable("webhooks")
    .set({ url: row.url, secret: row.secret, changed_at: row.changed_at })
    .where("domain_id", "=", row.domain_id)
    .where("secret", "=", row.found_secret),
);

export const selectWebhook = statement<{ domain_id: string }, WebhookRow>((db, { domain_id }) =>
  db.selectFrom("webhooks").selectAll().where("domain_id", "=", domain_id),
);

export const deleteWebhook = statement<FoundWebhook>((db, { domain_id, found_secret }) =>
  db.deleteFrom("webhooks").where("domain_id", "=", domain_id).where("secret", "=", found_secret),
);

/** Newest first. */
export const selectDeliveries = statement<{ domain_id: string; kind: string; limit: number }, JobRow>((db, values) =>
  db
    .selectFrom("jobs")
    .selectAll()
    .where("domain_id", "=", values.domain_id)
    .where("kind", "=", values.kind)
    .orderBy("id", "desc")
    .limit(values.limit),
);

export const selectDelivery = statement<{ id: string; kind: string }, JobRow>((db, { id, kind }) =>
  db.selectFrom("jobs").selectAll().where("id", "=", id).where("kind", "=", kind),
);

/** An event of an enrolled person whose number is monitored; one that ends that ends it here. */
export const recordEvent = statement<{ domain_id: string; prove_id: string; active: boolean }>((db, values) =>
  db
    .updateTable("enrolled_identities")
    .set({ active: values.active })
    .where("domain_id", "=", values.domain_id)
    .where("prove_id", "=", values.prove_id)
    .where("active", "=", true),
);
