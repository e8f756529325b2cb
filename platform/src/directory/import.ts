/**
 * Imports a file of people, in constant memory. Each batch is one unit of work together with how far the file was read,
 * so an import that was cut goes on where it was, and no row is lost or taken for another.
 */
import { enforced, ImportedPerson } from "@prove-identity/contract";
import { record } from "../admin/audit.ts";
import type { Administrator } from "../admin/administrator.ts";
import { Refusal } from "../http/refusal.ts";
import { checkerOf } from "../http/validation.ts";
import { toE164 } from "../identity/phone-number.ts";
import {
  deletePeopleImport,
  type PersonRow,
  savePeopleImport,
  selectPeopleImport,
  upsertPeople,
} from "../store/people.ts";
import { write } from "../store/statement.ts";
import { readOne } from "../store/store.ts";
import { DirectoryKeys } from "./directory-keys.ts";
import type { PeopleFile, Row } from "./people-file.ts";
import { personId, sealPerson } from "./sealed-person.ts";

const BATCH = 1000;

export interface ImportProgress {
  /** Rows of the file that are dealt with, refused ones included. */
  readonly rows: number;
  readonly refused: number;
}

export interface ImportOptions {
  /** A row that was not taken, and why. No reason shows what the row says. */
  readonly onRefused: (line: number, reason: string) => void;
  readonly onProgress: (progress: ImportProgress) => void;
}

export interface ImportResult extends ImportProgress {
  /** How many rows an earlier import of the same file had dealt with. */
  readonly resumed: number;
}

export async function importPeople(
  administrator: Administrator,
  file: PeopleFile,
  { onRefused, onProgress }: ImportOptions,
): Promise<ImportResult> {
  const { store, clock } = administrator;
  const keys = new DirectoryKeys(administrator);
  const earlier = await readOne(store, selectPeopleImport, { id: file.fingerprint });
  const progress = { rows: 0, refused: earlier?.rows_refused ?? 0 };
  const resumed = earlier?.rows_done ?? 0;
  /** By id, since a unit of work may change a person once; the last line of the batch counts. */
  let batch = new Map<string, PersonRow>();
  const flush = async () => {
    const rows = [...batch.values()];
    batch = new Map();
    const done = { id: file.fingerprint, rows_done: progress.rows, rows_refused: progress.refused };
    await store.commit([
      ...(rows.length > 0 ? [upsertPeople(rows)] : []),
      write(savePeopleImport, { ...done, updated_at: clock.now() }),
    ]);
    onProgress(progress);
  };
  for await (const row of file.rows) {
    progress.rows += 1;
    if (progress.rows <= resumed) continue;
    try {
      const person = checked(row);
      const id = personId(administrator.masterKey, person.phoneNumber);
      // Asked anew each time, since the key may be changed meanwhile.
      batch.set(id, { ...sealPerson(await keys.newest(), id, person), imported_at: clock.now() });
    } catch (cause) {
      if (!(cause instanceof Refusal)) throw cause;
      progress.refused += 1;
      onRefused(row.line, cause.message);
    }
    if (progress.rows % BATCH === 0) await flush();
  }
  await flush();
  await finish(administrator, file, progress);
  return { ...progress, resumed };
}

const check: (value: unknown) => ImportedPerson = checkerOf(enforced(ImportedPerson, "refused"));

/** @throws Refusal that names the field */
function checked({ person, refused }: Row): ImportedPerson {
  if (refused !== undefined) throw new Refusal("malformedRequest", refused);
  const right = check(person);
  const phoneNumber = toE164(right.phoneNumber);
  if (!phoneNumber) throw new Refusal("malformedRequest", "field 'phoneNumber' must be a possible phone number");
  return { ...right, phoneNumber };
}

/** The same file may be imported again, from its beginning. */
async function finish(administrator: Administrator, { fingerprint }: PeopleFile, { rows, refused }: ImportProgress) {
  await administrator.store.commit([
    write(deletePeopleImport, { id: fingerprint }),
    record(administrator, { action: "import", subject: "people", details: { rows, refused } }),
  ]);
}
