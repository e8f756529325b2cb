/**
 * The `proveId`: under which a domain knows a person. It follows from the two by a keyed hash, so every node gives the
 * same one without asking, and two domains cannot find out that they know the same person.
 */
import type { Platform } from "../platform.ts";
import { insertProveId, selectProveId } from "../store/prove-ids.ts";
import { readOne } from "../store/store.ts";
import { type Write, write } from "../store/statement.ts";

/** A UUID of version 8 (RFC 9562 §5.8). */
export function proveIdOf({ masterKey }: Platform, domainId: string, personKey: string): string {
  const bytes = masterKey.digest("prove-id", `${domainId} ${personKey}`).subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

/** To be written whenever the id is given out, so that the domain can come back with it. */
export const rememberProveId = (platform: Platform, domainId: string, personKey: string): Write =>
  write(insertProveId, {
    id: proveIdOf(platform, domainId, personKey),
    domain_id: domainId,
    person: personKey,
    created_at: platform.clock.now(),
  });

/** Key of the person to whom the domain was given this id; undefined where it was given none such. */
export const personOfProveId = async (
  { store }: Platform,
  domainId: string,
  proveId: string,
): Promise<string | undefined> => (await readOne(store, selectProveId, { id: proveId, domain_id: domainId }))?.person;
