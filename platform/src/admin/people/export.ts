/** Exports all people of the directory in the import format. */
import type { ImportedPerson } from "@proofline/contract";
import type { Administrator } from "../../store/dependencies.ts";
import { record } from "../../store/audit.ts";
import { selectPeopleAfter } from "../../store/tables/people.ts";
import { DirectoryKeys } from "../../people/directory/directory-keys.ts";
import { openPerson } from "../../people/directory/sealed-person.ts";

const PAGE = 1000;

/** Uses constant memory. People imported during the export may or may not be included. */
export async function* exportPeople(administrator: Administrator): AsyncGenerator<ImportedPerson> {
  // The audit entry is committed first, so that an export that fails midway is recorded too.
  await administrator.store.commit([record(administrator, { action: "export", subject: "people" })]);
  const keys = new DirectoryKeys(administrator);
  let after = "";
  for (;;) {
    const rows = await administrator.store.read(selectPeopleAfter, { after, limit: PAGE });
    for (const row of rows) yield openPerson(await keys.including(row.keyId), row);
    const last = rows.at(-1);
    if (!last) return;
    after = last.id;
  }
}
