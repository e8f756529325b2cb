/** Statements on counts within a window of time, for limits that hold on every node. */
import type { CountRow } from "../rows/delivery.ts";
import { statement } from "../statement.ts";

/** Counts one, in the open window or a new one. Changes no row when the window is full. */
export const countOne = statement<{ key: string; now: number; ends_at: number; most: number }>((db, values) =>
  db
    .insertInto("counts")
    .values({ key: values.key, count: 1, ends_at: values.ends_at })
    .onConflict((conflict) =>
      conflict
        .column("key")
        .doUpdateSet((row) => ({
          count: row
            .case()
            .when("counts.ends_at", "<=", values.now)
            .then(1)
            .else(row("counts.count", "+", 1))
            .end(),
          ends_at: row
            .case()
            .when("counts.ends_at", "<=", values.now)
            .then(row.ref("excluded.ends_at"))
            .else(row.ref("counts.ends_at"))
            .end(),
        }))
        .where((row) => row.or([row("counts.ends_at", "<=", values.now), row("counts.count", "<", values.most)])),
    ),
);

export const selectCount = statement<{ key: string; now: number }, CountRow>((db, { key, now }) =>
  db.selectFrom("counts").selectAll().where("key", "=", key).where("ends_at", ">", now),
);

export const deleteEndedCounts = statement<{ now: number }>((db, { now }) =>
  db.deleteFrom("counts").where("ends_at", "<=", now),
);
