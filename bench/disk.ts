/** How fast the disk below a folder is at what a durable store asks of it. */
import { closeSync, fsyncSync, openSync, rmSync, statfsSync, writeSync } from "node:fs";
import path from "node:path";
import { median } from "./statistics.ts";

const TRIES = 50;
const BLOCK = Buffer.alloc(4096, 1);
const MEMORY_FILE_SYSTEM = 0x01021994; // tmpfs

/** In words, for the report: what a write of one block costs there until it is safe. */
export function describeDisk(folder: string): string {
  if (statfsSync(folder).type === MEMORY_FILE_SYSTEM) {
    return "the data folder is in memory, where durability costs nothing: set TMPDIR to a folder on a disk";
  }
  const file = path.join(folder, "disk-probe");
  const descriptor = openSync(file, "w");
  const times = Array.from({ length: TRIES }, () => {
    const startedAt = performance.now();
    writeSync(descriptor, BLOCK);
    fsyncSync(descriptor);
    return performance.now() - startedAt;
  });
  closeSync(descriptor);
  rmSync(file);
  return `writing and syncing 4 kB takes this disk ${median(times).toFixed(2)} ms`;
}
