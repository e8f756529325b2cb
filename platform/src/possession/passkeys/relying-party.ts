/** Whom a passkey is for: the host of the page, as its browser names it, and nothing wider. */
import { isIP } from "node:net";

export interface RelyingParty {
  /** Of the page. */
  readonly origin: string;
  readonly rpId: string;
}

/** Undefined where browsers have no passkeys: on pages without encryption, except this machine's, and on addresses. */
export function relyingPartyOf(origin: string | undefined): RelyingParty | undefined {
  const url = origin === undefined ? null : URL.parse(origin);
  if (!url || url.origin !== origin) return undefined;
  const { protocol, hostname } = url;
  const isHere = hostname === "localhost" || hostname.endsWith(".localhost");
  if (protocol !== "https:" && !(protocol === "http:" && isHere)) return undefined;
  return isIP(hostname) || hostname.startsWith("[") ? undefined : { origin, rpId: hostname };
}
