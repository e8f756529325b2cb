/** Creates a new installation on SQLite or PostgreSQL for a benchmark. */
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
  /** Value of `--data`. */
  readonly data: string;
  /** Environment of commands: the master key, where no data folder contains it. */
  readonly environment: Readonly<Record<string, string>>;
  /** Runs `work` with administrative access to the store. */
  administer<T>(work: (administration: Administration) => Promise<T>): Promise<T>;
  /** Size of the people table and its indexes, in bytes. */
  bytesOfPeople(): Promise<number>;
}

/** Runs `work` with an installation without people, which is removed afterwards. */
export const withInstallation = <T>(name: StoreName, work: (installation: Installation) => Promise<T>): Promise<T> =>
  name === "SQLite" ? withDataFolder((folder) => work(inFolder(folder))) : onServer(work);

function inFolder(folder: string): Installation {
  return {
    data: folder,
    environment: {},
    administer: (work) => administer(folder, undefined, work),
    // The file contains little else.
    bytesOfPeople: async () => statSync(path.join(folder, "platform.db")).size,
  };
}

async function onServer<T>(work: (installation: Installation) => Promise<T>): Promise<T> {
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
  // Creates the data if missing, like the first start of a server.
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
