/** Dependencies of the layers above that read and write data. */
import type { MasterKey } from "./keys/master-key.ts";
import type { Clock } from "../system/clock.ts";
import type { Store } from "./store.ts";

export interface StoreDependencies {
  readonly clock: Clock;
  readonly store: Store;
  readonly masterKey: MasterKey;
}

/** Context of administration; the command line and the test kit's routes call the same functions. */
export interface Administrator extends StoreDependencies {
  /** Actor in the audit log: `os:alice`, or `start` if a start of the platform acts itself. */
  readonly actor: string;
}
