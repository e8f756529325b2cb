/**
 * Ids of rows that come and go: UUIDs of version 7 (RFC 9562 §5.7), which begin with the time. New rows then stand side
 * by side in the index; with random ids a group commit would write a page per row, and most of its time would go there.
 * The other 74 bits are random, so an id cannot be guessed.
 */
import { randomFillSync } from "node:crypto";
import type { Clock } from "../clock.ts";

const ID_BYTES = 16;
const IDS_AT_A_TIME = 256;

// Random bytes are fetched in bulk: a call for sixteen costs as much as one for thousands.
const pool = Buffer.alloc(ID_BYTES * IDS_AT_A_TIME);
let used = pool.length;

export function newId(clock: Clock): string {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  const bytes = pool.subarray(used, used + ID_BYTES);
  used += ID_BYTES;
  bytes.writeUIntBE(clock.now(), 0, 6);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x70, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
