import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { addressKind } from "./address-policy.ts";

/** Addresses of IANA's special-purpose registries, including first and last ones of ranges, and of cloud providers. */
const restricted: readonly string[] = [
  "0.0.0.0",
  "0.255.255.255",
  "10.0.0.0",
  "10.255.255.255",
  "100.64.0.0",
  "100.100.100.200",
  "100.127.255.255",
  "169.254.0.0",
  "169.254.169.254",
  "169.254.255.255",
  "172.16.0.0",
  "172.31.255.255",
  "192.0.0.0",
  "192.0.0.192",
  "192.0.2.1",
  "192.88.99.1",
  "192.168.0.0",
  "192.168.255.255",
  "198.18.0.0",
  "198.19.255.255",
  "198.51.100.7",
  "203.0.113.7",
  "224.0.0.1",
  "239.255.255.255",
  "240.0.0.1",
  "255.255.255.255",
  "168.63.129.16",
  "::",
  "fe80::1",
  "fe80::1%eth0",
  "febf::1",
  "fec0::1",
  "fc00::1",
  "fd00:ec2::254",
  "ff02::1",
  "2001:db8::1",
  "3fff::1",
  "64:ff9b::8.8.8.8",
  "64:ff9b:1::1",
  "2002:808:808::1",
  "2001::1",
  "2001:2::1",
  "2001:20::1",
  "100::1",
  "5f00::1",
  "4000::1",
  "8000::1",
  "::ffff:10.0.0.1",
  "::ffff:169.254.169.254",
  "::ffff:a9fe:a9fe",
  "::ffff:a83f:8110",
  "",
  "localhost",
  "1.2.3",
  "example.com",
];

test("addressKind returns private for special-purpose addresses in any notation and for invalid ones", () => {
  for (const address of restricted) assert.equal(addressKind(address), "private", address);
});

test("addressKind returns loopback for loopback addresses, including IPv4-mapped ones", () => {
  for (const address of ["127.0.0.1", "127.255.255.254", "::1", "::ffff:127.0.0.1", "::ffff:7f00:1"]) {
    assert.equal(addressKind(address), "loopback", address);
  }
});

test("addressKind returns public for global unicast addresses", () => {
  for (const address of ["1.1.1.1", "8.8.8.8", "172.15.0.1", "172.32.0.1", "2606:4700::1111", "::ffff:8.8.8.8"]) {
    assert.equal(addressKind(address), "public", address);
  }
});

test("addressKind returns the same kind for an IPv4 address and its IPv4-mapped IPv6 address", () => {
  fc.assert(
    fc.property(fc.ipV4(), (address) => {
      const [a = 0, b = 0, c = 0, d = 0] = address.split(".").map(Number);
      const hex = `${((a << 8) | b).toString(16)}:${((c << 8) | d).toString(16)}`;
      assert.equal(addressKind(`::ffff:${address}`), addressKind(address));
      assert.equal(addressKind(`::ffff:${hex}`), addressKind(address));
    }),
  );
});

test("addressKind never returns public for an IPv6 address outside 2000::/3", () => {
  fc.assert(
    fc.property(fc.ipV6(), (address) => {
      const first = Number.parseInt(address.split(":")[0] || "0", 16);
      fc.pre(first < 0x2000 || first > 0x3fff);
      fc.pre(!/^(0*:)*:?(0*:)*ffff:/i.test(address));
      assert.notEqual(addressKind(address), "public", address);
    }),
  );
});
