/** Databases for tests, on the server that the test command has started or on one of the test file's own. */
import { randomUUID } from "node:crypto";
import pg from "pg";
import { atFileEnd } from "./file-end.ts";
import { type PostgresServer, SERVER_VARIABLE, startPostgres } from "./postgres-server.ts";

let own: Promise<PostgresServer> | undefined;
const made: string[] = [];

// Said here and not where they are made, since there it would be about the one test that asked.
atFileEnd(async () => {
  const server = await own;
  own = undefined;
  const names = made.splice(0);
  if (server) return server.stop();
  for (const name of names) await administer(process.env[SERVER_VARIABLE] ?? "", `DROP DATABASE ${name} WITH (FORCE)`);
});

/** The URL of an empty database that goes when the test file ends. */
export async function freshDatabase(): Promise<string> {
  const url = process.env[SERVER_VARIABLE] ?? (await (own ??= startPostgres())).url;
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  await administer(url, `CREATE DATABASE ${name}`);
  made.push(name);
  return Object.assign(new URL(url), { pathname: name }).href;
}

/** Ends the connections of this application name, as a failing network or a restart would. */
export const cutConnectionsOf = (url: string, application: string): Promise<void> =>
  administer(
    url,
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity " +
      `WHERE datname = current_database() AND pid <> pg_backend_pid() AND application_name = '${application}'`,
  );

/** One command, over a connection of its own. */
export async function administer(url: string, command: string): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  await client.query(command);
  await client.end();
}
