/** Statements on people of the directory and test users, and on the IDs under which domains know people. */
import type { DirectoryKeyRow, PersonRow, PeopleImportRow, ProveIdRow, TestPersonRow } from "../rows/people.ts";
import { insertInto, insertRows, type Statement, statement, type Write, write } from "../statement.ts";

export const insertDirectoryKey = insertInto("directory_keys");

/** Newest first. */
export const selectDirectoryKeys = statement<object, DirectoryKeyRow>((db) =>
  db.selectFrom("directory_keys").selectAll().orderBy("createdAt", "desc").orderBy("id", "desc"),
);

/** Deletes the key if it seals no person. */
export const deleteDirectoryKey = statement<{ id: string }>((db, { id }) =>
  db
    .deleteFrom("directory_keys")
    .where("id", "=", id)
    .where((make) =>
      make.not(make.exists(make.selectFrom("people").select("people.id").where("people.keyId", "=", id))),
    ),
);

export const selectPerson = statement<{ id: string }, PersonRow>((db, { id }) =>
  db.selectFrom("people").selectAll().where("id", "=", id),
);

const upserts = new Map<number, Statement<{ rows: readonly PersonRow[] }>>();

/** Inserts people, at most one per ID; an existing person is replaced. */
export function upsertPeople(rows: readonly PersonRow[]): Write {
  const count = rows.length;
  const made = upserts.get(count) ?? upsertOf(count);
  upserts.set(count, made);
  return write(made, { rows });
}

const upsertOf = (count: number): Statement<{ rows: readonly PersonRow[] }> =>
  insertRows("people", {
    columns: ["id", "keyId", "sealed", "importedAt"],
    count,
    key: "id",
    changing: ["keyId", "sealed", "importedAt"],
  });

/** One page, in the order of the IDs. */
export const selectPeopleAfter = statement<{ after: string; limit: number }, PersonRow>((db, { after, limit }) =>
  db.selectFrom("people").selectAll().where("id", ">", after).orderBy("id").limit(limit),
);

/** One page of people sealed with other keys, in the order of the IDs. */
export const selectPeopleOfOtherKeys = statement<{ keyId: string; after: string; limit: number }, PersonRow>(
  (db, { keyId, after, limit }) =>
    db.selectFrom("people").selectAll().where("id", ">", after).where("keyId", "!=", keyId).orderBy("id").limit(limit),
);

/** Replaces the sealed data unless the row has changed since it was read. */
export const resealPerson = statement<PersonRow & { before: string }>((db, row) =>
  db
    .updateTable("people")
    .set({ keyId: row.keyId, sealed: row.sealed })
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
    .values({ id: row.id, rowsDone: row.rowsDone, rowsRefused: row.rowsRefused, updatedAt: row.updatedAt })
    .onConflict((conflict) =>
      conflict
        .column("id")
        .doUpdateSet({ rowsDone: row.rowsDone, rowsRefused: row.rowsRefused, updatedAt: row.updatedAt }),
    ),
);

export const deletePeopleImport = statement<{ id: string }>((db, { id }) =>
  db.deleteFrom("people_imports").where("id", "=", id),
);

/** An existing person stays unchanged. */
export const insertProveId = insertInto("prove_ids", "if absent");

export const selectProveId = statement<{ id: string; domainId: string }, ProveIdRow>((db, { id, domainId }) =>
  db.selectFrom("prove_ids").selectAll().where("id", "=", id).where("domainId", "=", domainId),
);

/** All IDs under which domains know the person. */
export const selectProveIdsOfPerson = statement<{ person: string }, Pick<ProveIdRow, "id">>((db, { person }) =>
  db.selectFrom("prove_ids").select("id").where("person", "=", person),
);

export const selectTestPeople = statement<object, TestPersonRow>((db) =>
  db.selectFrom("test_people").selectAll().orderBy("phoneNumber"),
);

/** Replaces a person with the same phone number. */
export const saveTestPerson = statement<TestPersonRow>((db, { phoneNumber, sealed }) =>
  db
    .insertInto("test_people")
    .values({ phoneNumber, sealed })
    .onConflict((conflict) => conflict.column("phoneNumber").doUpdateSet({ sealed })),
);
