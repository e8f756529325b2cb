/** The network address that has to open a link, by which it is recognised and not known. */
import { addressGroup } from "../http/client-address.ts";
import type { Platform } from "../platform.ts";

export const addressHash = ({ masterKey }: Platform, address: string): string =>
  masterKey.hash("source-address", addressGroup(address));
