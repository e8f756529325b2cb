/**
 * Ids of rows that come and go: UUIDs of version 7 (RFC 9562 §5.7), which begin with the time. New rows then stand side
 * by side in the index; with random ids a group commit would write a page per row, and most of its time would go there.
 * The other 74 bits are random, so an id cannot be guessed.
 */
import type { Clock } from "../clock.ts";
import { nextRandomBytes } from "../random.ts";

const ID_BYTES = 16;

export const newId = (clock: Clock): string => idOf(clock.now(), nextRandomBytes(ID_BYTES));

/** The least of all ids made at a time: what was made before it has a smaller one. */
export const leastIdOf = (time: number): string => idOf(time, Buffer.alloc(ID_BYTES));

function idOf(time: number, bytes: Buffer): string {
  bytes.writeUIntBE(time, 0, 6);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x70, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
