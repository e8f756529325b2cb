/**
 * Imports a people file in constant memory. Rows are batched, sorted by ID and written while the next batch is read: IDs
 * are random, and a transaction of neighboring rows changes a few index pages instead of one per row. The progress is
 * stored after each batch, so an interrupted import resumes without losing rows.
 */
import { enforced, ImportedPerson } from "@proofline/contract";
import { record } from "../../store/audit.ts";
import type { Administrator } from "../../store/dependencies.ts";
import { RequestError } from "../../http/request-error.ts";
import { checkerOf } from "../../http/validation.ts";
import { toE164 } from "../../people/phone-number.ts";
import { deletePeopleImport, savePeopleImport, selectPeopleImport, upsertPeople } from "../../store/tables/people.ts";
import type { PersonRow } from "../../store/rows/people.ts";
import { write } from "../../store/statement.ts";
import { readOne } from "../../store/store.ts";
import { DirectoryKeys } from "../../people/directory/directory-keys.ts";
import type { PeopleFile, Row } from "./people-file.ts";
import { personId, sealPerson } from "../../people/directory/sealed-person.ts";

const BATCH = 10_000;
/** Rows per transaction, small enough not to block a running server. */
const TRANSACTION_ROWS = 1000;
/** Concurrent transactions, so a database server is not idle while lines are read. */
const CONCURRENCY = 2;

export interface ImportProgress {
  /** Processed rows of the file, including rejected ones. */
  readonly rows: number;
  readonly refused: number;
}

export interface ImportOptions {
  /** Called for each rejected row. Reasons contain no data of the row. */
  readonly onRefused: (line: number, reason: string) => void;
  /** Called after each batch is written. */
  readonly onProgress: (progress: ImportProgress) => void;
  /** Rows per batch; default 10,000. */
  readonly gathered?: number;
}

export interface ImportResult extends ImportProgress {
  /** Rows already processed by an interrupted import of the same file. */
  readonly resumed: number;
}

export async function importPeople(
  administrator: Administrator,
  file: PeopleFile,
  { onRefused, onProgress, gathered = BATCH }: ImportOptions,
): Promise<ImportResult> {
  const { store, clock, masterKey } = administrator;
  const keys = new DirectoryKeys(administrator);
  const earlier = await readOne(store, selectPeopleImport, { id: file.fingerprint });
  const progress = { rows: 0, refused: earlier?.rowsRefused ?? 0 };
  const resumed = earlier?.rowsDone ?? 0;
  // An interrupted import has only this audit entry; a finished one has a second.
  await store.commit([record(administrator, { action: "begin import", subject: "people", details: { resumed } })]);
  /** Rows by ID; the last line of a person wins. */
  let people = new Map<string, PersonRow>();
  let writing = Promise.resolve();
  const flush = async () => {
    const rows = [...people.values()].sort((one, other) => (one.id < other.id ? -1 : 1));
    people = new Map();
    const done = { ...progress };
    await writing;
    writing = writeOut(administrator, { fingerprint: file.fingerprint, rows, done, onProgress });
    // Prevents an unhandled rejection; the next await rethrows it.
    writing.catch(() => {});
  };
  for await (const lines of file.rows) {
    // Read for each chunk, since the key may be rotated during the import.
    const key = await keys.newest();
    for (const line of lines) {
      progress.rows += 1;
      if (progress.rows <= resumed) continue;
      try {
        const person = checked(line);
        const id = personId(masterKey, person.phoneNumber);
        people.set(id, { ...sealPerson(key, id, person), importedAt: clock.now() });
      } catch (cause) {
        if (!(cause instanceof RequestError)) throw cause;
        progress.refused += 1;
        onRefused(line.line, cause.message);
      }
      if (progress.rows % gathered === 0) await flush();
    }
  }
  await flush();
  await writing;
  await finish(administrator, file, progress);
  return { ...progress, resumed };
}

interface Batch {
  readonly fingerprint: string;
  readonly rows: readonly PersonRow[];
  readonly done: ImportProgress;
  readonly onProgress: ImportOptions["onProgress"];
}

/** Transactions committed before an interruption are repeated when the import resumes, which is idempotent. */
async function writeOut(
  { store, clock }: Administrator,
  { fingerprint, rows, done, onProgress }: Batch,
): Promise<void> {
  const units = Array.from({ length: Math.ceil(rows.length / TRANSACTION_ROWS) }, (_, n) =>
    rows.slice(n * TRANSACTION_ROWS, (n + 1) * TRANSACTION_ROWS),
  );
  const left = units.values();
  const writer = async () => {
    for (const unit of left) await store.commit([upsertPeople(unit)]);
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, writer));
  const read = { id: fingerprint, rowsDone: done.rows, rowsRefused: done.refused };
  await store.commit([write(savePeopleImport, { ...read, updatedAt: clock.now() })]);
  onProgress(done);
}

const check: (value: unknown) => ImportedPerson = checkerOf(enforced(ImportedPerson, "refused"));

/** @throws RequestError that names the field */
function checked({ person, refused }: Row): ImportedPerson {
  if (refused !== undefined) throw new RequestError("malformedRequest", refused);
  const valid = check(person);
  const phoneNumber = toE164(valid.phoneNumber);
  if (!phoneNumber) throw new RequestError("malformedRequest", "field 'phoneNumber' must be a possible phone number");
  return { ...valid, phoneNumber };
}

/** Deletes the stored progress, so the same file can be imported again from the start. */
async function finish(administrator: Administrator, { fingerprint }: PeopleFile, { rows, refused }: ImportProgress) {
  await administrator.store.commit([
    write(deletePeopleImport, { id: fingerprint }),
    record(administrator, { action: "import", subject: "people", details: { rows, refused } }),
  ]);
}
