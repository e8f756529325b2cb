/**
 * The `provePhoneAlias`: under which a domain knows the subscriber of a phone. It follows from the two by a keyed hash
 * and not from the number, so it stays when the number changes.
 */
import type { PeopleDependencies } from "./dependencies.ts";

/** 120 digits. */
const BYTES = 60;

export const phoneAliasOf = ({ masterKey }: PeopleDependencies, domainId: string, personKey: string): string =>
  masterKey.digest("phone-alias", `${domainId} ${personKey}`, "sha512").toString("hex", 0, BYTES).toUpperCase();
