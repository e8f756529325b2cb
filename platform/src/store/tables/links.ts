/** Statements on Instant Links. A link is found by its keyed hash; only the message contains the token. */
import type { LinkRow } from "../rows/authenticators.ts";
import { insertInto, statement } from "../statement.ts";

export const insertLink = insertInto("links");

export const selectLink = statement<{ tokenHash: string }, LinkRow>((db, { tokenHash }) =>
  db.selectFrom("links").selectAll().where("tokenHash", "=", tokenHash),
);

/** The opened link of a possession check; at most one. */
export const selectOpenedLink = statement<{ possessionId: string }, LinkRow>((db, { possessionId }) =>
  db
    .selectFrom("links")
    .selectAll()
    .where("possessionId", "=", possessionId)
    .where("openedAt", "is not", null)
    .limit(1),
);

/** Links that the platform has to settle, up to the size of one unit of work. */
export const selectDueLinks = statement<{ now: number; most: number }, LinkRow>((db, { now, most }) =>
  db.selectFrom("links").selectAll().where("settlesAt", "<=", now).orderBy("settlesAt").limit(most),
);

/** Earlier links stay valid, but only the newest link's expiry ends the step. */
export const stopSettlingLinks = statement<{ possessionId: string }>((db, { possessionId }) =>
  db.updateTable("links").set({ settlesAt: null }).where("possessionId", "=", possessionId),
);

/** Opens the link; works once. */
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

/** A link to a corrected phone number proves nothing about the new one. */
export const deleteLinksOf = statement<{ possessionId: string }>((db, { possessionId }) =>
  db.deleteFrom("links").where("possessionId", "=", possessionId),
);

/**
 * IDs of possession checks begin with the time; a link is stored as long as its possession check, whose result includes
 * it.
 */
export const deleteLinksBefore = statement<{ before: string }>((db, { before }) =>
  db.deleteFrom("links").where("possessionId", "<", before),
);
