/** Opens an installation for administration. Authorization is the operating system's: any user who can read the folder. */
import { userInfo } from "node:os";
import { systemClock } from "../system/clock.ts";
import { openServedData } from "../store/data/served.ts";
import type { SnapshotStore } from "../store/snapshot.ts";
import type { Administrator } from "../store/dependencies.ts";

export interface Administration extends Administrator {
  readonly store: SnapshotStore;
  close(): Promise<void>;
}

/** Servers may run on the installation at the same time. */
export async function openAdministration(data: string, masterKey: string | undefined): Promise<Administration> {
  return { ...(await openServedData(data, masterKey)), clock: systemClock, actor: userOfMachine() };
}

/** Returns the current operating system user as an audit log actor. */
export const userOfMachine = (): string => `os:${userName()}`;

/** Falls back to the user ID: in a container, the user often has no name. */
function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return String(process.getuid?.() ?? "unknown");
  }
}
