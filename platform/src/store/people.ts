/** Statements on the people of the directory, on the keys they are sealed with, and on imports. */
import { insertInto, insertRows, type Statement, statement, type Write, write } from "./statement.ts";

export interface DirectoryKeyRow {
  readonly id: string;
  /** Sealed with the master key. */
  readonly sealed: string;
  readonly created_at: number;
}

export interface PersonRow {
  /** Keyed hash of the number. Under it the person is found, and flows and identities know the person. */
  readonly id: string;
  /** The key that `sealed` is sealed with. */
  readonly key_id: string;
  /** What is known about the person. */
  readonly sealed: string;
  readonly imported_at: number;
}

export interface PeopleImportRow {
  /** Fingerprint of the file. */
  readonly id: string;
  /** How many of its rows are in the store. */
  readonly rows_done: number;
  readonly rows_refused: number;
  readonly updated_at: number;
}

export const insertDirectoryKey = insertInto("directory_keys");

/** Newest first. */
export const selectDirectoryKeys = statement<object, DirectoryKeyRow>((db) =>
  db.selectFrom("directory_keys").selectAll().orderBy("created_at", "desc").orderBy("id", "desc"),
);

/** Once nobody is sealed with it any more. */
export const deleteDirectoryKey = statement<{ id: string }>((db, { id }) =>
  db
    .deleteFrom("directory_keys")
    .where("id", "=", id)
    .where((make) =>
      make.not(make.exists(make.selectFrom("people").select("people.id").where("people.key_id", "=", id))),
    ),
);

export const selectPerson = statement<{ id: string }, PersonRow>((db, { id }) =>
  db.selectFrom("people").selectAll().where("id", "=", id),
);

const upserts = new Map<number, Statement<{ rows: readonly PersonRow[] }>>();

/** Puts in people, at most one per id; whoever is there already is replaced. */
export function upsertPeople(rows: readonly PersonRow[]): Write {
  const count = rows.length;
  const made = upserts.get(count) ?? upsertOf(count);
  upserts.set(count, made);
  return write(made, { rows });
}

const upsertOf = (count: number): Statement<{ rows: readonly PersonRow[] }> =>
  insertRows("people", {
    columns: ["id", "key_id", "sealed", "imported_at"],
    count,
    key: "id",
    changing: ["key_id", "sealed", "imported_at"],
  });

/** A page, in the order of the ids. */
export const selectPeopleAfter = statement<{ after: string; limit: number }, PersonRow>((db, { after, limit }) =>
  db.selectFrom("people").selectAll().where("id", ">", after).orderBy("id").limit(limit),
);

/** A page of those that are not sealed with this key, in the order of the ids. */
export const selectPeopleOfOtherKeys = statement<{ key_id: string; after: string; limit: number }, PersonRow>(
  (db, { key_id, after, limit }) =>
    db
      .selectFrom("people")
      .selectAll()
      .where("id", ">", after)
      .where("key_id", "!=", key_id)
      .orderBy("id")
      .limit(limit),
);

/** Unless the row has changed since it was read. */
export const resealPerson = statement<PersonRow & { before: string }>((db, row) =>
  db
    .updateTable("people")
    .set({ key_id: row.key_id, sealed: row.sealed })
    .where("id", "=", row.id)
    .where("sealed", "=", row.before),
);

export const countPeople = statement<object, { people: number }>((db) =>
  db.selectFrom("people").select(({ fn }) => fn.countAll<number>().as("people")),
);

export const selectPeopleImport = statement<{ id: string }, PeopleImportRow>((db, { id }) =>
  db.selectFrom("people_imports").selectAll().where("id", "=", id),
);

export const savePeopleImport = statement<PeopleImportRow>((db, row) =>
  db
    .insertInto("people_imports")
    .values({ id: row.id, rows_done: row.rows_done, rows_refused: row.rows_refused, updated_at: row.updated_at })
    .onConflict((conflict) =>
      conflict
        .column("id")
        .doUpdateSet({ rows_done: row.rows_done, rows_refused: row.rows_refused, updated_at: row.updated_at }),
    ),
);

export const deletePeopleImport = statement<{ id: string }>((db, { id }) =>
  db.deleteFrom("people_imports").where("id", "=", id),
);
