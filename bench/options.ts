/** What every benchmark is given. */
import type { CorePlan } from "./cores.ts";
import type { RoundsPlan } from "./rounds.ts";

export interface Options extends RoundsPlan {
  readonly cores: CorePlan;
  /** How many make a large directory. */
  readonly people: number;
  /** Called with what is being done now. */
  readonly progress: (text: string) => void;
}

/** The load of the benchmarks that measure servers, for their reports. */
export const loadInWords = ({ connections, rounds, seconds, warmUpSeconds, cores }: Options): string =>
  `${connections} connections, ${rounds} alternating rounds of ${seconds} s after ${warmUpSeconds} s of warm-up, ` +
  `medians; ${cores.description}`;
