/** Statements on webhooks: the URL that a domain subscribes with, and its deliveries. */
import type { WebhookRow, JobRow } from "../rows/delivery.ts";
import { insertInto, statement } from "../statement.ts";

/** If two administrators create it concurrently, the first insert wins. */
export const insertWebhook = insertInto("webhooks", "if absent");

/** A webhook as it was read for a decision: every change seals it again, so that no two versions are equal. */
export interface FoundWebhook {
  readonly domainId: string;
  readonly foundSecret: string;
}

export const updateWebhook = statement<FoundWebhook & Pick<WebhookRow, "url" | "secret" | "changedAt">>((db, row) =>
  db
    .updateTable("webhooks")
    .set({ url: row.url, secret: row.secret, changedAt: row.changedAt })
    .where("domainId", "=", row.domainId)
    .where("secret", "=", row.foundSecret),
);

export const selectWebhook = statement<{ domainId: string }, WebhookRow>((db, { domainId }) =>
  db.selectFrom("webhooks").selectAll().where("domainId", "=", domainId),
);

export const deleteWebhook = statement<FoundWebhook>((db, { domainId, foundSecret }) =>
  db.deleteFrom("webhooks").where("domainId", "=", domainId).where("secret", "=", foundSecret),
);

/** Newest first. */
export const selectDeliveries = statement<{ domainId: string; kind: string; limit: number }, JobRow>((db, values) =>
  db
    .selectFrom("jobs")
    .selectAll()
    .where("domainId", "=", values.domainId)
    .where("kind", "=", values.kind)
    .orderBy("id", "desc")
    .limit(values.limit),
);

export const selectDelivery = statement<{ id: string; kind: string }, JobRow>((db, { id, kind }) =>
  db.selectFrom("jobs").selectAll().where("id", "=", id).where("kind", "=", kind),
);

/** An event of an enrolled identity that is monitored; an event that ends the monitoring ends it here. */
export const recordEvent = statement<{ domainId: string; proveId: string; active: boolean }>((db, values) =>
  db
    .updateTable("enrolled_identities")
    .set({ active: values.active })
    .where("domainId", "=", values.domainId)
    .where("proveId", "=", values.proveId)
    .where("active", "=", true),
);
