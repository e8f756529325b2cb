/**
 * Imports a file of people, in constant memory. So many rows are gathered, brought in the order of their ids and written
 * while the next are read: ids are random, and units whose rows are neighbours change a few pages of the index where others
 * change one for each row. How far the file was read is written with the last of them, so an import that was cut goes on
 * where it was, and no row is lost or taken for another.
 */
import { enforced, ImportedPerson } from "@proofline/contract";
import { record } from "../../store/audit.ts";
import type { Administrator } from "../../store/dependencies.ts";
import { Refusal } from "../../http/refusal.ts";
import { checkerOf } from "../../http/validation.ts";
import { toE164 } from "../../people/phone-number.ts";
import { deletePeopleImport, savePeopleImport, selectPeopleImport, upsertPeople } from "../../store/tables/people.ts";
import type { PersonRow } from "../../store/rows/people.ts";
import { write } from "../../store/statement.ts";
import { readOne } from "../../store/store.ts";
import { DirectoryKeys } from "../../people/directory/directory-keys.ts";
import type { PeopleFile, Row } from "./people-file.ts";
import { personId, sealPerson } from "../../people/directory/sealed-person.ts";

const GATHERED = 10_000;
/** Rows of a unit of work, short enough for a server that writes beside. */
const UNIT = 1000;
/** Units under way at a time, so that a database server need not wait while lines are read. */
const ABREAST = 2;

export interface ImportProgress {
  /** Rows of the file that are dealt with, refused ones included. */
  readonly rows: number;
  readonly refused: number;
}

export interface ImportOptions {
  /** A row that was not taken, and why. No reason shows what the row says. */
  readonly onRefused: (line: number, reason: string) => void;
  /** Told whenever what was gathered is written. */
  readonly onProgress: (progress: ImportProgress) => void;
  /** How many rows are gathered. */
  readonly gathered?: number;
}

export interface ImportResult extends ImportProgress {
  /** How many rows an earlier import of the same file had dealt with. */
  readonly resumed: number;
}

export async function importPeople(
  administrator: Administrator,
  file: PeopleFile,
  { onRefused, onProgress, gathered = GATHERED }: ImportOptions,
): Promise<ImportResult> {
  const { store, clock, masterKey } = administrator;
  const keys = new DirectoryKeys(administrator);
  const earlier = await readOne(store, selectPeopleImport, { id: file.fingerprint });
  const progress = { rows: 0, refused: earlier?.rowsRefused ?? 0 };
  const resumed = earlier?.rowsDone ?? 0;
  // Its end has an entry too; one that is cut has this one alone.
  await store.commit([record(administrator, { action: "begin import", subject: "people", details: { resumed } })]);
  /** By id; the last line of a person counts. */
  let people = new Map<string, PersonRow>();
  let writing = Promise.resolve();
  const flush = async () => {
    const rows = [...people.values()].sort((one, other) => (one.id < other.id ? -1 : 1));
    people = new Map();
    const done = { ...progress };
    await writing;
    writing = writeOut(administrator, { fingerprint: file.fingerprint, rows, done, onProgress });
    // Whoever waits for it next is told.
    writing.catch(() => {});
  };
  for await (const lines of file.rows) {
    // Asked anew each time, since the key may be changed meanwhile.
    const key = await keys.newest();
    for (const line of lines) {
      progress.rows += 1;
      if (progress.rows <= resumed) continue;
      try {
        const person = checked(line);
        const id = personId(masterKey, person.phoneNumber);
        people.set(id, { ...sealPerson(key, id, person), importedAt: clock.now() });
      } catch (cause) {
        if (!(cause instanceof Refusal)) throw cause;
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

interface Gathered {
  readonly fingerprint: string;
  readonly rows: readonly PersonRow[];
  readonly done: ImportProgress;
  readonly onProgress: ImportOptions["onProgress"];
}

/** Units that were written when an import was cut are written again by the next one of the file. */
async function writeOut(
  { store, clock }: Administrator,
  { fingerprint, rows, done, onProgress }: Gathered,
): Promise<void> {
  const units = Array.from({ length: Math.ceil(rows.length / UNIT) }, (_, n) => rows.slice(n * UNIT, (n + 1) * UNIT));
  const left = units.values();
  const writer = async () => {
    for (const unit of left) await store.commit([upsertPeople(unit)]);
  };
  await Promise.all(Array.from({ length: ABREAST }, writer));
  const read = { id: fingerprint, rowsDone: done.rows, rowsRefused: done.refused };
  await store.commit([write(savePeopleImport, { ...read, updatedAt: clock.now() })]);
  onProgress(done);
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
