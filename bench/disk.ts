/** Measures the synced write latency of a disk, which limits a durable store. */
import { closeSync, fsyncSync, openSync, rmSync, statfsSync, writeSync } from "node:fs";
import path from "node:path";
import { median } from "./statistics.ts";

const TRIES = 50;
const BLOCK = Buffer.alloc(4096, 1);
const MEMORY_FILE_SYSTEM = 0x01021994; // tmpfs

/** Returns text for the report: the median time to write and sync one block in `folder`. */
export function describeDisk(folder: string): string {
  if (statfsSync(folder).type === MEMORY_FILE_SYSTEM) {
    return "the data folder is on tmpfs, where syncing takes no time; set TMPDIR to a folder on a disk";
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
  return `this disk writes and syncs 4 kB in ${median(times).toFixed(2)} ms`;
}
