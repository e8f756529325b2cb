/** Groups client addresses for rate limits. */

const GROUPS = 8;
const GROUPS_OF_NETWORK = 4;
const IPV4_MAPPED = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i;

/**
 * Returns an IPv4 address unchanged and an IPv6 address as its /64 network, because a client usually controls the whole
 * /64. IPv4-mapped IPv6 addresses, which dual-stack sockets report, are treated as IPv4.
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
