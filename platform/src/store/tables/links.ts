/** Statements on Instant Links. A link is found by its keyed hash; the token itself is in the message alone. */
import type { LinkRow } from "../rows/authenticators.ts";
import { insertInto, statement } from "../statement.ts";

export const insertLink = insertInto("links");

export const selectLink = statement<{ tokenHash: string }, LinkRow>((db, { tokenHash }) =>
  db.selectFrom("links").selectAll().where("tokenHash", "=", tokenHash),
);

/** The link of a possession that was opened; there is one at most. */
export const selectOpenedLink = statement<{ possessionId: string }, LinkRow>((db, { possessionId }) =>
  db
    .selectFrom("links")
    .selectAll()
    .where("possessionId", "=", possessionId)
    .where("openedAt", "is not", null)
    .limit(1),
);

/** Links that the platform is to settle, as many as one unit of work may take. */
export const selectDueLinks = statement<{ now: number; most: number }, LinkRow>((db, { now, most }) =>
  db.selectFrom("links").selectAll().where("settlesAt", "<=", now).orderBy("settlesAt").limit(most),
);

/** Earlier links of a possession stay valid, but only the newest one's end is the end of the step. */
export const stopSettlingLinks = statement<{ possessionId: string }>((db, { possessionId }) =>
  db.updateTable("links").set({ settlesAt: null }).where("possessionId", "=", possessionId),
);

/** The link is opened, once. */
export const recordLinkOpened = statement<
  Pick<LinkRow, "tokenHash" | "openedAt" | "proved" | "phoneMatch" | "ipMatch">
>((db, values) =>
  db
    .updateTable("links")
    .set({
      openedAt: values.openedAt,
      proved: values.proved,
      phoneMatch: values.phoneMatch,
      ipMatch: values.ipMatch,
      settlesAt: null,
    })
    .where("tokenHash", "=", values.tokenHash)
    .where("openedAt", "is", null),
);

/** What was sent to a number that the person has corrected proves nothing about the new one. */
export const deleteLinksOf = statement<{ possessionId: string }>((db, { possessionId }) =>
  db.deleteFrom("links").where("possessionId", "=", possessionId),
);

/** Ids of possessions begin with the time; a link is kept as long as its possession, whose result tells of it. */
export const deleteLinksBefore = statement<{ before: string }>((db, { before }) =>
  db.deleteFrom("links").where("possessionId", "<", before),
);
