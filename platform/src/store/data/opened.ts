/** Result of opening the data of a platform. */
import type { Clock } from "../../system/clock.ts";
import type { MasterKey } from "../keys/master-key.ts";
import type { Notices } from "../notices.ts";
import type { SnapshotStore } from "../snapshot.ts";

export interface OpenedData {
  readonly store: SnapshotStore;
  readonly masterKey: MasterKey;
  /** Notices between all processes that serve the data. */
  readonly notices: Notices;
  /** Closes the store and releases what was opened with it: the lock of the folder or the connection for notices. */
  close(): Promise<void>;
}

/** Value of `data` for a store in memory. */
export const IN_MEMORY = ":memory:";

/** The state that a new installation starts with. */
export interface InitialState {
  /** Time of an exported state, in milliseconds since 1970; undefined for a handwritten one. */
  readonly at: number | undefined;
  /**
   * The master key that the state requires; undefined if any key is valid.
   *
   * @param given the operator's key. @throws StartError if it is not the key of the state
   */
  keyFor(given: MasterKey | undefined): MasterKey | undefined;
  /** Fills an empty store completely, or leaves it empty. @throws StartError */
  fill(store: SnapshotStore, dependencies: { readonly masterKey: MasterKey; readonly clock: Clock }): Promise<void>;
}

export interface Seeding {
  readonly seed: InitialState;
  readonly clock: Clock;
}
