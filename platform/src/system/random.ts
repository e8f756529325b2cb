/**
 * Random bytes, fetched in bulk: a system call for twenty costs as much as one for thousands, and some requests need
 * several.
 */
import { randomFillSync } from "node:crypto";

const pool = Buffer.alloc(4096);
let used = pool.length;

/** The next `length` bytes; valid until the next call. */
export function nextRandomBytes(length: number): Buffer {
  if (used + length > pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  used += length;
  return pool.subarray(used - length, used);
}

/** `length` random bytes as base64url. */
export const randomText = (length: number): string => nextRandomBytes(length).toString("base64url");
