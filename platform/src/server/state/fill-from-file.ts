/** Inserts an exported state into a store; migrates the state of an earlier version first. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { migrations, schemaOf, type Steps } from "../../store/migrations/index.ts";
import { openSqlite } from "../../store/sqlite.ts";
import { type Filling, RefusedRow, type SnapshotStore } from "../../store/snapshot.ts";
import { pagesOf, type StateHeader, lineError } from "./state-file.ts";

/** @param steps migrations of the store */
export async function fillFromFile(
  path: string,
  { schema }: Pick<StateHeader, "schema">,
  store: Pick<SnapshotStore, "fill">,
  steps: Steps = migrations,
): Promise<void> {
  if (schema === schemaOf(steps)) return store.fill((into) => insertAll(path, into));
  const folder = await mkdtemp(join(tmpdir(), "proofline-"));
  try {
    const database = join(folder, "state.db");
    await createDatabase(database, path, earlierSteps(steps, schema));
    await copyDatabase(database, store, steps);
  } finally {
    await rm(folder, { recursive: true });
  }
}

const earlierSteps = (steps: Steps, schema: string): Steps =>
  Object.fromEntries(Object.entries(steps).filter(([name]) => name <= schema));

async function createDatabase(database: string, path: string, steps: Steps): Promise<void> {
  const store = await openSqlite(database, steps);
  try {
    await store.fill((into) => insertAll(path, into));
  } finally {
    await store.close();
  }
}

/** Opening the database migrates it. */
async function copyDatabase(database: string, store: Pick<SnapshotStore, "fill">, steps: Steps): Promise<void> {
  const migrated = await openSqlite(database, steps);
  const snapshot = await migrated.snapshot();
  try {
    await store.fill(async (into) => {
      for (const table of snapshot.tables) {
        for await (const rows of snapshot.pages(table)) await into.insert(table, rows);
      }
    });
  } finally {
    await snapshot.close();
    await migrated.close();
  }
}

async function insertAll(path: string, into: Filling): Promise<void> {
  for await (const { table, rows, line } of pagesOf(path, into.tables)) {
    await into.insert(table, rows).catch((cause: unknown) => {
      throw cause instanceof RefusedRow ? lineError(path, line + cause.index, cause.message) : cause;
    });
  }
}
