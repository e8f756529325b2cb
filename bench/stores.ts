/** The databases that the platform keeps people in, each as a fresh installation for a benchmark. */
import { randomBytes } from "node:crypto";
import { statSync } from "node:fs";
import path from "node:path";
import { systemClock } from "../platform/src/system/clock.ts";
import type { Administration } from "../platform/src/admin/administration.ts";
import { openData } from "../platform/src/server/open-data.ts";
import { connectTo } from "../platform/src/store/postgres.ts";
import { startPostgres } from "../platform/test/postgres-server.ts";
import { withDataFolder } from "./platform.ts";

export const STORES = ["SQLite", "PostgreSQL"] as const;
export type StoreName = (typeof STORES)[number];

export interface Installation {
  /** For `--data`. */
  readonly data: string;
  /** For whoever opens it: the master key, where no folder has it. */
  readonly environment: Readonly<Record<string, string>>;
  /** Does something as an administrator would. */
  administer<T>(work: (administration: Administration) => Promise<T>): Promise<T>;
  /** Bytes of the people and of what finds them. */
  bytesOfPeople(): Promise<number>;
}

/** Gives `work` an installation without people, and removes it afterwards. */
export const withInstallation = <T>(name: StoreName, work: (made: Installation) => Promise<T>): Promise<T> =>
  name === "SQLite" ? withDataFolder((folder) => work(inFolder(folder))) : onServer(work);

function inFolder(folder: string): Installation {
  return {
    data: folder,
    environment: {},
    administer: (work) => administer(folder, undefined, work),
    // There is hardly anything else in it.
    bytesOfPeople: async () => statSync(path.join(folder, "platform.db")).size,
  };
}

async function onServer<T>(work: (made: Installation) => Promise<T>): Promise<T> {
  const server = await startPostgres({ isDurable: true });
  const masterKey = randomBytes(32).toString("base64");
  try {
    return await work({
      data: server.url,
      environment: { PROOFLINE_MASTER_KEY: masterKey },
      administer: (administration) => administer(server.url, masterKey, administration),
      bytesOfPeople: () => bytesOfTable(server.url),
    });
  } finally {
    await server.stop();
  }
}

async function administer<T>(
  data: string,
  masterKey: string | undefined,
  work: (administration: Administration) => Promise<T>,
): Promise<T> {
  // As a server would at its first start, so that it is there.
  const opened = await openData({ data, ...(masterKey && { masterKey }) });
  try {
    return await work({ ...opened, clock: systemClock, actor: "bench" });
  } finally {
    await opened.close();
  }
}

async function bytesOfTable(url: string): Promise<number> {
  const connection = await connectTo(url);
  const { rows } = await connection.query<{ bytes: number }>("SELECT pg_total_relation_size('people') AS bytes");
  await connection.end();
  return rows[0]?.bytes ?? Number.NaN;
}
