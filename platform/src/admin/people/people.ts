/** Finds and deletes one person of the directory. */
import type { ImportedPerson } from "@proofline/contract";
import type { Administrator } from "../../store/dependencies.ts";
import { AdministrationError } from "../../system/errors.ts";
import { record } from "../../store/audit.ts";
import { toE164 } from "../../people/phone-number.ts";
import type { PersonRow } from "../../store/rows/people.ts";
import { selectPerson } from "../../store/tables/people.ts";
import { readOne } from "../../store/store.ts";
import { DirectoryKeys } from "../../people/directory/directory-keys.ts";
import { erasureOf } from "../../people/directory/erasure.ts";
import { openPerson, personId } from "../../people/directory/sealed-person.ts";

/** The audit log identifies the person by a keyed hash, which is meaningless without the key. */
const person = (id: string) => `person ${id}`;

/** Every lookup writes an audit entry. */
export async function findPerson(administrator: Administrator, number: string): Promise<ImportedPerson> {
  const row = await rowOf(administrator, number);
  await administrator.store.commit([record(administrator, { action: "find", subject: person(row.id) })]);
  return openPerson(await new DirectoryKeys(administrator).all(), row);
}

export async function deletePersonWithAll(
  administrator: Administrator,
  number: string,
): Promise<{ readonly deleted: string }> {
  const { id } = await rowOf(administrator, number);
  const phoneNumber = e164Of(number);
  await administrator.store.commit([
    ...(await erasureOf(administrator, { person: id, phoneNumber })),
    record(administrator, { action: "delete", subject: person(id) }),
  ]);
  return { deleted: phoneNumber };
}

async function rowOf({ store, masterKey }: Administrator, number: string): Promise<PersonRow> {
  const row = await readOne(store, selectPerson, { id: personId(masterKey, e164Of(number)) });
  if (row) return row;
  throw new AdministrationError("no person with this phone number in the directory; see: proofline people export");
}

function e164Of(number: string): string {
  const phoneNumber = toE164(number);
  if (phoneNumber) return phoneNumber;
  throw new AdministrationError("NUMBER is not a possible phone number; start with + and the country code");
}
