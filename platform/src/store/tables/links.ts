/** Statements on Instant Links. A link is found by its keyed hash; the token itself is in the message alone. */
import type { LinkRow } from "../rows/authenticators.ts";
import { insertInto, statement } from "../statement.ts";

export const insertLink = insertInto("links");

export const selectLink = statement<{ token_hash: string }, LinkRow>((db, { token_hash }) =>
  db.selectFrom("links").selectAll().where("token_hash", "=", token_hash),
);

/** The link of a possession that was opened; there is one at most. */
export const selectOpenedLink = statement<{ possession_id: string }, LinkRow>((db, { possession_id }) =>
  db
    .selectFrom("links")
    .selectAll()
    .where("possession_id", "=", possession_id)
    .where("opened_at", "is not", null)
    .limit(1),
);

/** Links that the platform is to settle, as many as one unit of work may take. */
export const selectDueLinks = statement<{ now: number; most: number }, LinkRow>((db, { now, most }) =>
  db.selectFrom("links").selectAll().where("settles_at", "<=", now).orderBy("settles_at").limit(most),
);

/** Earlier links of a possession stay valid, but only the newest one's end is the end of the step. */
export const stopSettlingLinks = statement<{ possession_id: string }>((db, { possession_id }) =>
  db.updateTable("links").set({ settles_at: null }).where("possession_id", "=", possession_id),
);

/** The link is opened, once. */
export const recordLinkOpened = statement<
  Pick<LinkRow, "token_hash" | "opened_at" | "proved" | "phone_match" | "ip_match">
>((db, values) =>
  db
    .updateTable("links")
    .set({
      opened_at: values.opened_at,
      proved: values.proved,
      phone_match: values.phone_match,
      ip_match: values.ip_match,
      settles_at: null,
    })
    .where("token_hash", "=", values.token_hash)
    .where("opened_at", "is", null),
);

/** What was sent to a number that the person has corrected proves nothing about the new one. */
export const deleteLinksOf = statement<{ possession_id: string }>((db, { possession_id }) =>
  db.deleteFrom("links").where("possession_id", "=", possession_id),
);

/** Ids of possessions begin with the time; a link is kept as long as its possession, whose result tells of it. */
export const deleteLinksBefore = statement<{ before: string }>((db, { before }) =>
  db.deleteFrom("links").where("possession_id", "<", before),
);
