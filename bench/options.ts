/** What every benchmark is given. */
import type { CorePlan } from "./cores.ts";
import type { RoundsPlan } from "./rounds.ts";

export interface Options extends RoundsPlan {
  readonly cores: CorePlan;
  /** Called with what is being done now. */
  readonly progress: (text: string) => void;
}
