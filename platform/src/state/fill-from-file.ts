/** Puts the state of a file into a store, one of an earlier version after it was brought up to date. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { migrations } from "../store/migrations/index.ts";
import { openSqlite } from "../store/sqlite.ts";
import { type Filling, RefusedRow, type WholeStore } from "../store/whole-store.ts";
import { pagesOf, schemaNow, type StateHeader, wrong } from "./state-file.ts";

export async function fillFromFile(
  path: string,
  { schema }: StateHeader,
  store: Pick<WholeStore, "fill">,
): Promise<void> {
  if (schema === schemaNow) return store.fill((into) => insertAll(path, into));
  const folder = await mkdtemp(join(tmpdir(), "prove-platform-"));
  try {
    await fillThrough(join(folder, "state.db"), path, schema, store);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** @param file of a database that is as the state's version had it, and then as this one has it */
async function fillThrough(file: string, path: string, schema: string, store: Pick<WholeStore, "fill">): Promise<void> {
  const steps = Object.entries(migrations).filter(([name]) => name <= schema);
  const before = await openSqlite(file, Object.fromEntries(steps));
  try {
    await before.fill((into) => insertAll(path, into));
  } finally {
    await before.close();
  }
  const now = await openSqlite(file);
  const snapshot = await now.snapshot();
  try {
    await store.fill(async (into) => {
      for (const table of snapshot.tables) {
        for await (const rows of snapshot.pages(table)) await into.insert(table, rows);
      }
    });
  } finally {
    await snapshot.close();
    await now.close();
  }
}

async function insertAll(path: string, into: Filling): Promise<void> {
  for await (const { table, rows, line } of pagesOf(path, into.tables)) {
    await into.insert(table, rows).catch((cause: unknown) => {
      throw cause instanceof RefusedRow ? wrong(path, line + cause.index, cause.message) : cause;
    });
  }
}
