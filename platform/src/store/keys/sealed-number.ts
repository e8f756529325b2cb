/** Stores phone numbers of enrolled identities and devices: sealed for responses, and as a keyed hash for lookups. */
import type { StoreDependencies } from "../dependencies.ts";

type KeyHolder = Pick<StoreDependencies, "masterKey">;

/** Includes the domain, so that equal phone numbers of two domains have different hashes. */
export const numberHash = ({ masterKey }: KeyHolder, domainId: string, e164: string): string =>
  masterKey.hash("phone-number", `${domainId} ${e164}`);

const contextOf = (id: string) => `phone number of ${id}`;

/** @param id ID of the row; the sealed phone number opens in no other row */
export const sealNumber = ({ masterKey }: KeyHolder, id: string, e164: string): string =>
  masterKey.seal(Buffer.from(e164), contextOf(id));

export const openNumberOf = ({ masterKey }: KeyHolder, id: string, sealed: string): string =>
  masterKey.open(sealed, contextOf(id)).toString();

export const openNumber = (platform: KeyHolder, row: { proveId: string; numberSealed: string }): string =>
  openNumberOf(platform, row.proveId, row.numberSealed);
