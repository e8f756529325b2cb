/** Derives the relying party of a passkey: exactly the host of the page, from the `Origin` header. */
import { isIP } from "node:net";

export interface RelyingParty {
  /** Origin of the page. */
  readonly origin: string;
  readonly rpId: string;
}

/** Undefined where browsers do not support passkeys: plain http other than localhost, and IP addresses. */
export function relyingPartyOf(origin: string | undefined): RelyingParty | undefined {
  const url = origin === undefined ? null : URL.parse(origin);
  if (!url || url.origin !== origin) return undefined;
  const { protocol, hostname } = url;
  const isLocalhost = hostname === "localhost" || hostname.endsWith(".localhost");
  if (protocol !== "https:" && !(protocol === "http:" && isLocalhost)) return undefined;
  return isIP(hostname) || hostname.startsWith("[") ? undefined : { origin, rpId: hostname };
}
