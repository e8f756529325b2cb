/** Options of all benchmarks. */
import type { CorePlan } from "./cores.ts";
import type { RoundsPlan } from "./rounds.ts";

export interface Options extends RoundsPlan {
  readonly cores: CorePlan;
  /** Number of people in a large directory. */
  readonly people: number;
  /** Reports the current activity. */
  readonly progress: (text: string) => void;
}

/** Describes the load of the server benchmarks, for their reports. */
export const describeLoad = ({ connections, rounds, seconds, warmUpSeconds, cores }: Options): string =>
  `${connections} connections, ${rounds} alternating rounds of ${seconds} s after ${warmUpSeconds} s of warm-up, ` +
  `medians; ${cores.description}`;
