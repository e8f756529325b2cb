/** Statements on counters per time window, for limits that apply to all nodes. */
import type { CountRow } from "../rows/delivery.ts";
import { statement } from "../statement.ts";

/** Increments the counter of the open window, or starts a new window. Changes no row when the window is full. */
export const countOne = statement<{ key: string; now: number; endsAt: number; most: number }>((db, values) =>
  db
    .insertInto("counts")
    .values({ key: values.key, count: 1, endsAt: values.endsAt })
    .onConflict((conflict) =>
      conflict
        .column("key")
        .doUpdateSet((row) => ({
          count: row
            .case()
            .when("counts.endsAt", "<=", values.now)
            .then(1)
            .else(row("counts.count", "+", 1))
            .end(),
          endsAt: row
            .case()
            .when("counts.endsAt", "<=", values.now)
            .then(row.ref("excluded.endsAt"))
            .else(row.ref("counts.endsAt"))
            .end(),
        }))
        .where((row) => row.or([row("counts.endsAt", "<=", values.now), row("counts.count", "<", values.most)])),
    ),
);

export const selectCount = statement<{ key: string; now: number }, CountRow>((db, { key, now }) =>
  db.selectFrom("counts").selectAll().where("key", "=", key).where("endsAt", ">", now),
);

export const deleteEndedCounts = statement<{ now: number }>((db, { now }) =>
  db.deleteFrom("counts").where("endsAt", "<=", now),
);
