/**
 * Changes the directory's key while it serves: a new key seals from now on, and everybody else is sealed anew with it. The
 * key before stays until the next change, since an import that runs beside may seal with it for ten seconds more.
 */
import type { Administrator } from "../../store/dependencies.ts";
import { record } from "../../store/audit.ts";
import { deleteDirectoryKey, resealPerson, selectPeopleOfOtherKeys } from "../../store/tables/people.ts";
import type { PersonRow } from "../../store/rows/people.ts";
import { type Write, write } from "../../store/statement.ts";
import { type DirectoryKey, DirectoryKeys } from "../../people/directory/directory-keys.ts";
import { openPerson, sealPerson } from "../../people/directory/sealed-person.ts";

const PAGE = 500;

/** One that was cut is gone on with: whoever is not sealed with the newest key is what is left to do. */
export async function resealPeople(
  administrator: Administrator,
  { withNewKey }: { withNewKey: boolean },
): Promise<number> {
  const { store } = administrator;
  const keys = new DirectoryKeys(administrator);
  for (const { id } of await keys.all()) await store.commit([write(deleteDirectoryKey, { id })]);
  await keys.reload();
  const newest = withNewKey ? await keys.add() : await keys.newest();
  // Before the first of them, so that one that is cut is in the log too.
  await store.commit([record(administrator, { action: "reseal", subject: "people", details: { key: newest.id } })]);
  let resealed = 0;
  let after = "";
  for (;;) {
    const rows = await store.read(selectPeopleOfOtherKeys, { keyId: newest.id, after, limit: PAGE });
    const last = rows.at(-1);
    // From the beginning again, for those who were imported meanwhile; until there are none.
    if (!last && after === "") break;
    after = last?.id ?? "";
    const all = await keys.all();
    await Promise.all(rows.map((row) => store.commit([sealedAnew(row, all, newest)])));
    resealed += rows.length;
  }
  return resealed;
}

/** Somebody who is imported anew or deleted at the same moment is left as they are. */
const sealedAnew = (row: PersonRow, keys: readonly DirectoryKey[], by: DirectoryKey): Write =>
  write(resealPerson, { ...row, ...sealPerson(by, row.id, openPerson(keys, row)), before: row.sealed });
