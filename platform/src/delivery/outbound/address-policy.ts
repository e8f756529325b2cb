/**
 * Classifies IP addresses to prevent server-side request forgery. Without this, a client could make the platform
 * connect to services in its internal network, such as a cloud's metadata service.
 */
import { isIP } from "node:net";
import ipaddr from "ipaddr.js";

export type AddressKind = "public" | "loopback" | "private";

/** Azure's host service. It is not in a special-purpose range. */
const AZURE_HOST_SERVICE = "168.63.129.16";
/** The only global unicast range that is allocated (RFC 4291 §2.4, IANA). */
const GLOBAL_UNICAST = ipaddr.IPv6.parseCIDR("2000::/3");

/**
 * Returns `public` only for global unicast addresses. All special-purpose ranges except loopback (private, link-local,
 * shared, translated, reserved, …) and invalid addresses are `private`. IPv4-mapped IPv6 addresses are treated as IPv4.
 */
export function addressKind(text: string): AddressKind {
  // Drops the zone, as in fe80::1%eth0, which names an interface.
  const [bare = ""] = text.split("%");
  const version = isIP(bare);
  if (version === 0) return "private";
  const address = ipaddr.process(version === 6 ? inHexadecimal(bare) : bare);
  const range = address.range();
  if (range === "loopback") return "loopback";
  if (range !== "unicast" || address.toString() === AZURE_HOST_SERVICE) return "private";
  return address instanceof ipaddr.IPv6 && !address.match(GLOBAL_UNICAST) ? "private" : "public";
}

/** Converts dotted IPv6 notation with the URL parser, because ipaddr.js treats every such address as IPv4-mapped. */
const inHexadecimal = (address: string): string => new URL(`http://[${address}]`).hostname.slice(1, -1);
