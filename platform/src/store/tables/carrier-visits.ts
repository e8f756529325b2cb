/** Statements on visits to a mobile network, and on those to the emulated one, as the network itself would keep them. */
import type { CarrierVisitRow, EmulatedVisitRow } from "../rows/authenticators.ts";
import { insertInto, statement } from "../statement.ts";

export const saveCarrierVisit = statement<CarrierVisitRow>((db, row) =>
  db
    .insertInto("carrier_visits")
    .values({ possession_id: row.possession_id, reference: row.reference, expires_at: row.expires_at })
    .onConflict((conflict) =>
      conflict.column("possession_id").doUpdateSet({ reference: row.reference, expires_at: row.expires_at }),
    ),
);

export const selectCarrierVisit = statement<{ possession_id: string; now: number }, CarrierVisitRow>(
  (db, { possession_id, now }) =>
    db
      .selectFrom("carrier_visits")
      .selectAll()
      .where("possession_id", "=", possession_id)
      .where("expires_at", ">", now),
);

/** The visit is used up; nothing is found where another call was first. */
export const deleteCarrierVisit = statement<{ possession_id: string; reference: string }>((db, values) =>
  db
    .deleteFrom("carrier_visits")
    .where("possession_id", "=", values.possession_id)
    .where("reference", "=", values.reference),
);

export const deleteCarrierVisitsBefore = statement<{ before: string }>((db, { before }) =>
  db.deleteFrom("carrier_visits").where("possession_id", "<", before),
);

export const insertEmulatedVisit = insertInto("emulated_visits");

export const selectEmulatedVisit = statement<{ token_hash: string }, EmulatedVisitRow>((db, { token_hash }) =>
  db.selectFrom("emulated_visits").selectAll().where("token_hash", "=", token_hash),
);

export const recordEmulatedVisit = statement<{ token_hash: string; visited_at: number }>((db, values) =>
  db
    .updateTable("emulated_visits")
    .set({ visited_at: values.visited_at })
    .where("token_hash", "=", values.token_hash)
    .where("visited_at", "is", null),
);

export const deleteEmulatedVisitsBefore = statement<{ before: string }>((db, { before }) =>
  db.deleteFrom("emulated_visits").where("id", "<", before),
);
