/** Opens an installation for a user of this machine, who may administer whatever folder is readable to them. */
import { userInfo } from "node:os";
import { systemClock } from "../system/clock.ts";
import { openServedData } from "../store/data/served.ts";
import type { SnapshotStore } from "../store/snapshot.ts";
import type { Administrator } from "../store/dependencies.ts";

export interface Administration extends Administrator {
  readonly store: SnapshotStore;
  close(): Promise<void>;
}

/** For a user of this machine. Servers may serve the installation meanwhile. */
export async function openAdministration(data: string, masterKey: string | undefined): Promise<Administration> {
  return { ...(await openServedData(data, masterKey)), clock: systemClock, actor: userOfMachine() };
}

/** As the audit log names them. */
export const userOfMachine = (): string => `os:${userName()}`;

/** In a container the user often has a number and no name. */
function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return String(process.getuid?.() ?? "unknown");
  }
}
