/** Reads the processor time that this process and its ended child processes have used. */
import { readFileSync } from "node:fs";

export interface ProcessorTime {
  /** Seconds. */
  readonly user: number;
  readonly system: number;
}

/** Only Linux reports it. */
export function processorTime(): ProcessorTime | undefined {
  if (process.platform !== "linux") return undefined;
  // After the name in parentheses: state, ten other fields, then the four times, in hundredths of a second.
  const fields = readFileSync("/proc/self/stat", "utf8")
    .replace(/^.*\) /s, "")
    .split(" ");
  const [user = 0, system = 0, childUser = 0, childSystem = 0] = fields
    .slice(11, 15)
    .map((ticks) => Number(ticks) / 100);
  return { user: user + childUser, system: system + childSystem };
}
