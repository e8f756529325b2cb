import assert from "node:assert/strict";
import { generateKeyPairSync, sign, verify } from "node:crypto";
import { describe, test } from "node:test";
import fc from "fast-check";
import { joseFromDer } from "./der-signature.ts";

/** Encodes a DER INTEGER: no leading zeros, except one if the number would otherwise be negative. */
function derInteger(number: Buffer): Buffer {
  const first = number.findIndex((byte) => byte !== 0);
  const digits = first < 0 ? Buffer.from([0]) : number.subarray(first);
  const padded = (digits[0] ?? 0) >= 0x80 ? Buffer.concat([Buffer.from([0]), digits]) : digits;
  return Buffer.concat([Buffer.from([0x02, padded.length]), padded]);
}

describe("joseFromDer", () => {
  test("joseFromDer returns r and s padded to 32 bytes each", () => {
    const number = fc
      .tuple(fc.integer({ min: 0, max: 32 }), fc.uint8Array({ minLength: 32, maxLength: 32 }))
      .map(([zeros, bytes]) => Buffer.from(bytes).fill(0, 0, zeros));
    const property = fc.property(number, number, (r, s) => {
      const integers = Buffer.concat([derInteger(r), derInteger(s)]);
      const der = Buffer.concat([Buffer.from([0x30, integers.length]), integers]);
      assert.deepEqual(joseFromDer(der), Buffer.concat([r, s]));
    });
    fc.assert(property);
  });

  test("joseFromDer returns a signature that verifies", () => {
    const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
    for (let n = 0; n < 500; n += 1) {
      const data = Buffer.from(`message ${n}`);
      const signature = joseFromDer(sign("sha256", data, privateKey));
      assert.ok(verify("sha256", data, { key: publicKey, dsaEncoding: "ieee-p1363" }, signature));
    }
  });
});
