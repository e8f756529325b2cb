/**
 * IDs of short-lived rows: UUIDs of version 7 (RFC 9562 §5.7), which begin with the time. New rows are then neighbors
 * in the index; with random IDs a group commit would write a page per row and spend most of its time there.
 *
 * Within a millisecond the twelve bits after the time are a counter (RFC 9562 §6.2, method 1), so IDs of one process
 * sort by creation: messages, jobs and audit entries are listed in that order. The other 62 bits are random, so an ID
 * cannot be guessed.
 */
import { type Clock, SECOND } from "../system/clock.ts";
import { nextRandomBytes } from "../system/random.ts";
import { UUID_BYTES, uuidOf } from "../system/uuid.ts";

const MOST_OF_ONE_TIME = 4096;
/** IDs run ahead of a clock that stands still or steps back a little; a clock that was set back is followed. */
const FARTHEST_AHEAD = SECOND;

/** First bits of a clock's last ID. */
interface Last {
  time: number;
  count: number;
}

const lasts = new WeakMap<Clock, Last>();

export function newId(clock: Clock): string {
  const { time, count } = next(clock);
  const bytes = nextRandomBytes(UUID_BYTES);
  bytes.writeUInt16BE(count, 6);
  return idOf(time, bytes);
}

/** The lowest ID of a time: everything created before it has a lower one. */
export const leastIdOf = (time: number): string => idOf(time, Buffer.alloc(UUID_BYTES));

function next(clock: Clock): Last {
  const now = clock.now();
  const last = lasts.get(clock);
  if (!last || now > last.time || now < last.time - FARTHEST_AHEAD) {
    const first = { time: now, count: 0 };
    lasts.set(clock, first);
    return first;
  }
  last.count += 1;
  if (last.count === MOST_OF_ONE_TIME) {
    last.time += 1;
    last.count = 0;
  }
  return last;
}

function idOf(time: number, bytes: Buffer): string {
  bytes.writeUIntBE(time, 0, 6);
  return uuidOf(bytes, 7);
}
