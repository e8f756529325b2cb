/** Statements on visits to a mobile network, and on those that the emulated network stores itself. */
import type { CarrierVisitRow, EmulatedVisitRow } from "../rows/authenticators.ts";
import { insertInto, statement } from "../statement.ts";

export const saveCarrierVisit = statement<CarrierVisitRow>((db, row) =>
  db
    .insertInto("carrier_visits")
    .values({ possessionId: row.possessionId, reference: row.reference, expiresAt: row.expiresAt })
    .onConflict((conflict) =>
      conflict.column("possessionId").doUpdateSet({ reference: row.reference, expiresAt: row.expiresAt }),
    ),
);

export const selectCarrierVisit = statement<{ possessionId: string; now: number }, CarrierVisitRow>(
  (db, { possessionId, now }) =>
    db.selectFrom("carrier_visits").selectAll().where("possessionId", "=", possessionId).where("expiresAt", ">", now),
);

/** Deletes the visit, which works once; changes no row if another call has already deleted it. */
export const deleteCarrierVisit = statement<{ possessionId: string; reference: string }>((db, values) =>
  db
    .deleteFrom("carrier_visits")
    .where("possessionId", "=", values.possessionId)
    .where("reference", "=", values.reference),
);

export const deleteCarrierVisitsBefore = statement<{ before: string }>((db, { before }) =>
  db.deleteFrom("carrier_visits").where("possessionId", "<", before),
);

export const insertEmulatedVisit = insertInto("emulated_visits");

export const selectEmulatedVisit = statement<{ tokenHash: string }, EmulatedVisitRow>((db, { tokenHash }) =>
  db.selectFrom("emulated_visits").selectAll().where("tokenHash", "=", tokenHash),
);

export const recordEmulatedVisit = statement<{ tokenHash: string; visitedAt: number }>((db, values) =>
  db
    .updateTable("emulated_visits")
    .set({ visitedAt: values.visitedAt })
    .where("tokenHash", "=", values.tokenHash)
    .where("visitedAt", "is", null),
);

export const deleteEmulatedVisitsBefore = statement<{ before: string }>((db, { before }) =>
  db.deleteFrom("emulated_visits").where("id", "<", before),
);
