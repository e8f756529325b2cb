import assert from "node:assert/strict";
import { test } from "node:test";
import { addressGroup } from "./client-address.ts";

const groups = {
  "192.0.2.1": "192.0.2.1",
  "::ffff:192.0.2.1": "192.0.2.1",
  "2001:db8:1:2:3:4:5:6": "2001:db8:1:2::/64",
  "2001:DB8:1:2::": "2001:db8:1:2::/64",
  "2001:db8::1": "2001:db8:0:0::/64",
  "2001::3:4:5:6:7": "2001:0:0:3::/64",
  "::1": "0:0:0:0::/64",
  "fe80::1%eth0": "fe80:0:0:0::/64",
};

for (const [address, group] of Object.entries(groups)) {
  test(`addressGroup maps ${address} to ${group}`, () => assert.equal(addressGroup(address), group));
}
