/** Who administers an installation, and with what. The command line and the console act through the same functions. */
import type { Clock } from "../clock.ts";
import type { MasterKey } from "../keys/master-key.ts";
import { StartError } from "../public-url.ts";
import type { Store } from "../store/store.ts";

export interface Administrator {
  readonly store: Store;
  readonly masterKey: MasterKey;
  readonly clock: Clock;
  /** As the audit log names who acts: `os:alice`; `start`, where a start of the platform does it by itself. */
  readonly actor: string;
}

/** An act that cannot be done. Its message says what to do instead. */
export class AdministrationError extends StartError {}
