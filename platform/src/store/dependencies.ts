/** What the layers above the store are given to read and write data. */
import type { MasterKey } from "./keys/master-key.ts";
import type { Clock } from "../system/clock.ts";
import type { Store } from "./store.ts";

export interface StoreDependencies {
  readonly clock: Clock;
  readonly store: Store;
  readonly masterKey: MasterKey;
}

/** The command line and the console act through the same functions. */
export interface Administrator extends StoreDependencies {
  /** As the audit log names who acts: `os:alice`; `start`, where a start of the platform does it by itself. */
  readonly actor: string;
}
