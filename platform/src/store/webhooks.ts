/** Statements on webhooks: where a domain wants to hear of changes, and what was delivered there. */
import type { JobRow } from "./jobs.ts";
import { statement } from "./statement.ts";

/** One per domain. */
export interface WebhookRow {
  readonly domain_id: string;
  readonly url: string;
  /** The shared secret, `whsec_…`, sealed. */
  readonly secret: string;
  readonly created_at: number;
  readonly changed_at: number;
}

/** Sets it, in place of the one that was there. */
export const saveWebhook = statement<WebhookRow>((db, row) =>
  db
    .insertInto("webhooks")
    .values({
      domain_id: row.domain_id,
      url: row.url,
      secret: row.secret,
      created_at: row.created_at,
      changed_at: row.changed_at,
    })
    .onConflict((conflict) =>
      conflict.column("domain_id").doUpdateSet({ url: row.url, secret: row.secret, changed_at: row.changed_at }),
    ),
);

export const selectWebhook = statement<{ domain_id: string }, WebhookRow>((db, { domain_id }) =>
  db.selectFrom("webhooks").selectAll().where("domain_id", "=", domain_id),
);

export const deleteWebhook = statement<{ domain_id: string }>((db, { domain_id }) =>
  db.deleteFrom("webhooks").where("domain_id", "=", domain_id),
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
export const recordEvent = statement<{ domain_id: string; prove_id: string; active: number }>((db, values) =>
  db
    .updateTable("enrolled_identities")
    .set({ active: values.active })
    .where("domain_id", "=", values.domain_id)
    .where("prove_id", "=", values.prove_id)
    .where("active", "=", 1),
);
