/** How the numbers of enrolled people are kept: sealed to be answered, and as a keyed hash to be found by. */
import type { Platform } from "../platform.ts";

/** The domain is part of it, so that equal numbers of two domains cannot be told from their hashes. */
export const numberHash = ({ masterKey }: Platform, domainId: string, e164: string): string =>
  masterKey.hash("phone-number", `${domainId} ${e164}`);

const contextOf = (proveId: string) => `phone number of ${proveId}`;

export const sealNumber = ({ masterKey }: Platform, proveId: string, e164: string): string =>
  masterKey.seal(Buffer.from(e164), contextOf(proveId));

export const openNumber = (
  { masterKey }: Pick<Platform, "masterKey">,
  row: { prove_id: string; number_sealed: string },
): string => masterKey.open(row.number_sealed, contextOf(row.prove_id)).toString();
