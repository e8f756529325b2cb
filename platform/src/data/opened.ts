/** What opening the data of a platform gives. */
import type { MasterKey } from "../keys/master-key.ts";
import type { Notices } from "../status/notices.ts";
import type { WholeStore } from "../store/whole-store.ts";

export interface OpenedData {
  readonly store: WholeStore;
  readonly masterKey: MasterKey;
  /** Between all processes that serve it. */
  readonly notices: Notices;
  /** Lets go of the database, and of the folder. */
  close(): Promise<void>;
}
