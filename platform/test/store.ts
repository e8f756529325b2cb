/** An empty store for a test: in memory, or on a real PostgreSQL where the tests run on that. */
import { openPostgres } from "../src/store/postgres.ts";
import { openSqlite } from "../src/store/sqlite.ts";
import type { Store } from "../src/store/store.ts";

// Not when a store is opened: the server would end with the test that asked first.
const postgres = process.env["PROOFLINE_TEST_DATABASE"] === "postgres" ? await import("./postgres.ts") : undefined;

export const openTestStore = async (): Promise<Store> =>
  postgres ? openPostgres(await postgres.emptyDatabase()) : openSqlite(":memory:");
