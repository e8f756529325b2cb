/** Who is behind an address, for counting. */

const GROUPS = 8;
const GROUPS_OF_NETWORK = 4;
const IPV4_MAPPED = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i;

/**
 * An IPv4 address as it is. An IPv6 address shortened to its /64 network, since whoever has one such address has all
 * 2^64 of them; but an IPv4 address in IPv6 form, which a dual-stack socket gives, stays one address.
 */
export function addressGroup(address: string): string {
  if (!address.includes(":")) return address;
  const mapped = IPV4_MAPPED.exec(address)?.[1];
  if (mapped) return mapped;
  const [before = "", after] = address.toLowerCase().split("::");
  const head = before === "" ? [] : before.split(":");
  const tail = after === undefined || after === "" ? [] : after.split(":");
  const zeros = Array.from({ length: Math.max(0, GROUPS - head.length - tail.length) }, () => "0");
  return `${[...head, ...zeros, ...tail].slice(0, GROUPS_OF_NETWORK).join(":")}::/64`;
}
