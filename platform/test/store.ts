/** An empty store for a test: in memory, or on PostgreSQL when the tests run on it. */
import { openPostgres } from "../src/store/postgres.ts";
import { openSqlite } from "../src/store/sqlite.ts";
import type { Store } from "../src/store/store.ts";

// Started at load, because a server started by a test would end with that test.
const postgres = process.env["PROOFLINE_TEST_DATABASE"] === "postgres" ? await import("./postgres.ts") : undefined;

export const openTestStore = async (): Promise<Store> =>
  postgres ? openPostgres(await postgres.emptyDatabase()) : openSqlite(":memory:");
