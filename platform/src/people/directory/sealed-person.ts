/** How a person stands in the store: found by a keyed hash of the number, everything else sealed. */
import type { ImportedPerson } from "@proofline/contract";
import type { MasterKey } from "../../store/keys/master-key.ts";
import type { PersonRow } from "../../store/rows/people.ts";
import type { DirectoryKey } from "./directory-keys.ts";

/** The hash is the master key's, so that it stays when the directory's key is changed. The number is E.164. */
export const personId = (masterKey: MasterKey, phoneNumber: string): string =>
  masterKey.hash("phone-number", `person ${phoneNumber}`);

type Sealed = Pick<PersonRow, "id" | "keyId" | "sealed">;

/** What is sealed for one person cannot be put in the place of another. */
export const sealPerson = (by: DirectoryKey, id: string, person: ImportedPerson): Sealed => ({
  id,
  keyId: by.id,
  sealed: by.key.seal(Buffer.from(JSON.stringify(person)), id),
});

/** @param keys the key of the row must be among them */
export function openPerson(keys: readonly DirectoryKey[], { id, keyId, sealed }: Sealed): ImportedPerson {
  const by = keys.find((key) => key.id === keyId);
  if (!by) throw new Error("a person of the directory is sealed with a key that is gone");
  return JSON.parse(by.key.open(sealed, id).toString()) as ImportedPerson;
}
