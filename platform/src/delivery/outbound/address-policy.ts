/**
 * Which addresses the platform connects to on the word of a tenant. Whoever may name a target could otherwise have the
 * platform knock at doors that only its own network reaches, such as a cloud's metadata service.
 */
import { isIP } from "node:net";
import ipaddr from "ipaddr.js";

export type AddressKind = "public" | "loopback" | "private";

/** Outside the special ranges, and yet the host of a virtual machine answers there (Azure). */
const HOST_OF_VIRTUAL_MACHINES = "168.63.129.16";
/** All that has been given out as global unicast so far (RFC 4291 §2.4, IANA). */
const GLOBAL_UNICAST = ipaddr.IPv6.parseCIDR("2000::/3");

/**
 * Public is only what is known to be; every special range (private, link-local, shared, translated, reserved, …) counts
 * as private. An IPv4 address in IPv6 form is the IPv4 address.
 */
export function addressKind(text: string): AddressKind {
  // A zone, as in fe80::1%eth0, says through which interface and not where to.
  const [bare = ""] = text.split("%");
  const version = isIP(bare);
  if (version === 0) return "private";
  const address = ipaddr.process(version === 6 ? inHexadecimal(bare) : bare);
  const range = address.range();
  if (range === "loopback") return "loopback";
  if (range !== "unicast" || address.toString() === HOST_OF_VIRTUAL_MACHINES) return "private";
  return address instanceof ipaddr.IPv6 && !address.match(GLOBAL_UNICAST) ? "private" : "public";
}

/** The parser takes every IPv6 address with dots for an IPv4 address in IPv6 form; the WHATWG URL parser does not. */
const inHexadecimal = (address: string): string => new URL(`http://[${address}]`).hostname.slice(1, -1);
