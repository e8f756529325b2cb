/**
 * The `provePhoneAlias`: under which a domain knows the subscriber of a phone. It follows from the two by a keyed hash
 * and not from the number, so it stays when the number changes.
 */
import type { Platform } from "../platform.ts";

const LENGTH = 120;

export function phoneAliasOf({ masterKey }: Platform, domainId: string, personKey: string): string {
  const half = (which: 1 | 2) => masterKey.digest("phone-alias", `${which} ${domainId} ${personKey}`);
  return Buffer.concat([half(1), half(2)])
    .toString("hex")
    .toUpperCase()
    .slice(0, LENGTH);
}
