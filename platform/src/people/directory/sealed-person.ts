/** Seals and opens people in the store. A row is found by a keyed hash of the number; everything else is sealed. */
import type { ImportedPerson } from "@proofline/contract";
import type { MasterKey } from "../../store/keys/master-key.ts";
import type { PersonRow } from "../../store/rows/people.ts";
import type { DirectoryKey } from "./directory-keys.ts";

/** Hashes an E.164 number with the master key, so the ID survives a rotation of the directory key. */
export const personId = (masterKey: MasterKey, phoneNumber: string): string =>
  masterKey.hash("phone-number", `person ${phoneNumber}`);

type Sealed = Pick<PersonRow, "id" | "keyId" | "sealed">;

/** Binds the sealed data to the ID, so it cannot be moved to another person's row. */
export const sealPerson = (by: DirectoryKey, id: string, person: ImportedPerson): Sealed => ({
  id,
  keyId: by.id,
  sealed: by.key.seal(Buffer.from(JSON.stringify(person)), id),
});

/** @param keys must include the row's key */
export function openPerson(keys: readonly DirectoryKey[], { id, keyId, sealed }: Sealed): ImportedPerson {
  const by = keys.find((key) => key.id === keyId);
  if (!by) throw new Error("a person in the directory is sealed with a deleted key");
  return JSON.parse(by.key.open(sealed, id).toString()) as ImportedPerson;
}
