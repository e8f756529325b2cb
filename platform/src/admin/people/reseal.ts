/**
 * Rotates the directory key while servers run: a new key seals from now on, and everyone else is resealed with it. The
 * previous key stays until the next rotation, since a concurrent import may use it for another ten seconds.
 */
import type { Administrator } from "../../store/dependencies.ts";
import { record } from "../../store/audit.ts";
import { deleteDirectoryKey, resealPerson, selectPeopleOfOtherKeys } from "../../store/tables/people.ts";
import type { PersonRow } from "../../store/rows/people.ts";
import { type Write, write } from "../../store/statement.ts";
import { type DirectoryKey, DirectoryKeys } from "../../people/directory/directory-keys.ts";
import { openPerson, sealPerson } from "../../people/directory/sealed-person.ts";

const PAGE = 500;

/** Resumes an interrupted run: only people not sealed with the newest key are resealed. */
export async function resealPeople(
  administrator: Administrator,
  { withNewKey }: { withNewKey: boolean },
): Promise<number> {
  const { store } = administrator;
  const keys = new DirectoryKeys(administrator);
  for (const { id } of await keys.all()) await store.commit([write(deleteDirectoryKey, { id })]);
  await keys.reload();
  const newest = withNewKey ? await keys.add() : await keys.newest();
  // Written first, so an interrupted run has an audit entry too.
  await store.commit([record(administrator, { action: "reseal", subject: "people", details: { key: newest.id } })]);
  let resealed = 0;
  let after = "";
  for (;;) {
    const rows = await store.read(selectPeopleOfOtherKeys, { keyId: newest.id, after, limit: PAGE });
    const last = rows.at(-1);
    // Repeat from the start until no row is left, to include people imported during the run.
    if (!last && after === "") break;
    after = last?.id ?? "";
    const all = await keys.all();
    await Promise.all(rows.map((row) => store.commit([resealWrite(row, all, newest)])));
    resealed += rows.length;
  }
  return resealed;
}

/** Does not touch a row that was imported or deleted concurrently. */
const resealWrite = (row: PersonRow, keys: readonly DirectoryKey[], by: DirectoryKey): Write =>
  write(resealPerson, { ...row, ...sealPerson(by, row.id, openPerson(keys, row)), before: row.sealed });
