/** Shapes of tables that the builder has no word for. */
import { sql } from "kysely";

/** SQLite keeps such a table in its primary key, so that a new row writes one tree less. */
export const byPrimaryKey = sql`without rowid`;
