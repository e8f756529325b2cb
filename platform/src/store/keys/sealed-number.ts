/** How the numbers of enrolled people and of devices are kept: sealed to be answered, and as a keyed hash to be found by. */
import type { StoreDependencies } from "../dependencies.ts";

type KeyHolder = Pick<StoreDependencies, "masterKey">;

/** The domain is part of it, so that equal numbers of two domains cannot be told from their hashes. */
export const numberHash = ({ masterKey }: KeyHolder, domainId: string, e164: string): string =>
  masterKey.hash("phone-number", `${domainId} ${e164}`);

const contextOf = (id: string) => `phone number of ${id}`;

/** @param id of whose number it is; nobody else's can be put in its place */
export const sealNumber = ({ masterKey }: KeyHolder, id: string, e164: string): string =>
  masterKey.seal(Buffer.from(e164), contextOf(id));

export const openNumberOf = ({ masterKey }: KeyHolder, id: string, sealed: string): string =>
  masterKey.open(sealed, contextOf(id)).toString();

export const openNumber = (platform: KeyHolder, row: { proveId: string; numberSealed: string }): string =>
  openNumberOf(platform, row.proveId, row.numberSealed);
